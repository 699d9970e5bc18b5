import { pathToFileURL } from 'node:url';

/** A text that opens a file when it is clicked (OSC 8), or the text alone where the terminal cannot. */
export function link(text: string, file: string, on: boolean): string {
  return on ? `\x1b]8;;${pathToFileURL(file).href}\x1b\\${text}\x1b]8;;\x1b\\` : text;
}

/** Whether the terminal that the environment tells of is known for links. Others may print them as dirt. */
export function canLink(env: NodeJS.ProcessEnv): boolean {
  if (env.FORCE_HYPERLINK !== undefined) return env.FORCE_HYPERLINK !== '0';
  if (env.TERM === 'dumb' || env.NO_HYPERLINKS !== undefined) return false;
  return (
    ['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'mintty', 'zed'].includes(
      env.TERM_PROGRAM ?? '',
    ) ||
    env.WT_SESSION !== undefined ||
    Number(env.VTE_VERSION ?? 0) >= 5000 ||
    Number(env.KONSOLE_VERSION ?? 0) >= 201_200 ||
    /kitty|alacritty|foot|ghostty/.test(env.TERM ?? '')
  );
}

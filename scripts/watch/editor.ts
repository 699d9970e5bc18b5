import { basename } from 'node:path';

/** How to open a file in an editor. */
export interface Editor {
  readonly command: string;
  readonly args: readonly string[];
  /** It runs in the terminal itself, which it needs for its own until it ends. */
  readonly inTerminal: boolean;
}

/** The editor that the environment names: $VISUAL, $EDITOR, or VS Code inside its own terminal. */
export function editorFor(file: string, env: NodeJS.ProcessEnv): Editor | undefined {
  const named = [env.VISUAL, env.EDITOR].find((text) => text !== undefined && text.trim() !== '');
  const isInVsCode = env.TERM_PROGRAM === 'vscode';
  const [command, ...args] = words(named ?? (isInVsCode ? 'code --reuse-window' : ''));
  if (command === undefined) return undefined;
  return {
    command,
    args: [...args, file],
    inTerminal: !WINDOWED.has(basename(command).replace(/\.(exe|cmd)$/i, '')),
  };
}

// Whatever is not known to open a window gets the terminal.
const WINDOWED: ReadonlySet<string> = new Set(
  (
    'code code-insiders codium vscodium cursor windsurf zed zeditor subl mate bbedit atom pulsar gedit ' +
    'gnome-text-editor kate kwrite gvim mvim notepad notepad++ idea webstorm webstorm64 fleet nova ' +
    'xed open xdg-open'
  ).split(' '),
);

/** Splits at spaces; quotes keep a path with spaces together. */
function words(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? '');
}

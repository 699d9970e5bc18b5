import { UserError } from '../course/user-error.ts';

/**
 * npm keeps an option that stands before `--` for itself and takes the value after it for a name: of
 * `npm run grade work --out report` comes `work report` and `npm_config_out=true`. Which name belongs to
 * which option cannot be known, so nothing is guessed: UserError, with the line to type instead.
 *
 * @param usual what the command is usually typed like
 */
export function refuseLostValues(env: NodeJS.ProcessEnv, options: readonly string[], usual: string): void {
  const lost = options.filter((name) => env[`npm_config_${name.replaceAll('-', '_')}`] === 'true');
  if (lost.length === 0) return;
  const names = lost.map((name) => `--${name}`).join(', ');
  throw new UserError(
    `npm kept ${names} for itself, and what stood after it came as a name.\n` +
      `Type two dashes by themselves before the options, so that npm hands them on:\n\n  ${usual}\n\n` +
      `Or write each with an equals sign: ${lost.map((name) => `--${name}=…`).join(' ')}`,
  );
}

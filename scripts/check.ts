import { checkUp, LIMITS, PATIENCE } from './protocol/check-up.ts';
import { renderCheckUp } from './terminal/render-check-up.ts';
import { findTarget } from './protocol/target.ts';
import { UserError } from './course/user-error.ts';
import { parseArguments } from './terminal/arguments.ts';
import type { Command } from './terminal/cli.ts';
import { indent } from './terminal/indent.ts';
import { reflow } from './terminal/reflow.ts';

const USAGE =
  'Say what to check: npm run check "path/to/file.ts#ticker"\n' +
  'After the # stands an export or an expression over the exports, in quotes because of\n' +
  'the shell: countdown(3, 100), new AsyncRange(1, 4), or take(source, 3), where source\n' +
  'stands for a source of five values.';

const MOST_SECONDS = 60;

/** `npm run check "file.ts#countdown(3, 100)" [--wait=<seconds>]`: a check-up of any async iterable. */
export const command: Command = async (args, io) => {
  const { names, options } = parseArguments(args, io.env, { options: ['wait'] });
  const [text] = names;
  if (text === undefined) throw new UserError(USAGE);
  if (names.length > 1)
    throw new UserError(`This command takes one thing, and got ${names.join(' and ')}.\n${USAGE}`);
  const waitMs = waitOf(options.get('wait'));
  // npm runs scripts in the folder of package.json, wherever it was called; it tells where that was.
  const target = await findTarget(text, [io.env.INIT_CWD ?? process.cwd(), process.cwd(), io.root]);
  const wholeMs = LIMITS.wholeMs * Math.max(1, waitMs / PATIENCE.waitMs);
  const seen = await checkUp(io.root, target, { ...PATIENCE, waitMs }, { ...LIMITS, wholeMs });
  const fill = (paragraph: string, columns: number) => indent(reflow(paragraph, 78 - columns), columns);
  io.print(`\n${renderCheckUp(seen, { paint: io.paint, fill })}\n`);
  return seen.findings.some(({ mark }) => mark === 'broken') ? 1 : 0;
};

function waitOf(text: string | undefined): number {
  if (text === undefined) return PATIENCE.waitMs;
  const seconds = Number(text);
  if (seconds > 0 && seconds <= MOST_SECONDS) return seconds * 1000;
  throw new UserError(
    `--wait=5 is how many seconds a promise may take, up to ${MOST_SECONDS}; it got ${text}.`,
  );
}

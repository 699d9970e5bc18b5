import { readFile } from 'node:fs/promises';
import { findKatas } from './course/find-kata.ts';
import type { Kata } from './course/kata.ts';
import { readCourse } from './course/read-course.ts';
import { attemptsOf } from './progress/attempts.ts';
import { appendToJournal } from './progress/journal.ts';
import { run } from './runner/run.ts';
import type { Verdict } from './runner/verdict.ts';
import { parseArguments } from './terminal/arguments.ts';
import type { Command, ExitCode, Io } from './terminal/cli.ts';
import { REFUSALS } from './terminal/refusals.ts';
import { renderNext, renderOverview } from './terminal/render-overview.ts';
import { renderVerdict, type Scene } from './terminal/render-verdict.ts';

/** `npm test [kata …] [--all] [--json]`: tries the learner's files and tells the verdicts. */
export const command: Command = async (args, io) => {
  const { names, flags } = parseArguments(args, io.env, { flags: ['all', 'json'] });
  const course = await readCourse(io.root);
  const katas = names.length === 0 ? course : findKatas(course, names);
  const printed = new Map<string, string>();
  const trials = katas.map((kata) => ({ kata, folder: kata.folder }));
  const verdicts: Verdict[] = [];
  const onOutput = ({ kata }: { kata: Kata }, text: string): void => void printed.set(kata.id, text);
  for await (const verdict of run(trials, { root: io.root, onOutput })) verdicts.push(verdict);
  // A journal that cannot be written must not cost the learner the verdicts: they are told first.
  const journaled = await attemptsOf(katas, verdicts).then((attempts) => appendToJournal(io.root, attempts)).then(
    () => undefined,
    (error: unknown) => ({ error }),
  );

  if (flags.has('json')) io.print(JSON.stringify(verdicts, undefined, 2));
  else await tell(katas, verdicts, { inFull: flags.has('all') || names.length > 0, whole: names.length === 0, printed }, io);
  if (journaled !== undefined) throw journaled.error;
  return exitCode(verdicts);
};

interface Telling {
  /** Every failure of every kata. */
  readonly inFull: boolean;
  /** The overview of the course. */
  readonly whole: boolean;
  readonly printed: ReadonlyMap<string, string>;
}

async function tell(katas: readonly Kata[], verdicts: readonly Verdict[], telling: Telling, io: Io): Promise<void> {
  const { inFull, whole, printed } = telling;
  const scenes = await Promise.all(katas.map((kata) => sceneOf(kata, printed.get(kata.id) ?? '', io)));
  const pairs = verdicts.flatMap((verdict, index) => {
    const scene = scenes[index];
    return scene === undefined ? [] : [{ verdict, scene }];
  });
  if (inFull) for (const { verdict, scene } of pairs) io.print(`\n${renderVerdict(verdict, scene)}`);
  if (whole) io.print(`\n${renderOverview(katas, verdicts, io.paint)}`);
  const next = pairs.find(({ verdict }) => verdict.verdict !== 'solved');
  if (whole && !inFull && next !== undefined) io.print(`\n${renderNext(next.verdict, next.scene)}`);
  io.print('');
}

async function sceneOf(kata: Kata, output: string, { root, paint }: Io): Promise<Scene> {
  const specText = await readFile(kata.spec, 'utf8').catch(() => '');
  return { root, kata, paint, specText, output };
}

function exitCode(verdicts: readonly Verdict[]): ExitCode {
  if (verdicts.some(({ verdict }) => REFUSALS.has(verdict))) return 2;
  return verdicts.every(({ verdict }) => verdict === 'solved') ? 0 : 1;
}

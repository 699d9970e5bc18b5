import { readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Kata } from './course/kata.ts';
import { readCourse } from './course/read-course.ts';
import { writeWhole } from './course/text-file.ts';
import { UserError } from './course/user-error.ts';
import { readOne, readSubmissions } from './grading/intake/read-submissions.ts';
import { openGrader } from './grading/judging/open-grader.ts';
import type { GradeBook } from './grading/model/grade-book.ts';
import type { Change } from './grading/points/changes-between.ts';
import { classroom50Run } from './grading/reports/classroom50-json.ts';
import type { ReportOptions } from './grading/reports/write-reports.ts';
import { gradingInput, withAbsolutePaths } from './grading/run/grading-input.ts';
import { mergeRuns } from './grading/run/merge-runs.ts';
import { checkReportFolder } from './grading/run/report-folder.ts';
import { reportOn } from './grading/run/report-on.ts';
import { runGrading, type FinishedRun, type GradingRun } from './grading/run/run-grading.ts';
import { runOptionsOf } from './grading/run/run-options.ts';
import { holdFolder } from './grading/units/hold-folder.ts';
import type { RunRecord } from './grading/units/run-record.ts';
import { parseArguments } from './terminal/arguments.ts';
import type { Command, ExitCode, Io } from './terminal/cli.ts';
import { refuseLostValues } from './terminal/lost-values.ts';
import { paint } from './terminal/paint.ts';
import { renderBegin, renderClosed, renderReports, renderShard } from './terminal/render-grading-notes.ts';
import { renderGrading } from './terminal/render-grading.ts';
import { renderChanges } from './terminal/render-grading-changes.ts';
import { stopOnSignal } from './terminal/stop-on-signal.ts';
import { progressTeller } from './terminal/tell-progress.ts';

/**
 * `npm run grade <submissions> -- --out <report folder> …` and `npm run grade merge <folders…> -- --out …`.
 *
 * Exit code 0: every grade stands. 1: something waits for the teacher, a grade that is held, work that
 * could not be used or belongs to nobody on the roster. 2: a mistake in the command, a run that was
 * stopped, or work that we could not judge.
 *
 * @param open of the grader
 */
export const gradeWith = (open: GradingRun['openGrader']): Command => async (args, io) => {
  refuseLostValues(io.env, OPTIONS, 'npm run grade <submissions> -- --out <report folder>');
  const { names, flags, options: given } = parseArguments(args, io.env, { flags: FLAGS, options: OPTIONS });
  // npm runs scripts in the course's folder, wherever it was typed.
  const here = (io.env.npm_lifecycle_event === 'grade' ? io.env.INIT_CWD : undefined) ?? process.cwd();
  const options = withAbsolutePaths(given, here);
  const [first, ...others] = names.map((name, index) => (index === 0 && name === 'merge' ? name : resolve(here, name)));
  const out = options.get('out');
  if (first === undefined || out === undefined) throw new UserError(USAGE);
  const isMerge = first === 'merge';
  if (!isMerge && others.length > 0) {
    throw new UserError(`One folder of submissions was expected, and ${names.join(', ')} came.\n\n${USAGE}`);
  }
  await checkReportFolder(out, isMerge ? others : [first]);
  const course = await readCourse(io.root);
  const release = await holdFolder(out);
  try {
    const setting = { course, options, io };
    return isMerge ? await merge(others, out, setting) : await grade(first, out, { ...setting, flags, open });
  } finally {
    await release();
  }
};

export const command: Command = gradeWith(openGrader);

const FLAGS = ['one', 'require-sandbox'];
const REPORTING = ['decisions', 'canvas', 'canvas-column', 'moodle', 'moodle-column'];
const OPTIONS = ['out', 'roster', 'points', 'katas', 'hidden', 'seed', 'deadline', 'late', 'jobs', 'timeout', 'shard', ...REPORTING];
const USAGE =
  'Which submissions, and where should the reports go?\n\n' +
  '  npm run grade <submissions> -- --out <report folder>\n' +
  '  npm run grade merge <folders of shards…> -- --out <report folder>';

interface Setting {
  readonly course: readonly Kata[];
  /** With absolute paths. */
  readonly options: ReadonlyMap<string, string>;
  readonly io: Io;
}

async function grade(
  place: string,
  out: string,
  { flags, open, ...setting }: Setting & { readonly flags: ReadonlySet<string>; readonly open: GradingRun['openGrader'] },
): Promise<ExitCode> {
  const { course, options, io } = setting;
  const plain = runOptionsOf(options);
  const isOne = flags.has('one');
  if (plain.shard !== undefined) refuseWith('--shard', isOne, options);
  const input = await gradingInput(io.root, course, options);
  if (input.closed.length > 0) io.warn(`\n${renderClosed(input.closed)}`);
  const inOne = async function* () {
    yield await readOne(place, input);
  };
  const finished = await withProgress(io, input.hidden.size, (hooks) =>
    runGrading({
      root: io.root,
      out,
      ...input,
      options: plain,
      requireSandbox: flags.has('require-sandbox'),
      submissions: isOne ? inOne : () => readSubmissions(place, input),
      openGrader: open,
      ...hooks,
    }),
  );
  for (const fault of finished.faults) io.warn(`\nThe grader failed, and that is our fault: ${fault}`);
  if (finished.record === undefined) {
    io.warn('\nStopped. What has been graded is kept: the same command goes on from there.\n');
    return 2;
  }
  if (plain.shard === undefined) return report(finished.record, out, setting, isOne);
  io.print(`\n${renderShard(finished.record, plain.shard, out)}\n`);
  return 0;
}

async function merge(folders: readonly string[], out: string, setting: Setting): Promise<ExitCode> {
  const others = [...setting.options.keys()].filter((name) => name !== 'out' && !REPORTING.includes(name));
  if (others.length > 0) {
    throw new UserError(`merge grades nothing, so it has no --${others.join(', --')}: the shards were graded with them.`);
  }
  return report(await mergeRuns(folders, out), out, setting, false);
}

async function report(record: RunRecord, out: string, { course, options, io }: Setting, isOne: boolean): Promise<ExitCode> {
  const { book, changes = [], paths } = await reportOn(record, out, course, options, isOne ? servicesIn(io) : undefined);
  const summary = await readFile(paths.at(-1) ?? '', 'utf8');
  const changed = await tellChanges(changes, out, io);
  const parts = [renderGrading(book, io.paint), changed, renderReports(book, summary, paths, io.paint)];
  io.print(`\n${parts.filter((part) => part !== '').join('\n\n')}\n`);
  return exitCodeOf(book);
}

/** What reads the results of one submission: Classroom 50 only where its runner has set this. */
function servicesIn({ env }: Io): ReportOptions['one'] {
  return env.SUBMISSION_TAG === undefined ? {} : { classroom50: classroom50Run(env) };
}

/** All of them into a file, the first ones onto the terminal. */
async function tellChanges(changes: readonly Change[], out: string, io: Io): Promise<string> {
  const file = join(out, 'changes.txt');
  if (changes.length === 0) await rm(file, { force: true });
  else await writeWhole(file, `${renderChanges(changes, { most: Infinity, file, paint: paint(false) })}\n`);
  return renderChanges(changes, { most: 20, file, paint: io.paint });
}

type Hooks = Pick<GradingRun, 'stop' | 'begin' | 'tell'>;

async function withProgress(io: Io, hidden: number, run: (hooks: Hooks) => Promise<FinishedRun>): Promise<FinishedRun> {
  const teller = progressTeller(process.stderr, io, () => performance.now());
  const { signal, close } = stopOnSignal(() => {
    teller.clear();
    io.warn('Stopping …');
  });
  try {
    const begin: Hooks['begin'] = (total, confinement) => io.warn(`\n${renderBegin(total, hidden, confinement)}`);
    return await run({ stop: signal, begin, tell: (...told) => teller.tell(...told) });
  } finally {
    teller.clear();
    close();
  }
}

function refuseWith(what: string, isOne: boolean, options: ReadonlyMap<string, string>): void {
  const useless = [...(isOne ? ['one'] : []), ...REPORTING.filter((name) => options.has(name))].map((name) => `--${name}`);
  if (useless.length === 0) return;
  throw new UserError(`${what} only grades a part: give ${useless.join(', ')} to \`npm run grade merge\`, which writes the reports.`);
}

function exitCodeOf({ grades, unusable }: GradeBook): ExitCode {
  const units = grades.flatMap((each) => each.units);
  if (units.some(({ verdict, decision }) => verdict === 'ungradable' && decision === undefined)) return 2;
  const isWaiting = grades.some(
    ({ points, flags }) => points === null || flags.some(({ kind }) => kind === 'identity'),
  );
  return isWaiting || unusable.length > 0 ? 1 : 0;
}

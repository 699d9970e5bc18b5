import { performance } from 'node:perf_hooks';
import { TIMED_OUT } from '../../runner/spec-failure.ts';
import type { TypeErrorAt } from '../../runner/verdict.ts';
import type { Flag } from '../model/flag.ts';
import type { Submission } from '../model/submission.ts';
import type { GradeVerdict, Judgement } from '../model/unit.ts';
import { isUnparsable } from './compile.ts';
import { weigh, type Finding } from './evidence.ts';
import { judgementOf, notRun, ungradable } from './judgement-of.ts';
import type { JudgeProcess } from './judge-process.ts';
import type { Compiled } from './messages.ts';
import type { PreparedCourse, PreparedKata, PreparedSpec } from './prepared-course.ts';
import type { Reader } from './reading/open-reader.ts';
import { readAhead } from './reading/read-ahead.ts';
import type { Reading } from './reading/reading.ts';
import type { TypesChecker } from './types-checker.ts';

/** What the judging of every submission shares. */
export interface Workplace {
  readonly course: PreparedCourse;
  readonly seed: number;
  /** Real milliseconds that one kata may take. */
  readonly timeoutMs: number;
  /** And may be silent. */
  readonly silenceMs: number;
  readonly takeProcess: () => JudgeProcess;
  /** Reads what students wrote, so that nobody else must. */
  readonly reader: Reader;
  /** A word that nobody can guess. */
  readonly nonce: () => string;
}

type Judged = { readonly kata: string; readonly judgement: Judgement };

/**
 * Judges the katas of one submission, one after the other, in one process that nobody else gets. A kata
 * that ends the process, or reaches for the judge, leaves a fresh one to the next. The hidden specs come last, after
 * every public one: whatever an answer learned of them, no message that the student reads can carry it.
 */
export async function* judgeSubmission(
  place: Workplace,
  checker: TypesChecker,
  submission: Submission,
  ids: readonly string[],
): AsyncGenerator<Judged, void, undefined> {
  const texts = new Map(submission.files.map(({ kata, text }) => [kata, text]));
  const ahead = readAhead(place, ids, texts);
  const types = ahead.parsable.then((asked) => (asked.size === 0 ? new Map<string, readonly TypeErrorAt[]>() : checker.check(asked)));
  types.catch(() => undefined);
  const desk = new Desk(place);
  try {
    const judged: (readonly [kata: string, finish: Finish])[] = [];
    for (const id of ids) {
      const kata = place.course.katas.get(id);
      if (kata === undefined) throw new Error(`There is no kata ${id}.`);
      const text = texts.get(id);
      const missing = async (): Promise<Judgement> => notRun('missing', kata);
      judged.push([id, text === undefined ? missing : await judgePublic(place, desk, kata, text, ahead.of(id), types)]);
    }
    for (const [kata, finish] of judged) yield { kata, judgement: await finish() };
  } finally {
    await Promise.all([desk.clear(), types.catch(() => undefined)]);
  }
}

/** The process at work, taken when it is needed and given up when it cannot be trusted any more. */
class Desk {
  private readonly place: Workplace;
  private process: JudgeProcess | undefined;

  constructor(place: Workplace) {
    this.place = place;
  }

  /** Nothing has run in the process yet, so that whatever happens in it is of the next run's making. */
  isFresh = true;

  async get(): Promise<JudgeProcess> {
    this.process ??= this.place.takeProcess();
    await this.process.ready;
    return this.process;
  }

  async clear(): Promise<void> {
    const { process } = this;
    this.process = undefined;
    this.isFresh = true;
    await process?.end();
  }
}

/** Runs the hidden specs, and comes to the judgement. */
type Finish = () => Promise<Judgement>;

async function judgePublic(
  place: Workplace,
  desk: Desk,
  kata: PreparedKata,
  text: string,
  reading: Promise<Reading>,
  types: Promise<ReadonlyMap<string, readonly TypeErrorAt[]>>,
): Promise<Finish> {
  const failing = async (error: unknown): Promise<Judgement> => {
    await desk.clear();
    return ungradable(kata, (error as Error).message);
  };
  try {
    const { own, flags } = await reading;
    if (isUnparsable(own)) return async () => ({ ...notRun('syntax-error', kata), typeErrors: own.errors, flags });
    const untouched = kata.isStub(text);
    const typeErrors = (await types).get(kata.kata.id) ?? [];
    const run = (spec: PreparedSpec): Promise<Finding> => runSpecs(place, desk, kata, spec, own, untouched, typeErrors);
    const started = performance.now();
    const { isFresh } = desk;
    let finding = await run(kata.spec);
    let flaky: Flag | undefined;
    // A second run takes as long as the first, and both together must not take longer than one may.
    if (isDoubtful(finding) && performance.now() - started <= place.timeoutMs * 0.6) {
      await desk.clear();
      const again = await run(kata.spec);
      flaky = isFresh ? differs(finding, again) : undefined;
      finding = again;
    }
    const noted = [...flags, ...(flaky === undefined ? [] : [flaky])];
    return async () => {
      try {
        // What had to be ended once would have to be ended again: that takes the limit anew, and tells nothing.
        if (ENDED.has(finding.verdict.verdict)) return judgementOf(kata, finding, undefined, noted);
        const hidden: Finding[] = [];
        for (const spec of kata.hidden) hidden.push(await run(spec));
        return judgementOf(kata, finding, hidden, noted);
      } catch (error) {
        return failing(error);
      }
    };
  } catch (error) {
    const judgement = await failing(error);
    return async () => judgement;
  }
}

let runs = 0;

async function runSpecs(
  place: Workplace,
  desk: Desk,
  { kata }: PreparedKata,
  spec: PreparedSpec,
  own: Compiled,
  untouched: boolean,
  typeErrors: readonly TypeErrorAt[],
): Promise<Finding> {
  const process = await desk.get();
  const word = place.nonce();
  const canaries = [`canary ${word} first`, `canary ${word} second`, `canary ${word} last`] as const;
  const limits = { totalMs: place.timeoutMs, silenceMs: place.silenceMs, longestSilenceMs: place.timeoutMs / 2 };
  desk.isFresh = false;
  const observed = await process.run({ type: 'run', id: (runs += 1), spec: spec.compiled, own, canaries, seed: place.seed }, limits);
  const finding = weigh({ kata, titles: spec.titles, canaries, observed, typeErrors, untouched });
  if (observed.ending !== undefined || finding.tampering.length > 0) await desk.clear();
  return finding;
}

/** Could the machine be to blame? */
function isDoubtful({ verdict, tampering }: Finding): boolean {
  if (tampering.length > 0) return false;
  const timedOut = verdict.specs.some(({ message }) => message.startsWith(TIMED_OUT));
  return timedOut || DOUBTFUL.has(verdict.verdict);
}

const DOUBTFUL: ReadonlySet<GradeVerdict> = new Set(['starved', 'crashed', 'out-of-memory']);
const ENDED: ReadonlySet<GradeVerdict> = new Set([...DOUBTFUL, 'too-much-output']);

function differs(first: Finding, second: Finding): Flag | undefined {
  const [one, other] = [first.verdict, second.verdict];
  // Nothing that anybody is graded by: a heap that runs full can look like a loop that never ends.
  const same = one.passed === other.passed && (one.verdict === 'solved') === (other.verdict === 'solved');
  if (same || second.tampering.length > 0) return undefined;
  const told = ({ verdict, passed, total }: typeof one): string => `${verdict} (${passed} of ${total} specs)`;
  return { kind: 'flaky', severity: 'hold', what: `The first run was ${told(one)}, the second ${told(other)}.` };
}

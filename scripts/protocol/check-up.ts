import { UserError } from '../course/user-error.ts';
import type { MakerSeen, Order } from './check-child.ts';
import { endingAsFinding, endingAsMistake } from './ending.ts';
import { broken, type Finding } from './finding.ts';
import { shorterOf, type Patience } from './question.ts';
import { QUESTIONS } from './questions.ts';
import type { Target } from './target.ts';
import { watchChild, type ChildSeen, type Limits } from './watch-child.ts';

export interface Answered extends Finding {
  readonly question: string;
}

/** What came of a check-up. */
export interface CheckUp {
  /** The file as the learner wrote it. */
  readonly file: string;
  readonly label: string;
  readonly notes: readonly string[];
  readonly findings: readonly Answered[];
  /** How many questions were not asked, because nothing more could have been seen. */
  readonly notAsked: number;
}

export const PATIENCE: Patience = { waitMs: 1200, mostValues: 100 };

export const LIMITS: Limits = {
  startMs: 60_000,
  loadMs: 10_000,
  silenceMs: 2000,
  wholeMs: 60_000,
  heapMb: 512,
  outputChars: 5_000_000,
};

/**
 * Examines what the target names, in processes of their own that are watched from outside: it comes to
 * an end whatever the code does, and nothing is left running. UserError when nothing could be asked.
 */
export async function checkUp(
  root: string,
  target: Target,
  patience: Patience = PATIENCE,
  limits: Limits = LIMITS,
): Promise<CheckUp> {
  const findings: Answered[] = [];
  const strays = new Set<string>();
  let maker: MakerSeen | undefined;
  let order: Order | undefined = { target, from: 0, patience };
  while (order !== undefined) {
    const seen = await watchChild(root, order, limits);
    maker ??= seen.maker;
    if (maker === undefined) throw new UserError(seen.mistake ?? endingAsMistake(seen, target, limits));
    for (const what of seen.strays) strays.add(what);
    findings.push(...answers(seen, limits));
    order = maker.sameEachTime ? nextOrder(order, seen) : undefined;
  }
  const asked = QUESTIONS.filter(({ onlyWithSource }) => !onlyWithSource || maker?.usesSource).length;
  const { label = '', notes = [] } = maker ?? {};
  const notAsked = asked - findings.length;
  return { file: target.shown, label, notes, findings: [...findings, ...strayFindings(strays)], notAsked };
}

function answers({ found, asking, ending }: ChildSeen, limits: Limits): Answered[] {
  const told = found.map(({ index, finding }) => ({ question: titleOf(index), ...finding }));
  if (ending === undefined || asking === undefined) return told;
  return [...told, { question: titleOf(asking), ...endingAsFinding(ending, limits) }];
}

/** Where the next process goes on; undefined when nothing is left to ask, or nothing more to be seen. */
function nextOrder({ target, patience }: Order, { found, ending }: ChildSeen): Order | undefined {
  const last = found.at(-1);
  if (last === undefined || last.finding.last || ending !== undefined) return undefined;
  return { target, from: last.index + 1, patience: shorterOf(patience, last.finding) };
}

function strayFindings(strays: ReadonlySet<string>): Answered[] {
  return [...strays].map((what) => ({
    question: "Is every error somebody's?",
    ...broken(
      `Beside the questions, something ${what}, and nobody caught it.`,
      'Under plain Node that ends the whole program.',
    ),
  }));
}

function titleOf(index: number): string {
  return QUESTIONS[index]?.title ?? '';
}

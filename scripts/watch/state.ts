import type { Kata } from '../course/kata.ts';
import type { SealedSpecs } from '../progress/changed-specs.ts';
import type { Entry } from '../progress/entry.ts';
import { nextKata, standingOf, type KataStanding } from '../progress/standing.ts';
import type { Verdict } from '../runner/verdict.ts';
import type { TimelineSeen } from '../runner/witness.ts';
import type { Size } from '../terminal/tty.ts';

/** What one run of a kata's specs has shown. */
export interface Result {
  readonly verdict: Verdict;
  readonly timelines: readonly TimelineSeen[];
  /** What the learner's code printed. */
  readonly output: string;
  /** The text of the spec file. */
  readonly specText: string;
}

/** What is on the screen. */
export type View =
  /** The kata at work: its last verdict. */
  | { readonly name: 'kata' }
  | { readonly name: 'timeline' }
  | { readonly name: 'help' }
  | Page
  | ListView
  /** All katas are tried once more. */
  | { readonly name: 'all' }
  /** A question that `y` answers. */
  | { readonly name: 'question'; readonly of: 'reset' | 'give-up'; readonly text: string };

/** A hint, or the answers. */
export interface Page {
  readonly name: 'page';
  readonly of: 'hint' | 'solution';
  readonly title: string;
  /** Markdown is filled to the screen's width; other text keeps its lines. */
  readonly parts: readonly ({ readonly markdown: string } | { readonly text: string })[];
}

export interface ListView {
  readonly name: 'list';
  /** The id of the kata that the cursor is on; of none if the list is empty. */
  readonly selected: string;
  readonly filter: 'all' | 'open' | 'solved';
  readonly search: string;
  /** Keys go into the search. */
  readonly isTyping: boolean;
}

/** All that `npm start` knows. What must outlast it is in the journal and nowhere else. */
export interface State {
  /** Absolute path of the repository. */
  readonly root: string;
  readonly course: readonly Kata[];
  readonly kata: Kata;
  readonly lesson: string;
  readonly specs: SealedSpecs;
  readonly journal: readonly Entry[];
  readonly standing: readonly KataStanding[];
  /** The last of each kata, by its id. */
  readonly results: ReadonlyMap<string, Result>;
  readonly running: Kata | undefined;
  /** What is to be run after that, each kata once. */
  readonly todo: readonly Kata[];
  readonly view: View;
  /** How many lines of the view are above the screen. */
  readonly scroll: number;
  /** Told at the foot of the screen until the next key or save. */
  readonly notice: string;
  /** The next save is that of a reset or an undo, of which the notice tells. */
  readonly isOwnSave: boolean;
  readonly size: Size;
}

/** What is read before the first screen. */
export type Beginning = Pick<State, 'root' | 'course' | 'specs' | 'journal' | 'size'> & {
  /** The kata to open; the first unsolved one if none was named. */
  readonly named: Kata | undefined;
};

/** @param beginning.course at least one kata */
export function firstState({ named, ...rest }: Beginning): State {
  const standing = standingOf(rest.course, rest.journal);
  const kata = named ?? nextKata(standing) ?? rest.course.at(-1);
  if (kata === undefined) throw new RangeError('A course has at least one kata.');
  const allSolved = named === undefined && nextKata(standing) === undefined;
  return {
    ...rest,
    kata,
    standing,
    lesson: '',
    results: new Map(),
    running: undefined,
    todo: [],
    view: allSolved ? listAt(kata) : { name: 'kata' },
    scroll: 0,
    isOwnSave: false,
    notice: allSolved ? 'Every kata is solved. Press a to check them all once more.' : '',
  };
}

/** The state with another journal, and what follows from that. */
export function remembering(state: State, journal: readonly Entry[]): State {
  return { ...state, journal, standing: standingOf(state.course, journal) };
}

export function listAt({ id }: Kata): ListView {
  return { name: 'list', selected: id, filter: 'all', search: '', isTyping: false };
}

/** Whether one may go on from the kata: it is solved now, or was once. */
export function isSolved({ standing, results }: State, { id }: Kata): boolean {
  if (results.get(id)?.verdict.verdict === 'solved') return true;
  return standing.some(({ kata, solvedAt }) => kata.id === id && solvedAt !== undefined);
}

/** The kata to go on with: the first unsolved one after this, or of all; undefined when all are solved. */
export function followingKata(state: State): Kata | undefined {
  const { course, kata } = state;
  const isOpen = (one: Kata): boolean => one !== kata && !isSolved(state, one);
  return course.slice(course.indexOf(kata) + 1).find(isOpen) ?? course.find(isOpen);
}

export function barWidth({ size }: State): number {
  return size.columns < 60 ? 8 : 20;
}

/** How wide paragraphs are filled. */
export function pageWidth({ size }: State): number {
  return Math.min(size.columns, 80);
}

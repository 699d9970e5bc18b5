import type { GradeBook, GradedUnit } from '../model/grade-book.ts';
import { gistOf } from './gist-of.ts';

/** One misconception, as far as messages tell: their first sentence, and where it was said to whom. */
export interface Stumble {
  readonly sentence: string;
  /** Most students first. */
  readonly places: readonly Place[];
  /** Indices of the grades, each once, in order. */
  readonly students: readonly number[];
}

export interface Place {
  /** Index of the kata. */
  readonly kata: number;
  /** Titles of the specs that said so, most often first. */
  readonly specs: readonly string[];
  /** Only hidden specs said so. */
  readonly isHidden: boolean;
  readonly students: readonly number[];
}

/** What the class stumbles over, most students first. A stub that nobody touched is no misconception. */
export function stumblesOf({ grades }: GradeBook): Stumble[] {
  const found = new Map<string, Map<number, Seen>>();
  grades.forEach(({ units }, student) => {
    units.forEach((unit, kata) => {
      for (const failure of failures(unit)) {
        const { sentence } = failure;
        const places = found.get(sentence) ?? new Map<number, Seen>();
        const seen: Seen = places.get(kata) ?? { specs: new Map(), students: new Set(), isHidden: true };
        seen.specs.set(failure.title, (seen.specs.get(failure.title) ?? 0) + 1);
        seen.students.add(student);
        found.set(sentence, places.set(kata, { ...seen, isHidden: seen.isHidden && failure.isHidden }));
      }
    });
  });
  return [...found]
    .map(([sentence, places]) => stumbleOf(sentence, places))
    .sort((a, b) => b.students.length - a.students.length || firstKata(a) - firstKata(b) || byText(a, b));
}

interface Seen {
  /** How often, by title. */
  readonly specs: Map<string, number>;
  readonly students: Set<number>;
  readonly isHidden: boolean;
}

function stumbleOf(sentence: string, seen: ReadonlyMap<number, Seen>): Stumble {
  const places = [...seen]
    .map(([kata, { specs, students, isHidden }]) => ({
      kata,
      specs: [...specs].sort((a, b) => b[1] - a[1]).map(([title]) => title),
      isHidden,
      students: [...students],
    }))
    .sort((a, b) => b.students.length - a.students.length || a.kata - b.kata);
  const students = new Set(places.flatMap((place) => place.students));
  return { sentence, places, students: [...students].sort((a, b) => a - b) };
}

function byText(a: Stumble, b: Stumble): number {
  return a.sentence < b.sentence ? -1 : 1;
}

function firstKata({ places }: Stumble): number {
  return places[0]?.kata ?? 0;
}

interface Failure {
  readonly title: string;
  readonly sentence: string;
  readonly isHidden: boolean;
}

/**
 * What failing specs say. One mistake makes many fail, and most of them then have only facts to tell: so
 * facts count only where no sentence was said, and then only the first ones.
 */
function failures(unit: GradedUnit): Failure[] {
  if (UNTRIED.has(unit.verdict)) return [];
  const failed = [
    ...unit.specs.map((spec) => ({ ...spec, isHidden: false })),
    ...unit.hidden.map((spec) => ({ ...spec, isHidden: true })),
  ]
    .filter(({ status, message }) => status === 'failed' && message.trim() !== '')
    .map(({ title, message, isHidden }) => ({ title, isHidden, gist: gistOf(message) }));
  const told = failed.filter(({ gist }) => gist.isTold);
  const counting = told.length > 0 ? told : failed.slice(0, 1);
  return counting.map(({ gist, ...rest }) => ({ ...rest, sentence: gist.text }));
}

/** Nothing was tried, or what failed says nothing about the student. */
const UNTRIED: ReadonlySet<string> = new Set(['not-attempted', 'missing', 'ungradable', 'spec-edited']);

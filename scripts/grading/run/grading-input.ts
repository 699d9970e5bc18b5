import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Kata } from '../../course/kata.ts';
import { UserError } from '../../course/user-error.ts';
import { hiddenSpecsOf } from '../hidden/hidden-specs.ts';
import type { Student } from '../model/student.ts';
import { DEFAULT_RULES, type PointRules } from '../points/point-rules.ts';
import { readPointRules } from '../points/read-point-rules.ts';
import { readRoster } from '../roster/read-roster.ts';
import { readHiddenSpecs } from './read-hidden-specs.ts';
import { selectKatas } from './select-katas.ts';

/** What a run reads before it begins; paths in `options` are absolute. */
export interface GradingInput {
  readonly katas: readonly Kata[];
  readonly rules: PointRules;
  readonly roster: readonly Student[];
  /** By the kata's id, of the graded katas only. */
  readonly hidden: ReadonlyMap<string, readonly string[]>;
  /** Katas whose answer book is locked and has no key here: graded without its hidden specs. */
  readonly closed: readonly Kata[];
}

/**
 * Reads the files that the options name, and the hidden specs of the answer book.
 * UserError for each that cannot be used, before anything is graded.
 */
export async function gradingInput(
  root: string,
  course: readonly Kata[],
  options: ReadonlyMap<string, string>,
): Promise<GradingInput> {
  const [katas, roster, points, hidden] = ['katas', 'roster', 'points', 'hidden'].map((name) => options.get(name));
  // They are read when the grades stand; a name that was mistyped should not take an hour to be told.
  for (const name of ['canvas', 'moodle', 'decisions']) {
    const file = options.get(name);
    if (file !== undefined && !existsSync(file)) throw new UserError(`There is no file ${file}, named by --${name}.`);
  }
  const chosen = katas === undefined ? course : selectKatas(course, katas);
  const added = hidden === undefined ? new Map<string, string[]>() : await readHiddenSpecs(hidden, course);
  const closed: Kata[] = [];
  return {
    katas: chosen,
    rules: points === undefined ? DEFAULT_RULES : await readPointRules(points, course),
    roster: roster === undefined ? [] : await readRoster(roster),
    hidden: await hiddenSpecsOf(root, chosen, { added, onClosed: (kata) => closed.push(kata) }),
    closed,
  };
}

/** Options whose values are paths, made absolute from where the teacher typed them. */
export function withAbsolutePaths(options: ReadonlyMap<string, string>, folder: string): Map<string, string> {
  return new Map([...options].map(([name, value]) => [name, PATHS.has(name) ? resolve(folder, value) : value]));
}

const PATHS: ReadonlySet<string> = new Set(['out', 'roster', 'points', 'hidden', 'decisions', 'canvas', 'moodle']);

import type { GradedKata, GradedUnit } from '../model/grade-book.ts';
import type { GradeVerdict } from '../model/unit.ts';
import { isHeldUnit } from './held.ts';
import { ownTypeErrors } from './own-type-errors.ts';

/** What a student is told of one kata. Plain texts; what quotes them or their code is to be escaped. */
export interface Advice {
  /** A word or two: `solved`, `3 of 9 specs`. */
  readonly short: string;
  /** Whole sentences of ours. */
  readonly told: readonly string[];
  /** The first public spec that fails, or the first type error. Its texts are hostile. */
  readonly look?: { readonly title: string; readonly text: string };
  /** What to do next, in our words; undefined when there is nothing to do. */
  readonly next?: string;
}

/**
 * What a student is told: never a hidden spec, an answer, a flag, or another student.
 *
 * @param hints how many hints the lesson has
 */
export function adviceOf(unit: GradedUnit, kata: GradedKata, hints: number): Advice {
  if (isHeldUnit(unit)) return { short: 'not decided yet', told: [HELD.get(unit.verdict) ?? IN_DOUBT] };
  const slug = kata.id.replace(/^\d+-/, '');
  const passed = unit.specs.filter(({ status }) => status === 'passed').length;
  const total = Math.max(unit.specs.length, kata.specs.length);
  const share = `${passed} of ${total} specs`;
  const isWhole = total > 0 && passed === total;
  const hidden = unit.hidden.some(({ status }) => status !== 'passed');
  const file = `katas/${kata.id}/${slug}.ts`;
  switch (unit.verdict) {
    case 'missing':
      return { short: 'no file', told: [`No file came for this kata. It belongs into ${file}.`] };
    case 'not-attempted':
      return { short: 'not started', told: ['The file is still as it was handed out.'], next: lesson(kata) };
    case 'solved':
      if (hidden) break;
      return { short: 'solved', told: [] };
    default:
  }
  const look = lookAt(unit, kata);
  const told = [...wordsFor(unit.verdict), isWhole ? 'All specs that you have pass.' : `${share} pass.`];
  return {
    short: isWhole ? `${share}, not all is right yet` : share,
    told: isWhole && hidden ? [...told, MORE] : told,
    ...(look === undefined ? {} : { look }),
    next: isWhole || unit.verdict === 'syntax-error' ? lastStep(unit, kata) : nextStep(kata, hints, passed, total),
  };
}

/** Mildest first: who has come further is sent to a later hint. Counted from 1; at least one hint. */
export function hintFor(hints: number, passed: number, total: number): number {
  return Math.min(hints, 1 + Math.floor((hints * passed) / Math.max(1, total)));
}

const IN_DOUBT = 'Your teacher looks at this kata before it gets its points.';
const HELD: ReadonlyMap<GradeVerdict, string> = new Map([
  ['ungradable', 'This kata could not be judged. That is not your fault, and your teacher knows.'],
]);
const MORE =
  'Your teacher has further specs, and not all of them pass yet: does your code do what the lesson says with other values, too?';

const WORDS: ReadonlyMap<GradeVerdict, string> = new Map([
  ['starved', 'The loop never stops asking for values (starved).'],
  ['stuck', 'Something is awaited that nobody settles (stuck).'],
  ['leaking', 'Something is left behind at the end: a timer, or a listener (leaking).'],
  ['crashed', 'Your code ended the whole run before the specs were through.'],
  ['out-of-memory', 'The memory ran out.'],
  ['too-much-output', 'Your code printed so much that it was stopped.'],
  ['syntax-error', 'The file cannot be read as TypeScript, so no spec could run.'],
  ['type-error', 'The types are not right yet.'],
]);

function wordsFor(verdict: GradeVerdict): string[] {
  const words = WORDS.get(verdict);
  return words === undefined ? [] : [words];
}

function lookAt(unit: GradedUnit, kata: GradedKata): Advice['look'] {
  const failed = unit.specs.find(({ status }) => status === 'failed');
  if (failed) return { title: `The first spec that fails: ${failed.title}`, text: failed.message };
  const [error] = ownTypeErrors(unit.typeErrors, kata.id);
  if (!error) return undefined;
  const file = error.file.split(/[\\/]/).at(-1) ?? '';
  return { title: `${file}, line ${error.line}`, text: error.message };
}

// No hint speaks of what lies beyond the specs.
function lastStep({ verdict }: GradedUnit, kata: GradedKata): string {
  return verdict === 'type-error' || verdict === 'syntax-error'
    ? `Your editor and \`npm test ${kata.number}\` show the same.`
    : `Read the task once more, sentence by sentence: \`katas/${kata.id}/README.md\`.`;
}

function nextStep(kata: GradedKata, hints: number, passed: number, total: number): string {
  if (hints === 0) return lesson(kata);
  const number = hintFor(hints, passed, total);
  const way = `Hint ${number} of ${hints} fits here: \`npm run hint ${kata.number}\` opens`;
  return number === 1 ? `${way} it.` : `${way} the hints of this kata one after the other.`;
}

function lesson(kata: GradedKata): string {
  return `Begin with the lesson and its worked example, \`katas/${kata.id}/README.md\`.`;
}

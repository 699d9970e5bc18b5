import type { Grade, GradeBook, GradedKata, GradedUnit } from '../model/grade-book.ts';
import { adviceOf, type Advice } from './advice.ts';
import { fenced, markdownText } from './markdown.ts';
import { pointsText } from './points-text.ts';

/** Hints of each kata by its id, as `hintsOf` reads them from the lessons. */
export type Hints = ReadonlyMap<string, readonly string[]>;

/** How every feedback file begins, by which an old one is known. */
export const FEEDBACK_MARK = '<!-- for-await-katas: feedback -->';

/**
 * The feedback file of one submission: Markdown that the student may see. It names nobody else, no hidden
 * spec, no flag and no answer, and whatever the student's code or name says stays text.
 */
export function feedbackMd(grade: Grade, book: GradeBook, hints: Hints): string {
  const katas = grade.units.flatMap((unit) => {
    const kata = book.katas.find(({ id }) => id === unit.kata);
    return kata ? [{ unit, kata, advice: adviceOf(unit, kata, hints.get(kata.id)?.length ?? 0) }] : [];
  });
  const open = katas.filter(({ advice }) => advice.told.length > 0);
  return `${[
    FEEDBACK_MARK,
    `# Feedback for ${markdownText(grade.student?.name || grade.name, 100)}`,
    ...openingOf(grade, katas.length, katas.length - open.length),
    tableOf(katas),
    ...open.flatMap(({ kata, advice }) => sectionOf(kata, advice)),
  ].join('\n\n')}\n`;
}

function openingOf(grade: Grade, all: number, solved: number): string[] {
  const { points, most, late } = grade;
  const sum = points === null
    ? 'Points: not decided yet, your teacher looks at this first.'
    : `Points: ${pointsText(points)} of ${pointsText(most)}.`;
  const days = late && `${late.days} ${late.days === 1 ? 'day' : 'days'} late: ${pointsText(late.factor * 100)} % of the points remain.`;
  return [cheer(grade, all, solved), [sum, ...(days ? [days] : [])].join(' ')];
}

function cheer({ units }: Grade, all: number, solved: number): string {
  if (all > 0 && solved === all) return all === 1 ? 'Solved. Well done!' : `All ${all} katas solved. Well done!`;
  if (solved > 0) return `${solved} of ${all} katas solved. For each of the others, below is the next thing to look at.`;
  const passed = units.some(({ specs }) => specs.some(({ status }) => status === 'passed'));
  return passed
    ? 'The first specs pass. Below is the next thing to look at, kata by kata.'
    : 'Every kata here is still before you. Take the first one, and one spec at a time.';
}

interface Row {
  readonly unit: GradedUnit;
  readonly kata: GradedKata;
  readonly advice: Advice;
}

function tableOf(katas: readonly Row[]): string {
  const rows = katas.map(({ unit, kata, advice }) => {
    const points = unit.points === null ? '' : `${pointsText(unit.points)} of ${pointsText(unit.most)}`;
    return `| ${headingOf(kata)} | ${advice.short} | ${points} |`;
  });
  return ['| Kata | | Points |', '|---|---|---|', ...rows].join('\n');
}

function sectionOf(kata: GradedKata, { told, look, next }: Advice): string[] {
  return [
    `## ${headingOf(kata)}`,
    told.join(' '),
    ...(look ? [markdownText(look.title, 300), ...(look.text.trim() === '' ? [] : [fenced(look.text)])] : []),
    ...(next === undefined ? [] : [next]),
  ];
}

function headingOf(kata: GradedKata): string {
  return `${String(kata.number).padStart(2, '0')} ${markdownText(kata.title, 100)}`;
}

import type { Grade, GradeBook } from '../grading/model/grade-book.ts';
import { shownText } from '../grading/model/shown-text.ts';
import { tallyOf } from '../grading/points/points-of.ts';
import { cut, widthOf } from './fit.ts';
import type { Paint } from './paint.ts';

/** A line for each student: how many katas came to what, the points, and what to look at; 80 columns. */
export function renderGrading({ grades }: GradeBook, paint: Paint): string {
  if (grades.length === 0) return 'No submission could be graded.';
  const width = Math.min(NAME, Math.max(7, ...grades.map(({ name }) => widthOf(shownText(name)))));
  const titles = COLUMNS.map((title) => title.padStart(FIGURE)).join('');
  const head = `  ${pad('student', width)}${titles}${'points'.padStart(POINTS)}`;
  return [
    paint.dim(head),
    ...grades.map((grade) => renderGrade(grade, width, paint)),
  ].join('\n');
}

/** Columns of a name, of a count, of the points. */
const NAME = 22;
const FIGURE = 7;
const POINTS = 8;
const LINE = 80;

/** Every unit is in one of these. */
const COLUMNS = ['solved', 'partly', 'failed', 'none', 'held'] as const;

function columnOf(unit: Grade['units'][number]): (typeof COLUMNS)[number] {
  if (unit.points === null) return 'held';
  if (isNotThere(unit)) return 'none';
  const { passed, total } = tallyOf(unit);
  // What passes the public specs alone is no more than a part.
  if (unit.verdict === 'solved' && passed === total) return 'solved';
  return passed > 0 ? 'partly' : 'failed';
}

function isNotThere({ verdict }: Grade['units'][number]): boolean {
  return verdict === 'missing' || verdict === 'not-attempted';
}

function renderGrade(grade: Grade, width: number, paint: Paint): string {
  const columns = grade.units.map(columnOf);
  const figures = COLUMNS.map((title) => {
    const count = columns.filter((each) => each === title).length;
    return (count === 0 ? '·' : String(count)).padStart(FIGURE);
  });
  const points = (grade.points === null ? 'held' : String(grade.points)).padStart(POINTS);
  const line = `  ${pad(cut(shownText(grade.name), width), width)}${figures.join('')}`;
  const flags = flagWords(grade);
  const room = LINE - widthOf(line) - widthOf(points) - 2;
  const told = flags === '' ? '' : `  ${paint.dim(cut(flags, room))}`;
  return `${line}${grade.points === null ? paint.yellow(points) : points}${told}`;
}

/** `tampered, late`: what the flags are of, each once, those that hold first; their words stand in the reports. */
function flagWords({ flags, units, decision }: Grade): string {
  const all = [...flags, ...units.flatMap((unit) => unit.flags)];
  const kinds = all.toSorted((a, b) => Number(b.severity === 'hold') - Number(a.severity === 'hold')).map(({ kind }) => kind);
  const isDecided = decision !== undefined || units.some((unit) => unit.decision !== undefined);
  return [...new Set([...kinds, ...(isDecided ? ['decided'] : [])])].join(', ');
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

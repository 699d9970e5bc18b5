import type { GradeBook } from '../model/grade-book.ts';
import { isHeld, isHeldUnit, whyHeld } from './held.ts';
import { plainLine } from './plain-text.ts';
import { pointsText } from './points-text.ts';

/** What came of filling an upload file: its name in the report folder, and what is to be told of it. */
export interface ToldOf {
  readonly file: string;
  readonly told: readonly string[];
}

/**
 * summary.txt, for the teacher: what is held and why, who is missing, what could not be used, what was not
 * filled into the upload files, and how the students' code was confined.
 */
export function summaryTxt(book: GradeBook, uploads: readonly ToldOf[]): string {
  const { grades, missing, unusable, run } = book;
  const held = grades.filter(isHeld);
  const sections = [
    section(`${held.length} held: no points until you decide (npm run grade … -- --decisions decisions.csv)`, held.flatMap(
      ({ submission, name, student, flags, units }) => [
        `${plainLine(student?.name || name, 80)} (${submission})`,
        ...flags.filter(({ severity }) => severity === 'hold').map(({ what }) => `  ${plainLine(what, 300)}`),
        ...units.filter(isHeldUnit).map((unit) => `  ${unit.kata}: ${plainLine(whyHeld(unit), 300)}`),
      ],
    )),
    section(`${missing.length} on the roster, of whom nothing came`, missing.map(({ name, key }) => plainLine(name || key, 80))),
    section(`${unusable.length} that could not be used`, unusable.map(({ source, why }) => `${plainLine(source, 120)}: ${plainLine(why, 300)}`)),
    ...uploads.map(({ file, told }) => section(`${file}: ${told.length} to look at before you upload it`, told)),
    section('How the code was confined', [run.confinement, ...run.unconfined].map((line) => plainLine(line, 300))),
  ];
  return `${[opening(book), ...sections].filter((text) => text !== '').join('\n\n')}\n`;
}

function opening({ grades, katas, run }: GradeBook): string {
  const most = katas.reduce((sum, { points }) => sum + points, 0);
  return (
    `${grades.length} graded, ${katas.length} katas, ${pointsText(most)} points at most.\n` +
    `for-await-katas ${run.version}, Node ${run.node}, seed ${run.seed}${run.deadline ? `, deadline ${run.deadline}` : ''}.`
  );
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [title, ...lines.map((line) => `  ${line}`)].join('\n');
}

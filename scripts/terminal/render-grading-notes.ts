import { basename } from 'node:path';
import type { Kata } from '../course/kata.ts';
import type { GradeBook } from '../grading/model/grade-book.ts';
import type { Grader } from '../grading/model/grader.ts';
import { shownText } from '../grading/model/shown-text.ts';
import { UNTIMED } from '../grading/points/grade-book-of.ts';
import type { Shard } from '../grading/run/run-options.ts';
import type { RunRecord } from '../grading/units/run-record.ts';
import { counted } from '../course/counted.ts';
import { fit } from './fit.ts';
import type { Paint } from './paint.ts';

/**
 * What is told when grading begins: how much there is, and whether the code that will run is held as well
 * as can be.
 *
 * @param hidden katas that have hidden specs
 */
export function renderBegin(total: number, hidden: number, { tier, unconfined }: Grader['confinement']): string {
  const sandbox = 'Every one is judged in a process of its own, in the full sandbox.';
  const less = `This machine has no full sandbox: ${counted(unconfined.length, 'thing')} cannot be confined, see the end.`;
  const extra = hidden === 0 ? '' : `, with hidden specs for ${counted(hidden, 'kata')}`;
  return wrap(`Grading ${counted(total, 'submission')}${extra}. ${tier === 'full' ? sandbox : less}`);
}

/** Whose hidden specs are locked away from this copy of the course. */
export function renderClosed(katas: readonly Kata[]): string {
  const numbers = katas.map(({ number }) => number).join(', ');
  return wrap(
    `Graded without the hidden specs of ${katas.length === 1 ? 'kata' : 'katas'} ${numbers}: their answers are locked, and there is ` +
      'no key for them here. What this run says is feedback; the grades are made where the keys are.',
  );
}

/** What stands below the table: who is not on the roster, the summary, and where to look next. */
export function renderReports({ grades }: GradeBook, summary: string, paths: readonly string[], paint: Paint): string {
  const untimed = grades.filter(({ notes }) => notes.includes(UNTIMED)).length;
  const strangers = grades.filter(
    ({ student, flags }) => student === undefined && flags.some(({ kind }) => kind === 'identity'),
  );
  const page = paths.find((path) => basename(path) === 'report.html') ?? paths[0] ?? '';
  const parts = [
    strangers.length === 0 ? '' : [`${strangers.length} not on the roster`, ...strangers.map(strangerLine)].join('\n'),
    untimed === 0 ? '' : wrap(`Nothing tells when ${untimed} of ${grades.length} were handed in: there the deadline could not be checked.`),
    wrap(summary.trimEnd()),
    `${counted(paths.length, 'file')} written. Open ${paint.cyan(page)}`,
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function strangerLine({ name, source }: GradeBook['grades'][number]): string {
  return wrap(`  ${shownText(name)} (${shownText(source)})`);
}

/** What is told of a part of the submissions: it has no reports of its own. */
export function renderShard({ handins, everyone }: RunRecord, { index, of }: Shard, out: string): string {
  return (
    `Part ${index} of ${of} is graded: ${handins.length} of ${counted(everyone.length, 'submission')}. When all parts are:\n\n` +
    `  npm run grade merge ${of > 1 ? `${out} <the other ${of === 2 ? 'folder' : 'folders'}>` : out} -- --out <report folder>`
  );
}

function wrap(text: string): string {
  return fit(text, 80).join('\n');
}

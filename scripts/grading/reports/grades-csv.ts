import type { Grade, GradeBook } from '../model/grade-book.ts';
import type { Student } from '../model/student.ts';
import { csvText } from './csv-text.ts';
import { isHeld } from './held.ts';
import { plainLine } from './plain-text.ts';
import { pointsText } from './points-text.ts';

/**
 * grades.csv: a row for every submission, and then one for every student of whom nothing came, or nothing
 * that could be used. A column for each kata by its id, with its points before the late policy; blank is
 * held, or there is nothing to grade.
 */
export function gradesCsv(book: GradeBook): string {
  const header = [...WHO, ...book.katas.map(({ id }) => id), ...SUMS];
  const graded = book.grades.map((grade) => rowOf(grade, book));
  return csvText([header, ...graded, ...withoutGrade(book).map(({ student, state }) => emptyRow(student, state, book))]);
}

/** Something may have come of a student who has a grade, too: then the grade tells. */
function withoutGrade({ grades, missing, unusable }: GradeBook): { student: Student; state: string }[] {
  const keys = new Set(grades.map(({ student }) => student?.key));
  const spoilt = new Map(unusable.flatMap(({ student }) => (student && !keys.has(student.key) ? [[student.key, student] as const] : [])));
  return [
    ...[...spoilt.values()].map((student) => ({ student, state: 'unusable' })),
    ...missing.filter(({ key }) => !spoilt.has(key)).map((student) => ({ student, state: 'missing' })),
  ];
}

const WHO = ['Student', 'Submission', 'Email', 'SIS User ID', 'SIS Login ID', 'Canvas ID', 'Moodle ID', 'Section'];
const SUMS = ['Points', 'Most', 'Days late', 'Share kept', 'State', 'Flags'];

function rowOf(grade: Grade, { katas }: GradeBook): string[] {
  const units = katas.map(({ id }) => grade.units.find(({ kata }) => kata === id));
  return [
    ...identity(grade.name, grade.submission, grade.student),
    ...units.map((unit) => (unit && unit.points !== null ? pointsText(unit.points) : '')),
    grade.points === null ? '' : pointsText(grade.points),
    pointsText(grade.most),
    String(grade.late?.days ?? 0),
    pointsText(grade.late?.factor ?? 1),
    isHeld(grade) ? 'held' : 'graded',
    flagsOf(grade),
  ];
}

function emptyRow(student: Student, state: string, book: GradeBook): string[] {
  const most = book.katas.reduce((sum, kata) => sum + kata.points, 0);
  const noPoints = book.katas.map(() => '');
  return [...identity(student.name, '', student), ...noPoints, '', pointsText(most), '', '', state, ''];
}

function identity(name: string, submission: string, student: Student | undefined): string[] {
  const ids = [student?.email, student?.sisId, student?.login, student?.canvasId, student?.moodleId, student?.section];
  return [plainLine(student?.name || name, 100), submission, ...ids.map((id) => id ?? '')];
}

// The kinds only: what was seen stands in the other reports, where there is room for it.
function flagsOf({ flags, units }: Grade): string {
  const ofUnits = units.flatMap((unit) => unit.flags.map(({ kind }) => `${unit.kata} ${kind}`));
  return [...new Set([...flags.map(({ kind }) => kind), ...ofUnits])].join('; ');
}

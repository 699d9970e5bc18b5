import type { SpecResult } from '../../runner/verdict.ts';
import type { Flag } from '../model/flag.ts';
import type { Grade, GradeBook, GradedUnit } from '../model/grade-book.ts';
import { plainBlock, plainLine } from './plain-text.ts';
import { roundedPoints } from './points-text.ts';
import { RESULTS_SCHEMA, type KataResult, type Results, type SpecOutcome, type StudentResult } from './results.ts';

/** results.json, as `Results` documents it. */
export function resultsJson(book: GradeBook): string {
  return `${JSON.stringify(resultsOf(book), null, 1)}\n`;
}

/** The same as data. Texts of students are made harmless to look at, not escaped: JSON does that. */
export function resultsOf(book: GradeBook): Results {
  return {
    schema: RESULTS_SCHEMA,
    run: book.run,
    katas: book.katas,
    students: book.grades.map(studentResult),
    missing: book.missing,
    unusable: book.unusable.map(({ source, why }) => ({ source: plainLine(source, 300), why: plainBlock(why, 1000) })),
    similar: book.similar,
  };
}

function studentResult(grade: Grade): StudentResult {
  return {
    submission: grade.submission,
    name: plainLine(grade.name, 100),
    student: grade.student ?? null,
    source: plainLine(grade.source, 300),
    submittedAt: grade.submittedAt ?? null,
    points: grade.points === null ? null : roundedPoints(grade.points),
    most: roundedPoints(grade.most),
    late: grade.late ?? null,
    flags: grade.flags.map(flagOf),
    notes: grade.notes.map((note) => plainLine(note, 500)),
    katas: grade.units.map(kataResult),
  };
}

function kataResult(unit: GradedUnit): KataResult {
  return {
    kata: unit.kata,
    key: unit.key,
    verdict: unit.verdict,
    points: unit.points === null ? null : roundedPoints(unit.points),
    most: roundedPoints(unit.most),
    specs: unit.specs.map(specOutcome),
    hidden: unit.hidden.map(specOutcome),
    typeErrors: unit.typeErrors.map(({ file, line, message }) => ({
      file: plainLine(file, 300),
      line,
      message: plainBlock(message, 1000),
    })),
    flags: unit.flags.map(flagOf),
  };
}

function specOutcome({ title, status, message }: SpecResult): SpecOutcome {
  return { title: plainLine(title), status, message: plainBlock(message) };
}

function flagOf({ kind, severity, what, line }: Flag): Flag {
  return { kind, severity, what: plainLine(what, 500), ...(line === undefined ? {} : { line }) };
}

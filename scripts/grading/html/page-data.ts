import type { Flag } from '../model/flag.ts';
import type { Grade, GradeBook, GradedKata, GradedUnit } from '../model/grade-book.ts';
import type { SpecResult } from '../../runner/verdict.ts';
import { pointsText } from '../reports/points-text.ts';
import { momentText } from './moment-text.ts';
import { jsonBlock } from './json-block.ts';
import type { Markup } from '../../page/markup.ts';
import { listedPairs } from './similar-section.ts';
import type { Stumble } from './stumbles-of.ts';
import { lookOf, LOOKS } from './verdict-look.ts';

/**
 * What the page's script draws from. A student's work is a block of its own, read when it is opened; texts
 * that more than one unit has, as a stub or a message, stand once, in a block of their own.
 */
export function pageData(book: GradeBook, stumbles: readonly Stumble[]): Markup[] {
  const texts = sharedTexts(book);
  const index = new Map(book.grades.map(({ submission }, at) => [submission, at]));
  return [
    jsonBlock('course', {
      katas: book.katas.map(({ id, number, title, specs }) => ({ id, number, title, specs })),
      students: book.grades.map(({ submission, name }) => [submission, name]),
      points: book.grades.map(({ points }) => points),
      // For sorting by a kata: its points, and what the looks order where these are the same.
      cells: book.grades.map(({ units }) => units.map((unit) => [unit.points, orderOf(unit)])),
      groups: stumbles.map(whoAndWhere),
      pairs: listedPairs(book).map(({ kata, pair, lines }) => [
        book.katas.findIndex(({ id }) => id === kata),
        index.get(pair[0]) ?? -1,
        index.get(pair[1]) ?? -1,
        lines.flat(),
      ]),
    }),
    jsonBlock('texts', [...texts.keys()]),
    ...book.grades.map((grade, at) => jsonBlock(`work-${at}`, workOf(grade, book.katas, texts))),
  ];
}

/** Each student once, with the kata in which most were told the same. */
function whoAndWhere({ places, students }: Stumble): number[][] {
  return students.map((student) => [student, places.find((place) => place.students.includes(student))?.kata ?? 0]);
}

function orderOf(unit: GradedUnit): number {
  const { key } = lookOf(unit);
  return LOOKS.findIndex((look) => look.key === key);
}

/** Index of each text that comes more than once and is worth it. */
function sharedTexts({ grades }: GradeBook): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of grades.flatMap(({ units }) => units.flatMap(textsOf)))
    if (text.length > SHORT) counts.set(text, (counts.get(text) ?? 0) + 1);
  const shared = [...counts].filter(([, count]) => count > 1);
  return new Map(shared.map(([text], index) => [text, index]));
}

const SHORT = 12;

function textsOf({ text, specs, hidden, typeErrors }: GradedUnit): string[] {
  const messages = [...specs, ...hidden, ...typeErrors].map(({ message }) => message);
  return [text, ...messages, ...[...specs, ...hidden].map(({ title }) => title)];
}

type Texts = ReadonlyMap<string, number>;

function workOf(grade: Grade, katas: readonly GradedKata[], texts: Texts): unknown {
  return {
    points: grade.points === null ? null : pointsText(grade.points),
    most: pointsText(grade.most),
    source: grade.source,
    at: grade.submittedAt === undefined ? undefined : momentText(grade.submittedAt),
    notes: grade.notes,
    decision: grade.decision?.reason,
    flags: grade.flags.map(flagOf),
    units: grade.units.map((unit, index) => unitOf(unit, katas[index], texts)),
  };
}

// Short keys: there are ten thousand of these.
function unitOf(unit: GradedUnit, kata: GradedKata | undefined, texts: Texts): unknown {
  const of = (text: string): string | number => texts.get(text) ?? text;
  const { kind, mark, words } = lookOf(unit);
  const isUsual = kata?.specs.join('\n') === unit.specs.map(({ title }) => title).join('\n');
  const spec = ({ title, status, message }: SpecResult, told: boolean): unknown[] => [
    status[0],
    ...(message === '' && !told ? [] : [of(message)]),
    ...(told ? [of(title)] : []),
  ];
  return {
    k: kind,
    m: mark,
    w: words,
    p: unit.points === null ? null : pointsText(unit.points),
    o: pointsText(unit.most),
    c: of(unit.text),
    s: unit.specs.map((one) => spec(one, !isUsual)),
    h: some(unit.hidden.map((one) => spec(one, true))),
    e: some(unit.typeErrors.map(({ file, line, message }) => [file, line, of(message)])),
    f: some(unit.flags.map(flagOf)),
    d: unit.decision?.reason,
  };
}

function flagOf({ kind, severity, what, line }: Flag): unknown[] {
  return [kind, severity, what, line];
}

/** JSON leaves out what is undefined. */
function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

import { UserError } from '../../course/user-error.ts';
import { plainLine } from './plain-text.ts';

/** A column that points could go to: its place, from 0, and its header. */
export interface Column {
  readonly index: number;
  readonly title: string;
}

/** What a user may say of a file, and how. */
export interface ColumnQuestion {
  /** How the file is called to the user. */
  readonly file: string;
  /** The option that names the column: `--canvas-column`. */
  readonly option: string;
  /** What was given with it. */
  readonly asked: string | undefined;
}

/**
 * The column for the points: the one asked for (by its whole header, or a number in brackets in it, or a
 * piece that only one has), otherwise the only one whose header contains "Katas". UserError, which lists
 * the columns, if that is none or several.
 */
export function gradeColumn(columns: readonly Column[], { file, option, asked }: ColumnQuestion): number {
  const wanted = asked ?? 'Katas';
  const exact = columns.filter(({ title }) => same(title, wanted) || title.trim().endsWith(`(${wanted.trim()})`));
  const fitting = exact.length > 0 ? exact : columns.filter(({ title }) => fold(title).includes(fold(wanted)));
  const [only, ...others] = fitting;
  if (only && others.length === 0) return only.index;
  const problem = only
    ? `${fitting.length} columns of ${file} have "${plainLine(wanted)}" in their name:`
    : `No column of ${file} has "${plainLine(wanted)}" in its name. Points could go to`;
  const listed = (only ? fitting : columns).map(({ title }) => `  ${plainLine(title)}`);
  throw new UserError(
    `${problem}\n\n${listed.length > 0 ? listed.join('\n') : '  (no column at all)'}\n\n` +
      `Say which one: ${option} "${plainLine((only ?? columns[0])?.title ?? 'Katas 1')}".`,
  );
}

function same(title: string, wanted: string): boolean {
  return fold(title) === fold(wanted);
}

function fold(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

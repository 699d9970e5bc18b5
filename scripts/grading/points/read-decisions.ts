import { readFile } from 'node:fs/promises';
import { parse } from 'papaparse';
import { findKata } from '../../course/find-kata.ts';
import type { Kata } from '../../course/kata.ts';
import { UserError } from '../../course/user-error.ts';
import type { Decision } from './decision.ts';

/** What decisions can be about. */
export interface Decidables {
  /** By the submission's id: what its student is known by. */
  readonly submissions: ReadonlyMap<string, readonly string[]>;
  readonly katas: readonly Kata[];
  /** The most that a kata is worth, or without one the whole. */
  readonly worth: (kata?: string) => number;
}

/**
 * Reads the teacher's decisions.csv: a head `student,kata,points,reason`, then a line for each. `student`
 * is the submission's id, or a name, login, number or address of the roster; `kata` a number or name, or
 * `all` for the whole submission. UserError, with the line, for what is missing, unknown, said twice, or
 * more than can be had: learning platforms refuse a whole upload for one such grade.
 */
export async function readDecisions(file: string, { submissions, katas, worth }: Decidables): Promise<Decision[]> {
  const rows = await rowsOf(file);
  const seen = new Map<string, number>();
  return rows.map((row, index) => {
    // The head is line 1. A cell with a line break in it puts the rest off by one: the reason tells which.
    const line = index + 2;
    const wrong = (what: string): UserError => new UserError(`${file}, line ${line}: ${what}`);
    const submission = submissionOf(row.student, submissions, wrong);
    const kata = row.kata === '' || row.kata.toLowerCase() === 'all' ? undefined : kataOf(row.kata, katas, wrong);
    const points = pointsOf(row.points, worth(kata), wrong);
    if (row.reason === '') throw wrong('a decision needs a reason; the student may ask for it.');
    const target = `${submission} ${kata ?? 'all'}`;
    const earlier = seen.get(target);
    if (earlier !== undefined) throw wrong(`line ${earlier} has decided ${target} already.`);
    seen.set(target, line);
    return { submission, ...(kata === undefined ? {} : { kata }), points, reason: row.reason };
  });
}

type Row = Record<(typeof HEAD)[number], string>;
const HEAD = ['student', 'kata', 'points', 'reason'] as const;

async function rowsOf(file: string): Promise<Row[]> {
  const text = await textOf(file);
  const { data, meta } = parse<Record<string, string | undefined>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (name) => name.trim().toLowerCase(),
  });
  const absent = HEAD.filter((name) => !meta.fields?.includes(name));
  if (absent.length > 0) {
    throw new UserError(
      `${file} has no column ${absent.map((name) => `"${name}"`).join(', ')}: its first line should be\n` +
        `student,kata,points,reason; it is ${meta.fields?.join(',') || 'empty'}.`,
    );
  }
  return data.map((row) => Object.fromEntries(HEAD.map((name) => [name, (row[name] ?? '').trim()])) as Row);
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new UserError(`${file}, named by --decisions, cannot be read (${(error as Error).message}).`, { cause: error });
  }
}

function submissionOf(name: string, submissions: Decidables['submissions'], wrong: (what: string) => UserError): string {
  if (submissions.has(name)) return name;
  const wanted = name.toLowerCase();
  const found = [...submissions].filter(([, names]) => names.some((each) => each.toLowerCase() === wanted));
  const [first] = found;
  if (first === undefined || name === '') {
    throw wrong(`there is no submission of "${name}". Use the id that results.json has, or a name of the roster.`);
  }
  if (found.length > 1) throw wrong(`"${name}" fits ${found.map(([id]) => id).join(' and ')}: use one of these.`);
  return first[0];
}

function kataOf(name: string, katas: readonly Kata[], wrong: (what: string) => UserError): string {
  try {
    return findKata(katas, name).id;
  } catch (error) {
    if (error instanceof UserError) throw wrong(error.message);
    throw error;
  }
}

function pointsOf(text: string, most: number, wrong: (what: string) => UserError): number {
  const points = /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : NaN;
  if (points <= most) return points;
  throw wrong(`points should be a number from 0 to ${most}, and is "${text}".`);
}

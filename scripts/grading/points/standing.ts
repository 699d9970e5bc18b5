import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readText, writeWhole } from '../../course/text-file.ts';
import type { Grade, GradeBook, GradedUnit } from '../model/grade-book.ts';
import { unitsFolder } from '../units/open-store.ts';
import type { Yardstick } from '../units/yardstick.ts';
import { tallyOf } from './points-of.ts';

/** What the last finished run told, as far as a later one must know it to say what has changed. */
export interface Standing {
  readonly yardstick: Yardstick;
  /** By the submission's id. */
  readonly grades: Readonly<Record<string, StandingGrade>>;
}

export interface StandingGrade {
  readonly name: string;
  readonly points: number | null;
  /** Share of the points that remains after the late policy. */
  readonly factor: number;
  /** Why the teacher decided on the whole. */
  readonly decision?: string;
  /** By the kata's id. */
  readonly units: Readonly<Record<string, StandingUnit>>;
}

export interface StandingUnit {
  readonly verdict: string;
  readonly points: number | null;
  readonly most: number;
  /** Specs, the hidden ones among them. */
  readonly passed: number;
  readonly total: number;
  /** Hash of the student's text. */
  readonly text: string;
  /** Why the teacher decided on it. */
  readonly decision?: string;
}

export function standingOf(book: GradeBook, yardstick: Yardstick): Standing {
  return { yardstick, grades: Object.fromEntries(book.grades.map((grade) => [grade.submission, gradeIn(grade)])) };
}

/** What the last finished run into a report folder told; undefined if there was none, or it cannot be read. */
export async function readStanding(folder: string): Promise<Standing | undefined> {
  const text = await readText(fileOf(folder));
  try {
    const { format, ...standing } = JSON.parse(text ?? '') as Standing & { format: string };
    return format === FORMAT ? standing : undefined;
  } catch {
    return undefined;
  }
}

export async function writeStanding(folder: string, standing: Standing): Promise<void> {
  await writeWhole(fileOf(folder), `${JSON.stringify({ format: FORMAT, ...standing })}\n`);
}

const FORMAT = 'for-await-katas/standing/1';

function fileOf(folder: string): string {
  return join(unitsFolder(folder), '_standing.json');
}

function gradeIn({ name, points, late, decision, units }: Grade): StandingGrade {
  return {
    name,
    points,
    factor: late?.factor ?? 1,
    ...(decision === undefined ? {} : { decision: decision.reason }),
    units: Object.fromEntries(units.map((unit) => [unit.kata, unitIn(unit)])),
  };
}

function unitIn(unit: GradedUnit): StandingUnit {
  const { verdict, points, most, text, decision } = unit;
  return {
    verdict,
    points,
    most,
    ...tallyOf(unit),
    text: createHash('sha256').update(text).digest('hex'),
    ...(decision === undefined ? {} : { decision: decision.reason }),
  };
}

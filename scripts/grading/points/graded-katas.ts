import type { Kata } from '../../course/kata.ts';
import { readText } from '../../course/text-file.ts';
import { titlesOf } from '../../runner/examine.ts';
import type { GradedKata } from '../model/grade-book.ts';
import { worthOf, type PointRules } from './point-rules.ts';

/** The katas as a grade book has them: what each is worth, and what its public specs are called. */
export async function gradedKatas(katas: readonly Kata[], rules: PointRules): Promise<GradedKata[]> {
  return Promise.all(
    katas.map(async (kata) => {
      const { id, number, title, level, spec } = kata;
      return { id, number, title, level, points: worthOf(rules, kata), specs: titlesOf((await readText(spec)) ?? '') };
    }),
  );
}

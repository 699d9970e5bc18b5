import { createHash } from 'node:crypto';
import { kataCandidate } from '../../../scripts/grading/intake/kata-candidate.ts';
import type { Kata } from '../../../scripts/course/kata.ts';
import type { Grader } from '../../../scripts/grading/model/grader.ts';
import type { Submission } from '../../../scripts/grading/model/submission.ts';
import type { Judgement } from '../../../scripts/grading/model/unit.ts';
import type { Attack } from './read-attacks.ts';

export type Judged = ReadonlyMap<string, Judgement>;

/** Judges all katas of a submission that has them. */
export async function judgeAll(grader: Grader, submission: Submission): Promise<Judged> {
  const judged = new Map<string, Judgement>();
  const katas = submission.files.map(({ kata }) => kata);
  for await (const { kata, judgement } of grader.judge(submission, katas)) judged.set(kata, judgement);
  return judged;
}

/** A submission of these texts, by the kata's id. */
export function submissionOf(id: string, texts: ReadonlyMap<string, string>): Submission {
  const files = [...texts].map(([kata, text]) => ({ kata, text, hash: createHash('sha256').update(text).digest('hex') }));
  return { id, name: id, source: id, files, notes: [] };
}

/** The kata files of an attack alone, for when the intake is not what is tried. */
export function kataFilesOf({ name, files }: Attack, katas: readonly Kata[]): Submission {
  const texts = [...files].flatMap(([path, text]) => {
    const kata = kataCandidate(path, katas)?.kata;
    return kata === undefined || typeof text !== 'string' ? [] : [[kata.id, text] as const];
  });
  return submissionOf(name, new Map(texts));
}

/** Where an attack has got what it must not get; empty when it got nothing. */
export function gainsOf(attack: Attack, judged: Judged): string[] {
  const all = [...judged];
  const gains = all.flatMap(([kata, judgement]) => {
    const { verdict } = judgement;
    const passed = [...judgement.specs, ...judgement.hidden].filter(({ status }) => status === 'passed').length;
    if (verdict === 'ungradable') return [`${kata} is ungradable: ${judgement.specs[0]?.message}`];
    if (isHeld(judgement)) return [];
    if (verdict === 'solved' && judgement.flags.length === 0) return [`${kata} is solved, without a flag`];
    return passed > attack.deserves ? [`${kata} passes ${passed} specs, and deserves ${attack.deserves}: ${titlesPassed(judgement)}`] : [];
  });
  const told = all.map(([kata, { verdict, flags }]) => `${kata} is ${verdict}, with flags: ${flags.map(({ what }) => what).join(' ')}`);
  const judgements = [...judged.values()];
  const isAsExpected =
    attack.expected === 'fails' ? true : judgements.some(attack.expected === 'held' ? isHeld : ({ flags }) => flags.length > 0);
  return [...gains, ...(isAsExpected ? [] : [`it should be ${attack.expected}: ${told.join('; ')}`]), ...(all.length === 0 ? ['nothing was judged'] : [])];
}

/** Are the points withheld until the teacher has decided? */
export function isHeld({ verdict, flags }: Judgement): boolean {
  return ['policy', 'tampered', 'flaky'].includes(verdict) || flags.some(({ severity }) => severity === 'hold');
}

function titlesPassed({ specs, hidden }: Judgement): string {
  return [...specs, ...hidden].filter(({ status }) => status === 'passed').map(({ title }) => title).join(', ');
}

/** What a grade depends on: the same for the same work, whoever was graded before. */
export function gradeOf(judged: Judged): object {
  return [...judged].map(([kata, { verdict, specs, hidden, flags, typeErrors }]) => ({
    kata, verdict, flags, typeErrors,
    specs: [...specs, ...hidden].map(({ title, status, message }) => ({ title, status, message })),
  }));
}

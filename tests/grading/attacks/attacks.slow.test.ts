import { classUnderAttack, ROOT, submissionsOf, type ClassUnderAttack } from './class-under-attack.ts';
import { buildBombs } from './build-bombs.ts';
import { gainsOf, gradeOf, judgeAll, type Judged } from './judge-attack.ts';
import { leftovers } from './leftovers.ts';
import { readAttacks } from './read-attacks.ts';

const attacks = [...readAttacks(), ...buildBombs()];
let all: ClassUnderAttack;
let before: object;

beforeAll(async () => {
  all = await classUnderAttack(attacks);
  before = gradeOf(await judgeAll(all.grader, all.honest));
}, 120_000);

describe('honest work', () => {
  it('passes whole and without a flag, in every style that the book knows', async () => {
    const wrong: string[] = [];
    const answers = submissionsOf(all.books, ({ reference, alternatives }) => [reference, ...alternatives].map(({ source }) => source));
    for (const submission of answers) wrong.push(...spoilt(submission.id, await judgeAll(all.grader, submission)));
    expect(wrong).toEqual([]);
  }, 120_000);

  it('gets nothing for the stub', async () => {
    const [stubs] = submissionsOf(all.books, ({ given }) => [given.stub]);
    if (stubs === undefined) throw new Error('There are no stubs.');
    const judged = await judgeAll(all.grader, stubs);
    const got = [...judged].filter(([, { verdict, specs, hidden }]) =>
      verdict !== 'not-attempted' || [...specs, ...hidden].some(({ status }) => status === 'passed'));
    expect(got.map(([kata]) => kata)).toEqual([]);
    expect(judged.size).toBe(all.books.size);
  }, 60_000);
});

it('finds out answers that are made for the examples of the public specs', async () => {
  const missed: string[] = [];
  for (const submission of submissionsOf(all.books, ({ cheats = [] }) => cheats.map(({ source }) => source))) {
    for (const [kata, { specs, hidden, flags }] of await judgeAll(all.grader, submission)) {
      if (specs.some(({ status }) => status !== 'passed')) missed.push(`${submission.id} ${kata}: it fails a public spec, and is no cheat`);
      if (hidden.every(({ status }) => status === 'passed')) missed.push(`${submission.id} ${kata}: it passes all hidden specs`);
      if (!flags.some(({ kind }) => kind === 'hidden')) missed.push(`${submission.id} ${kata}: no flag tells of it`);
    }
  }
  expect(missed).toEqual([]);
}, 60_000);

describe('an attack', () => {
  it.each(attacks.map((attack) => [attack.name, attack] as const))('%s gains nothing, and nobody else loses by it', async (_, attack) => {
    // Outside of the sandbox it would be the machine that suffers.
    if (attack.needsSandbox && all.grader.confinement.tier !== 'full') return;
    const submission = all.submissions.get(attack.name);
    if (submission === undefined) throw new Error('The intake did not take it.');
    expect(gainsOf(attack, await judgeAll(all.grader, submission))).toEqual([]);
    expect(gradeOf(await judgeAll(all.grader, all.honest))).toEqual(before);
  }, 60_000);
});

// The last one: the grader is closed then.
it('leaves no process and no file behind', async () => {
  await all.grader.close();
  expect(leftovers(ROOT)).toEqual([]);
});

function spoilt(name: string, judged: Judged): string[] {
  return [...judged].flatMap(([kata, { verdict, specs, hidden, flags }]) => {
    const failed = [...specs, ...hidden].filter(({ status }) => status !== 'passed').map(({ title, message }) => `${title}: ${message}`);
    const told = [...failed, ...flags.map(({ what }) => what)];
    return verdict === 'solved' && told.length === 0 ? [] : [`${name} ${kata} is ${verdict}: ${told.join(' | ')}`];
  });
}

import { attackOf, readAttacks } from './read-attacks.ts';
import { classUnderAttack, ROOT, type ClassUnderAttack } from './class-under-attack.ts';
import { gainsOf, gradeOf, judgeAll } from './judge-attack.ts';
import { leftovers } from './leftovers.ts';

/** One of each kind that takes no time; `attacks.slow.test.ts` has them all. */
const QUICK = [
  'clock/fake-timers', 'disguise/asymmetric-result', 'disguise/throwing-getters', 'escapes/constructor-constructor', 'exit/at-import',
  'exit/readline-stop', 'forged-messages/process-send', 'injection/messages', 'intrinsics/object-is', 'judge-parts/expect', 'late/throws-afterwards',
  'planted/jest-config', 'poisoning/shared-module', 'processes/daemon', 'rewriting/probe', 'runner-state/retries', 'spec-lists/only',
  'types/nocheck',
];

const CLASSES = [
  'clock', 'detection', 'disguise', 'disk', 'escapes', 'exit', 'forged-messages', 'hangs', 'hidden', 'injection', 'intrinsics', 'judge-parts',
  'killing-the-grader', 'late', 'memory', 'network', 'output', 'planted', 'poisoning', 'processes', 'rewriting', 'runner-state', 'spec-lists', 'types',
];

const attacks = readAttacks();

it('has attacks of every class, each with its own name', () => {
  expect([...new Set(attacks.map(({ name }) => name.split('/')[0]))].toSorted()).toEqual(CLASSES);
  expect(new Set(attacks.map(({ title }) => title)).size).toBe(attacks.length);
  expect(attacks.length).toBeGreaterThan(100);
});

it('says so when an attack is not written as one', () => {
  expect(() => attackOf('x/y', '# Title\n\nExpected: held\n')).toThrow('x/y is no attack');
  expect(() => attackOf('x/y', '# Title\n\nExpected: nothing\n\n````ts a.ts\n````\n')).toThrow('x/y is no attack');
});

describe('a choice of them', () => {
  const chosen = attacks.filter(({ name }) => QUICK.includes(name));
  let all: ClassUnderAttack;
  let before: object;

  beforeAll(async () => {
    all = await classUnderAttack(chosen);
    before = gradeOf(await judgeAll(all.grader, all.honest));
  });

  it.each(chosen.map((attack) => [attack.name, attack] as const))('%s gains nothing', async (_, attack) => {
    const submission = all.submissions.get(attack.name);
    if (submission === undefined) throw new Error('The intake did not take it.');
    expect(gainsOf(attack, await judgeAll(all.grader, submission))).toEqual([]);
  });

  it('costs nobody else anything, and leaves nothing behind', async () => {
    expect(gradeOf(await judgeAll(all.grader, all.honest))).toEqual(before);
    await all.grader.close();
    expect(leftovers(ROOT)).toEqual([]);
  });
});

import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { attempt, hint } from '../progress/entries.ts';
import { sealedCourse, type CommandCourse } from './run-command.ts';

const KATA = '02-pour-water';
const FAILURES = ['a', 'b', 'c'].map((text) => attempt(KATA, 'partial', text));
const HINTS = [1, 2, 3].map((number) => hint(KATA, number));

let course: CommandCourse;

beforeAll(async () => {
  course = await sealedCourse();
});

beforeEach(() => rm(join(course.root, '.progress'), { recursive: true, force: true }));

it('opens the answers of a solved kata, and journals it', async () => {
  await course.journal(attempt(KATA, 'solved'));
  const { code, stdout } = await course.run('solution', 'pour-water');
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^\nThe answers of kata 2, Pour water\n[^]*for \(let page = 1[^]*Another way: hand[^]*Say here why/,
  );
  expect(stdout).toMatch(/Next: npm test 1\n+$/);
  expect(stdout).not.toContain('counts-from-zero');
  expect((await course.entries()).at(-1)).toMatchObject({ kind: 'opened', kata: KATA, peeked: false });
});

it('refuses kindly before, and says what is missing', async () => {
  await course.journal(...FAILURES.slice(1), ...FAILURES.slice(1), ...HINTS.slice(0, 2));
  const { code, stdout, stderr } = await course.run('solution', '2', '--give-up');
  expect([code, stderr]).toEqual([1, '']);
  expect(stdout).toBe(`
Kata 2, Pour water, is not solved yet.
Its answers stay sealed until then.

Stuck? To give up on a kata takes a fair try first:

  different failed attempts  2 of 3
  hints seen                 2 of 3

Next: npm run hint 2

`);
  expect(await course.entries()).toHaveLength(6);
});

it('says how to give up after a fair try, and does not open by itself', async () => {
  await course.journal(...FAILURES, ...HINTS);
  const { code, stdout } = await course.run('solution', '2');
  expect(code).toBe(1);
  expect(stdout).toContain('npm run solution 2 -- --give-up');
  expect(stdout).not.toContain('let page');
});

it.each([
  ['--give-up', {}, ['2', '--give-up']],
  ['--give-up kept by npm', { npm_config_give_up: 'true' }, ['2']],
])('opens with %s after a fair try, journaled as peeked', async (_, env, args) => {
  await course.journal(...FAILURES, ...HINTS);
  const { code, stdout } = await course.runWith(env, 'solution', ...args);
  expect([code, stdout]).toEqual([0, expect.stringContaining('for (let page = 1')]);
  expect((await course.entries()).at(-1)).toMatchObject({ kind: 'opened', kata: KATA, peeked: true });
});

it('shows the answers when your own file is gone', async () => {
  await course.journal(attempt('01-sip-slowly', 'solved'));
  await rm(join(course.root, 'katas/01-sip-slowly/sip-slowly.ts'));
  const { code, stdout } = await course.run('solution', '1');
  expect([code, stdout]).toEqual([0, expect.stringContaining('your own file is not there')]);
});

it('says so when the book is gone or damaged', async () => {
  await course.journal(attempt('04-stir-soup', 'solved'));
  const book = join(course.root, 'solutions/04-stir-soup.age');
  await writeFile(book, 'garbage');
  expect(await course.run('solution', '4')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('cannot be opened'),
  });
  await rm(book);
  expect(await course.run('solution', '4')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('is missing'),
  });
});

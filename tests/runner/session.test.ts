import { rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openSession, type Session } from '../../scripts/runner/session.ts';
import { LIMITS } from '../../scripts/runner/specs-process.ts';
import type { Trial } from '../../scripts/runner/trial.ts';
import { removeToys, ROOT, TOY_SPEC, toyTrial } from './toy-trial.ts';

const RIGHT = 'export const double = (n: number): number => n * 2;\n';
const WRONG = 'export const double = (n: number): number => n * 3;\n';
const MISTYPED = 'export const double = (n: string): number => Number(n) * 2;\n';
const ENDLESS = 'export function double(n: number): number { for (;;) n += 1; }\n';

let session: Session;

beforeAll(() => {
  session = openSession({ root: ROOT, trustSpecs: true, limits: { ...LIMITS, silenceMs: 2000 } });
});

afterAll(async () => {
  session.close();
  await removeToys();
});

const stubOf = ({ kata, folder }: Trial): string => join(folder, `${kata.slug}.ts`);

async function verdictAfter(trial: Trial, text: string) {
  await writeFile(stubOf(trial), text);
  return session.try(trial);
}

it('tries what the file says now, again and again', async () => {
  const trial = await toyTrial('');
  expect(await verdictAfter(trial, WRONG)).toMatchObject({ verdict: 'partial', passed: 1 });
  expect(await verdictAfter(trial, RIGHT)).toMatchObject({ verdict: 'solved', typeErrors: [] });
  expect(await verdictAfter(trial, MISTYPED)).toMatchObject({ verdict: 'type-error', typeErrors: [{ file: 'double.spec.ts' }, {}] });
  expect(await verdictAfter(trial, 'export const double = (')).toMatchObject({ verdict: 'syntax-error' });
  expect(await verdictAfter(trial, RIGHT)).toMatchObject({ verdict: 'solved', typeErrors: [] });
});

it('sees an edit that leaves size and modification time as they were', async () => {
  const trial = await toyTrial('');
  expect(await verdictAfter(trial, RIGHT)).toMatchObject({ verdict: 'solved' });
  const { mtime } = await stat(stubOf(trial));
  await writeFile(stubOf(trial), WRONG);
  await utimes(stubOf(trial), mtime, mtime);
  expect(await session.try(trial)).toMatchObject({ verdict: 'partial' });
});

it('sees a file that comes, changes and goes beside the stub', async () => {
  const trial = await toyTrial("import { twice } from './twice';\nexport const double = (n: number): number => twice(n);\n");
  const helper = join(trial.folder, 'twice.ts');
  expect(await session.try(trial)).toMatchObject({ verdict: 'failing', typeErrors: [{ message: expect.stringContaining('TS2307') }] });
  await writeFile(helper, 'export const twice = (n: number): number => n + n;\n');
  expect(await session.try(trial)).toMatchObject({ verdict: 'solved', typeErrors: [] });
  await writeFile(helper, 'export const twice = (n: number): string => `${n + n}`;\n');
  expect(await session.try(trial)).toMatchObject({ passed: 0, typeErrors: [{ file: 'double.ts', line: 2 }] });
  await rm(helper);
  expect(await session.try(trial)).toMatchObject({ verdict: 'failing', typeErrors: [{ message: expect.stringContaining('TS2307') }] });
});

it('sees an edited spec', async () => {
  const trial = await toyTrial(RIGHT);
  expect(await session.try(trial)).toMatchObject({ verdict: 'solved' });
  await writeFile(join(trial.folder, 'double.spec.ts'), TOY_SPEC.replace('toBe(4)', 'toBe(5)'));
  expect(await session.try(trial)).toMatchObject({ verdict: 'partial' });
});

it('goes from one folder to another and back', async () => {
  const [one, other] = [await toyTrial(RIGHT), await toyTrial(WRONG)];
  expect(await session.try(one)).toMatchObject({ verdict: 'solved' });
  expect(await session.try(other)).toMatchObject({ verdict: 'partial' });
  expect(await verdictAfter(one, MISTYPED)).toMatchObject({ verdict: 'type-error' });
  expect(await verdictAfter(other, RIGHT)).toMatchObject({ verdict: 'solved', typeErrors: [] });
});

it('ends what does not end, and goes on with a fresh process', async () => {
  const trial = await toyTrial(RIGHT);
  expect(await session.try(trial)).toMatchObject({ verdict: 'solved' });
  expect(await verdictAfter(trial, ENDLESS)).toMatchObject({ verdict: 'starved' });
  expect(await verdictAfter(trial, RIGHT)).toMatchObject({ verdict: 'solved' });
});

it('does not blame an edit for what an earlier one left behind', async () => {
  const trial = await toyTrial(RIGHT);
  const bomb = `runInThisContext('setTimeout(() => process.exit(1), 5)')`;
  for (let edit = 0; edit < 3; edit += 1) {
    await verdictAfter(trial, `import { runInThisContext } from 'node:vm';\n${bomb};\n${RIGHT}`);
    expect(await verdictAfter(trial, RIGHT)).toMatchObject({ verdict: 'solved', passed: 2 });
  }
});

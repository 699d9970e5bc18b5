import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Grader } from '../../../scripts/grading/model/grader.ts';
import { judgeText, judgeTexts, KATA, kataOf, openTestGrader, referenceOf, ROOT, tally } from './grade-texts.ts';

const STUCK = 'export async function* countdown(from: number, _ms: number): AsyncGenerator<number> {\n  await new Promise(() => {});\n  yield from;\n}\n';
const HIDDEN = `import { loopOver } from '#support/loop';
import { countdown } from './async-generator';

it('counts down from 5', async () => {
  expect(await loopOver(() => countdown(5, 10))).toFollow('5 at 10, 4 at 20, 3 at 30, 2 at 40, 1 at 50, end at 50');
});
`;

describe('what the grader says of one file', () => {
  let grader: Grader;
  let reference: string;

  beforeAll(async () => {
    reference = await referenceOf(KATA);
    grader = await openTestGrader({ hidden: new Map([[KATA, [HIDDEN]]]) });
  });
  afterAll(() => grader.close());

  it('solved: the reference, without a flag, with the hidden specs', async () => {
    const judgement = await judgeText(grader, reference);
    expect(judgement).toMatchObject({ verdict: 'solved', flags: [], typeErrors: [], hidden: [{ status: 'passed' }] });
  });

  it('solved: an answer that looks at the date, and finds no clock to turn', async () => {
    const curious = `if ('clock' in Date || 'clock' in Intl) throw new Error('a clock');\nnew Date().getTime();\n${reference}`;
    expect(await judgeText(grader, curious)).toMatchObject({ verdict: 'solved', flags: [] });
  });

  it('not-attempted: the stub, also with the line ends of Windows', async () => {
    const stub = readFileSync((await kataOf(KATA)).stub, 'utf8');
    const judgement = await judgeText(grader, stub.replaceAll('\n', '\r\n'));
    expect(judgement.verdict).toBe('not-attempted');
    expect(tally(judgement)).toMatch(/^0\//);
  });

  it('missing: no file, and nothing runs', async () => {
    const judgement = await judgeText(grader, undefined);
    expect(judgement.verdict).toBe('missing');
    expect(new Set(judgement.specs.map(({ status }) => status))).toEqual(new Set(['not-run']));
  });

  it('syntax-error: a file that cannot be parsed, with its line', async () => {
    const judgement = await judgeText(grader, 'export {};\nexport function* {');
    expect(judgement).toMatchObject({ verdict: 'syntax-error' });
    expect(judgement.typeErrors[0]).toMatchObject({ file: 'async-generator.ts', line: 2 });
  });

  it('type-error: every spec passes, and the types are wrong', async () => {
    const judgement = await judgeText(grader, `${reference}\nconst ticks: number = 'many';\nvoid ticks;\n`);
    expect(judgement).toMatchObject({ verdict: 'type-error', typeErrors: [{ file: 'async-generator.ts' }] });
  });

  it('stuck: a promise that nobody settles, with the message and the line that a learner gets', async () => {
    const judgement = await judgeText(grader, STUCK);
    expect(judgement.verdict).toBe('stuck');
    expect(judgement.specs[0]?.message).toMatch(/returned a promise that nobody settles[^]*at katas.01-async-generator.async-generator\.spec\.ts:\d+$/);
  });

  it('partial, with the line of the answer where it failed', async () => {
    const judgement = await judgeText(grader, "export async function* countdown(): AsyncGenerator<number> {\n  yield 3;\n  throw new Error('no more');\n}\n");
    expect(judgement.specs[0]?.message).toMatch(/no more[^]*at katas.01-async-generator.async-generator\.ts:3/);
  });

  it('tells of an answer that is made for the public specs', async () => {
    const notForFive = reference.replace('countdown(from', 'countdown(start').replace(/\{\n/, '{\n  const from = start === 5 ? 4 : start;\n');
    const judgement = await judgeText(grader, notForFive);
    expect(judgement.hidden).toMatchObject([{ title: 'counts down from 5', status: 'failed' }]);
    expect(judgement.flags.map(({ kind }) => kind)).toContain(judgement.verdict === 'solved' ? 'hidden' : judgement.verdict);
  });

  it('the katas of a submission one by one: what one of them breaks is whole for the next', async () => {
    const second = '02-async-iterator-class';
    const found = await judgeTexts(grader, { [KATA]: `process.exit(0);\n${reference}`, [second]: await referenceOf(second) });
    expect(found.get(KATA)?.verdict).toBe('tampered');
    expect(found.get(second)).toMatchObject({ verdict: 'solved', flags: [] });
  });

  it('leaves no folder behind when it is closed', async () => {
    const folders = (): string[] => readdirSync(join(ROOT, '.cache')).filter((name) => name.startsWith(`grading-${process.pid}-`));
    const before = folders();
    const other = await openTestGrader();
    expect(folders()).toHaveLength(before.length + 1);
    await other.close();
    expect(folders()).toEqual(before);
  });
});

it('lets a spec take a built-in away that its kata asks to write, on every Node', async () => {
  const grader = await openTestGrader();
  const text = `export type AnyIterable<T> = AsyncIterable<T> | Iterable<T | PromiseLike<T>>;
export const collect = async <T>(source: AnyIterable<T>): Promise<T[]> =>
  (Array as unknown as { fromAsync(source: AnyIterable<T>): Promise<T[]> }).fromAsync(source);
`;
  const found = await judgeTexts(grader, { '06-collect-values': text });
  await grader.close();
  expect(found.get('06-collect-values')).toMatchObject({ flags: [], specs: expect.not.arrayContaining([expect.objectContaining({ status: 'passed' })]) });
});

it('draws the values of hidden specs from the seed', async () => {
  const tells = `import { seeded } from '#support/seeded';\n\nit('draws', async () => {\n  expect(seeded().whole(1, 1e6)).toBe(0);\n});\n`;
  const messageWith = async (seed: number): Promise<string> => {
    const grader = await openTestGrader({ seed, hidden: new Map([[KATA, [tells]]]) });
    try {
      return (await judgeText(grader, await referenceOf(KATA))).hidden[0]?.message ?? '';
    } finally {
      await grader.close();
    }
  };
  const [one, again, other] = [await messageWith(7), await messageWith(7), await messageWith(8)];
  expect(one).toMatch(/Received: \d+/);
  expect([again === one, other === one]).toEqual([true, false]);
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Grader } from '../../../scripts/grading/model/grader.ts';
import { judgeText, judgeTexts, KATA, openTestGrader, referenceOf } from './grade-texts.ts';

const TIMEOUT_MS = 6000;

describe('an answer that does not end, or takes all there is', () => {
  let grader: Grader;

  beforeAll(async () => {
    grader = await openTestGrader({ timeoutMs: TIMEOUT_MS, jobs: 2 });
  });
  afterAll(() => grader.close());

  it.each([
    ['starved', 'a loop while the file is loaded', 'for (;;) {}\nexport const countdown = 0 as never;'],
    ['starved', 'a loop that awaits only what is ready', 'export async function* countdown(): AsyncGenerator<number> { for (;;) await null; }'],
    ['starved', 'a thread that waits', 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);\nexport const countdown = 0 as never;'],
    ['out-of-memory', 'buffers, which no heap limit counts', 'export function countdown(): never { const all: Buffer[] = []; for (;;) all.push(Buffer.alloc(1e7, 1)); }'],
    ['too-much-output', 'a flood of output', "export function countdown(): never { for (;;) console.log('tick '.repeat(1000)); }"],
  ])('%s: %s', async (verdict, _, text) => {
    expect((await judgeText(grader, text)).verdict).toBe(verdict);
  });

  it('runs out of memory or time with a list that grows for ever', async () => {
    const judgement = await judgeText(grader, 'export function countdown(): never { const all: object[] = []; for (;;) all.push({ all }); }');
    expect(['out-of-memory', 'starved']).toContain(judgement.verdict);
  });

  it('costs its own katas nothing more, and other submissions nothing', async () => {
    const second = '02-async-iterator-class';
    const [hanging, honest] = await Promise.all([
      judgeTexts(grader, { [KATA]: 'for (;;) {}', [second]: await referenceOf(second) }),
      judgeTexts(grader, { [KATA]: await referenceOf(KATA) }),
    ]);
    expect(hanging.get(KATA)?.verdict).toBe('starved');
    expect(hanging.get(second)?.verdict).toBe('solved');
    expect(honest.get(KATA)?.verdict).toBe('solved');
  });

  it('leaves no process behind', async () => {
    await judgeText(grader, 'for (;;) {}');
    const other = await openTestGrader();
    await judgeText(other, 'for (;;) {}');
    await other.close();
    expect(childrenLeft()).toEqual([]);
  });
});

/** Judging processes that nobody is the parent of any more, where there is a /proc to look at. */
function childrenLeft(): string[] {
  if (!existsSync('/proc/self')) return [];
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((pid) => {
    try {
      const parent = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1];
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      return parent === '1' && command.includes(`grading-${process.pid}-`) ? [command] : [];
    } catch {
      return [];
    }
  });
}

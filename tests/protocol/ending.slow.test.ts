import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LIMITS } from '../../scripts/protocol/check-up.ts';
import { temporaryFolder } from '../tiny-course.ts';
import { checkUpOf, marksOf, mistakeOf, SHORT } from './check-up-of.ts';

const NEVER = 'new Promise(() => {})';

it.each([
  [
    'awaits only what is ready',
    'export async function* ticker() { yield 1; for (;;) await null; }',
    'a loop ran on',
  ],
  [
    'prints and prints',
    // With turns in between: on newer Nodes a pipe takes nothing while a loop runs.
    `import { access } from 'node:fs/promises';
    export async function* ticker() { for (;;) { console.log('tick'.repeat(9999)); await access('.'); } }`,
    'were printed',
  ],
  ['exits', 'export async function* ticker() { yield 1; process.exit(0); }', 'process.exit(0)'],
])('is broken when it %s', async (_, code, seen) => {
  const { findings, notAsked } = await checkUpOf(code, undefined, SHORT);
  expect(findings.map(({ mark }) => mark)).toEqual(['ok', 'broken']);
  expect(findings[1]?.seen).toContain(seen);
  expect(notAsked).toBe(6);
});

it('is broken when it fills the memory', async () => {
  const code =
    'export async function* ticker() { const all = []; for (;;) all.push(new Array(1000).fill(all)); }';
  const { findings } = await checkUpOf(code, undefined, { ...LIMITS, silenceMs: 20_000, heapMb: 40 });
  expect(findings[1]?.seen).toContain('the memory ran out');
});

it('is worth a look when next() is stuck, and nothing more is asked', async () => {
  const seen = await checkUpOf(`export async function* ticker() { await ${NEVER}; }`);
  expect(marksOf(seen)).toEqual(['ok', 'worth a look']);
  expect(seen.notAsked).toBe(6);
});

it('is broken when return() is stuck', async () => {
  const code = `export async function* ticker() { try { for (;;) yield 1; } finally { await ${NEVER}; } }`;
  const { findings } = await checkUpOf(code);
  expect(findings.find(({ question }) => question.includes('return() settle'))).toMatchObject({
    mark: 'broken',
    seen: 'return() gave a promise that did not settle within 0.2 s.',
  });
});

it('is broken when it never waits, and leaves no process behind', async () => {
  const folder = await temporaryFolder();
  const pids = join(folder, 'pids');
  const { findings } = await checkUpOf(
    `import { appendFileSync } from 'node:fs';
appendFileSync(${JSON.stringify(pids)}, process.pid + '\\n');
setInterval(() => {}, 1000);
export async function* ticker() { yield 1; while (true) {} }`,
    undefined,
    SHORT,
  );
  expect(findings.at(-1)).toMatchObject({ mark: 'broken', seen: expect.stringContaining('a loop ran on') });
  const pid = Number(await readFile(pids, 'utf8'));
  expect(pid).toBeGreaterThan(0);
  await gone(pid);
});

it.each([
  ['loops', 'while (true) {}', 'While lab.ts was loaded, a loop ran on and let nothing else run'],
  ['waits for ever', `await ${NEVER};`, 'While lab.ts was loaded, a promise was awaited that did not settle'],
  [
    'loops when it is called',
    'export function ticker() { while (true) {} }',
    'While lab.ts was made, a loop ran on',
  ],
])('leaves nothing to ask when the file %s', async (_, code, message) => {
  expect(await mistakeOf(code, SHORT)).toContain(message);
});

async function gone(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await new Promise(setImmediate);
  }
}

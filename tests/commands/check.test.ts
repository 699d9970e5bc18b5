import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { temporaryFolder, writeAll } from '../tiny-course.ts';

const ROOT = join(__dirname, '../..');
const LAB = `
export async function* countdown(from: number) { while (from > 0) yield from--; }
export class Broken {
  [Symbol.asyncIterator]() { return this; }
  next() { return { value: 1, done: false }; }
}
export const numbers = [1, 2, 3];
`;

let folder: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  await writeAll(folder, '.', { 'lab.ts': LAB });
});

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** `npm run check …`, called from the folder of the learner's file, as npm does it. */
function check(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const options = { cwd: ROOT, env: { ...process.env, INIT_CWD: folder, ...env } };
    execFile(process.execPath, ['scripts/run.cjs', 'check', ...args], options, (error, out, err) => {
      resolve({ code: Number(error?.code ?? 0), out, err });
    });
  });
}

it('exits with 0 when nothing is broken, and says what was seen', async () => {
  const { code, out } = await check(['lab.ts#countdown(3)']);
  expect(out).toMatch(
    /^\ncountdown\(3\) from lab\.ts\n\n {2}✓ Does \[Symbol\.asyncIterator\]\(\) give an iterator\? {2}ok\n/,
  );
  expect(out).toMatch(/\n\nNothing is broken\. .*\n\n$/);
  expect(code).toBe(0);
});

it('exits with 1 when something is broken, and keeps to 80 columns', async () => {
  const { code, out } = await check(['lab.ts#Broken']);
  expect(out).toContain('One thing is broken: Does next() always give a promise?');
  expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  expect(code).toBe(1);
});

it.each([
  ['nothing to check', [], 'Say what to check'],
  [
    'two things, because of the shell',
    ['lab.ts#new', 'Broken'],
    'This command takes one thing, and got lab.ts#new and Broken.',
  ],
  ['a file that is not there', ['lap.ts#countdown'], 'There is no file lap.ts.'],
  [
    'an export that is not there',
    ['lab.ts#countdwn'],
    'lab.ts has no export `countdwn`. The nearest is `countdown`.',
  ],
  ['a sync iterable', ['lab.ts#numbers'], 'numbers is an array, a sync iterable'],
  ['a wait that is no number', ['lab.ts#countdown', '--wait', 'long'], 'is how many seconds a promise may take'],
])('exits with 2 for %s', async (_, args, message) => {
  const { code, out, err } = await check(args);
  expect(err).toContain(message);
  expect({ code, out }).toEqual({ code: 2, out: '' });
});

it('takes --wait from npm as well, which keeps it for itself', async () => {
  expect(await check(['lab.ts#numbers'], { npm_config_wait: '61' })).toMatchObject({
    code: 2,
    err: expect.stringContaining('up to 60; it got 61.'),
  });
});

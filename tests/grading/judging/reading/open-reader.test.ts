import { isUnparsable } from '../../../../scripts/grading/judging/compile.ts';
import { openReader, READER_LIMITS, type Reader } from '../../../../scripts/grading/judging/reading/open-reader.ts';
import type { Reading } from '../../../../scripts/grading/judging/reading/reading.ts';
import { referenceOf, ROOT } from '../grade-texts.ts';
import { ENDLESS, HOSTILE } from './hostile-files.ts';

const IMPATIENT = { ...READER_LIMITS, fileMs: 400 };
const HONEST = 'export async function* ones(): AsyncGenerator<number> {\n  yield 1;\n}\n';

function read(reader: Reader, text: string): Promise<Reading> {
  return reader.read({ file: '/katas/ones.ts', slug: 'ones', text });
}

/** `read`, or what it died of. */
function fateOf({ own, flags }: Reading): string {
  if (!isUnparsable(own)) return 'read';
  return flags.some(({ severity }) => severity === 'hold') ? 'held' : 'a mistake';
}

describe('a reader with time', () => {
  let reader: Reader;

  beforeAll(() => {
    reader = openReader(ROOT, 1);
  });
  afterAll(() => reader.close());

  it('makes JavaScript of an honest file, with its lines, and has nothing to say of it', async () => {
    const { own, flags } = await read(reader, await referenceOf('01-async-generator'));
    expect(own).toMatchObject({ file: '/katas/ones.ts', code: expect.stringContaining('async function*'), lines: expect.any(Array) });
    expect(flags).toEqual([]);
  });

  it('tells what the policy says, and where a file cannot be parsed', async () => {
    expect(await read(reader, `import 'node:fs';\n${HONEST}`)).toMatchObject({ flags: [{ kind: 'policy', severity: 'hold', line: 1 }] });
    expect(await read(reader, `${HONEST}const late = ;`)).toMatchObject({ own: { errors: [{ file: 'ones.ts', line: 4 }] }, flags: [] });
  });

  it('keeps every character of a file', async () => {
    const { own } = await read(reader, 'export const said = "ä \u{1F600} \ud800 \u2028";');
    expect(isUnparsable(own) ? '' : own.code).toContain('ä \u{1F600} \ud800');
  });

  it.each(Object.keys(HOSTILE))('survives %s', async (name) => {
    const reading = await read(reader, HOSTILE[name] ?? '');
    expect(['read', 'a mistake', 'held']).toContain(fateOf(reading));
    expect(isUnparsable(reading.own) ? reading.own.errors.length : 0).toBeLessThanOrEqual(20);
    expect(fateOf(await read(reader, HONEST))).toBe('read');
  });
});

it('kills the process over a file that never ends, says so, and reads the next one with another', async () => {
  const reader = openReader(ROOT, 1, IMPATIENT);
  try {
    const reading = await read(reader, ENDLESS);
    expect(reading).toEqual({
      own: { errors: [{ file: 'ones.ts', line: 1, message: expect.stringMatching(/^TS1000: The file cannot be parsed in 0\.4 s: /) }] },
      flags: [{ kind: 'policy', severity: 'hold', line: 1, what: expect.stringMatching(/^The file cannot be parsed in 0\.4 s: /) }],
    });
    expect(fateOf(await read(reader, HONEST))).toBe('read');
  } finally {
    await reader.close();
  }
});

it('gives others a process of their own while a file keeps the first one busy', async () => {
  const reader = openReader(ROOT, 2, { ...READER_LIMITS, fileMs: 30_000 });
  await read(reader, HONEST);
  let isDone = false;
  const endless = read(reader, ENDLESS).then(fateOf, (error: Error) => error.message).finally(() => (isDone = true));
  expect(fateOf(await read(reader, HONEST))).toBe('read');
  expect(isDone).toBe(false);
  await reader.close();
  // It was not the file's fault: nothing is said of it.
  expect(await endless).toBe('The grader was closed.');
});

it('holds a file that takes more memory than there is', async () => {
  const reader = openReader(ROOT, 1, { ...READER_LIMITS, heapMb: 64, fileMs: 30_000 });
  try {
    const reading = await read(reader, 'const a = { b: [1, 2, 3], c: () => a.b };'.repeat(30_000));
    expect(fateOf(reading)).toBe('held');
    expect(reading.flags[0]?.what).toMatch(/^The file cannot be parsed with 64 MB of memory: /);
    expect(fateOf(await read(reader, HONEST))).toBe('read');
  } finally {
    await reader.close();
  }
});

it('says that it is not the file, when no process can be had', async () => {
  const reader = openReader('/nowhere', 1);
  await expect(read(reader, HONEST)).rejects.toThrow('The process that reads files did not start');
  await reader.close();
});

it('leaves no process behind', async () => {
  const reader = openReader(ROOT, 1);
  const reading = read(reader, HONEST);
  await reader.close();
  await expect(reading).rejects.toThrow(/did not start|was closed/);
});

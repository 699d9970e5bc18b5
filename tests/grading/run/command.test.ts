import { execFile } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { writeAll } from '../../tiny-course.ts';
import { markedClass, type MarkedClass } from './marked-class.ts';

let group: MarkedClass;

beforeEach(async () => {
  group = await markedClass({ ada: { 'sip-slowly': '// solved' }, ben: { 'sip-slowly': '// partial 1' } });
});

const out = (): string => join(group.place, 'report');
const roster = async (text: string): Promise<string> => {
  const file = join(group.place, 'roster.csv');
  await writeFile(file, text);
  return file;
};

describe('the exit code', () => {
  it('is 0 when every grade stands, whatever the grades are, even if somebody handed in nothing', async () => {
    const { code, stdout } = await group.grade('--out', out(), '--roster', await roster('name,login\nAda,ada\nBen,ben\nCleo,cleo\n'));
    expect(code).toBe(0);
    expect(stdout).toContain('Cleo');
  });

  it('is 1 when a grade is held', async () => {
    await group.write({ ben: { 'sip-slowly': '// tampered' } });
    const { code, stdout } = await group.grade('--out', out());
    expect(code).toBe(1);
    expect(stdout).toMatch(/Ben .* held {2}tampered|ben .* held {2}tampered/);
    expect(stdout).toContain('It reached for the judge.');
  });

  it('is 1 when something could not be used', async () => {
    await writeFile(join(group.submissions, 'cleo.zip'), 'no zip');
    const { code, stdout } = await group.grade('--out', out());
    expect(code).toBe(1);
    expect(stdout).toContain('cleo.zip');
  });

  it('is 1 when work belongs to nobody on the roster', async () => {
    const { code, stdout } = await group.grade('--out', out(), '--roster', await roster('name,login\nAda,ada\n'));
    expect(code).toBe(1);
    expect(stdout).toContain('1 not on the roster\n  ben (ben)');
  });

  it('is 2 when we could not judge something', async () => {
    await group.write({ ben: { 'sip-slowly': '// throws' } });
    expect((await group.grade('--out', out())).code).toBe(2);
  });
});

it.each([
  [[], 'npm run grade <submissions> -- --out <report folder>'],
  [['work'], 'Which submissions, and where should the reports go?'],
  [['work', 'more', '--out', 'report'], 'One folder of submissions was expected, and work, more came.'],
  [['nowhere', '--out', 'report'], 'nowhere'],
  [['work', '--out', 'work/report'], 'lies in the folder that is read'],
  [['work', '--out', 'report', '--canvas', 'export.csv'], 'export.csv, named by --canvas.'],
  [['work', '--out', 'report', '--decisions', 'd.csv'], 'd.csv, named by --decisions.'],
  [['work', '--out', 'report', '--late', '10%/day'], '--deadline must say from when on'],
  [['merge', '--out', 'report'], 'merge needs the report folders of the shards'],
  [['merge', 'work', '--out', 'report'], 'work holds no finished run'],
  [['merge', 'work', '--out', 'report', '--points', 'p.json'], 'merge grades nothing, so it has no --points'],
])('refuses %j before anything is graded or written', async (args, message) => {
  const { code, stderr, judged } = await group.run(args, { npm_lifecycle_event: 'grade', INIT_CWD: group.place });
  expect([code, judged]).toEqual([2, 0]);
  expect(stderr).toContain(message);
  expect(await readdir(group.place)).toEqual(['work']);
});

it('finds what was typed from where it was typed, as npm tells it, with and without `--`', async () => {
  const env = { npm_lifecycle_event: 'grade', INIT_CWD: dirname(group.submissions) };
  expect(await group.run(['work', '--out', 'report', '--katas', '1'], env)).toMatchObject({ code: 0, judged: 2 });
  const kept = { ...env, npm_config_out: 'report', npm_config_katas: '1-2' };
  expect(await group.run(['work'], kept)).toMatchObject({ code: 0, judged: 2 });
});

it('uses the hidden specs of the answer book by itself, and those that --hidden names beside them', async () => {
  await writeAll(group.place, 'more', { '02-pour-water.spec.ts': "it('is hidden, too', () => {});\n" });
  expect((await group.grade('--out', out())).stderr).toContain('with hidden specs for 3 katas.');
  // Kata 2 of two students has one spec more.
  expect((await group.grade('--out', out(), '--hidden', join(group.place, 'more'))).judged).toBe(2);
});

it('says how to type it when npm has lost the values', async () => {
  const { code, stderr } = await group.run(['work', 'report'], { npm_config_out: 'true' });
  expect(code).toBe(2);
  expect(stderr).toContain('Type two dashes by themselves before the options');
});

it('grades a single submission with --one, for services that bring one at a time', async () => {
  const { code, judged } = await group.run([join(group.submissions, 'ada'), '--one', '--out', out()]);
  expect([code, judged]).toEqual([0, 3]);
  expect(await readdir(out())).toEqual(expect.arrayContaining(['gradescope', 'grades.csv']));
});

it('holds nothing of a submission in memory that has been graded', async () => {
  const script = join(__dirname, 'grade-hundreds.cjs');
  // Their texts alone would be 120 MB.
  const { stdout } = await promisify(execFile)(process.execPath, ['--max-old-space-size=60', script, group.root, out()]);
  expect(stdout).toBe('300');
}, 120_000);

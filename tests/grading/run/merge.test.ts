import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { markedClass, type MarkedClass, type Work } from './marked-class.ts';

const CLASS: Work = {
  ada: { 'sip-slowly': '// solved', 'pour-water': '// solved', 'stir-soup': '// solved' },
  ben: { 'sip-slowly': '// partial 1', 'pour-water': '// failing' },
  cleo: { 'sip-slowly': '// solved', 'stir-soup': '// starved 1' },
  dora: { 'sip-slowly': '// tampered' },
  emil: { 'sip-slowly': '// solved' },
};
const ROSTER = 'name,login\nAda,ada\nBen,ben\nCleo,cleo\nDora,dora\nEmil,emil\nFarid,farid\n';

let group: MarkedClass;
let rest: readonly string[];

const out = (name: string): string => join(group.place, name);
const grade = (name: string, ...args: string[]) => group.grade('--out', out(name), ...rest, ...args);
const merge = (names: readonly string[], to = 'merged', ...args: string[]) =>
  group.run(['merge', ...names.map(out), '--out', out(to), ...args]);

beforeEach(async () => {
  group = await markedClass(CLASS);
  await writeFile(join(group.submissions, 'broken.zip'), 'no zip');
  const roster = join(group.place, 'roster.csv');
  await writeFile(roster, ROSTER);
  rest = ['--roster', roster, '--deadline', '2026-11-30T18:00Z', '--late', '10%/day'];
});

it('writes from shards, byte for byte, what one machine would have written of the same units', async () => {
  await grade('whole');
  for (const index of [1, 2, 3]) {
    const { code, stdout } = await grade(`part-${index}`, '--shard', `${index}/3`);
    expect(code).toBe(0);
    expect(stdout).toContain(`Part ${index} of 3 is graded`);
    // The same units: what was observed by one machine, durations and all.
    for (const name of await readdir(join(out(`part-${index}`), 'units'))) {
      if (!name.startsWith('_')) await cp(join(out('whole/units'), name), join(out(`part-${index}`), 'units', name), { recursive: true });
    }
  }
  const { code, stdout } = await merge(['part-3', 'part-1', 'part-2']);
  expect(code).toBe(1);
  expect(stdout).toContain('Farid');
  expect(await contentsOf(out('merged'))).toEqual(await contentsOf(out('whole')));
});

it('splits the students evenly, each to one shard, and judges nobody else', async () => {
  const parts = await Promise.all([1, 2].map((index) => grade(`part-${index}`, '--shard', `${index}/2`)));
  expect(parts.map(({ judged }) => judged)).toEqual([9, 6]);
  const students = await Promise.all([1, 2].map((index) => readdir(join(out(`part-${index}`), 'units'))));
  expect(students.map((names) => names.filter((name) => !name.startsWith('_')).toSorted())).toEqual([['ada', 'cleo', 'emil'], ['ben', 'dora']]);
});

it('takes decisions and points of the platforms, which need everybody, not in a shard but in the merge', async () => {
  const decisions = join(group.place, 'decisions.csv');
  await writeFile(decisions, 'student;kata;points;reason\ndora;1;0,5;looked at it\n');
  const refused = await grade('part-1', '--shard', '1/1', '--decisions', decisions);
  expect(refused).toMatchObject({ code: 2, judged: 0 });
  expect(refused.stderr).toContain('give --decisions to `npm run grade merge`');
  await grade('part-1', '--shard', '1/1');
  expect((await merge(['part-1'], 'merged', '--decisions', decisions)).stdout).toMatch(/Dora .* 0\.5  decided|Dora .* 0\.5  tampered/);
});

it.each([
  ['a shard is not there', ['part-1'], [], '2 of the submissions are in none of these folders: ben, dora'],
  ['a run was not finished', ['part-1', 'part-2'], ['part-2/units/_run.json'], 'part-2 holds no finished run'],
  ['a unit is not there', ['part-1', 'part-2'], ['part-2/units/ben/01-sip-slowly.json'], '01-sip-slowly of ben is not there'],
])('refuses when %s', async (_what, names, removed, message) => {
  for (const index of [1, 2]) await grade(`part-${index}`, '--shard', `${index}/2`);
  for (const file of removed) await rm(out(file));
  const { code, stderr, stdout } = await merge(names);
  expect([code, stdout]).toEqual([2, '\n']);
  expect(stderr).toContain(message);
});

it('refuses two that say different things of the same unit, and takes two that say the same', async () => {
  await grade('one');
  await grade('two');
  expect((await merge(['one', 'two'])).code).toBe(1);
  const file = join(out('two'), 'units/ben/01-sip-slowly.json');
  await writeFile(file, (await readFile(file, 'utf8')).replace('"partial"', '"solved"'));
  const { code, stderr } = await merge(['one', 'two']);
  expect(code).toBe(2);
  expect(stderr).toContain('say different things of 01-sip-slowly of ben (partial and solved)');
});

it('refuses shards that were not graded alike, and says in what', async () => {
  await grade('part-1', '--shard', '1/2');
  await group.write({ farid: { 'sip-slowly': '// solved' } });
  await grade('part-2', '--shard', '2/2', '--timeout', '20');
  const { code, stderr } = await merge(['part-1', 'part-2']);
  expect(code).toBe(2);
  expect(stderr).toContain('the submissions that were in the folder\n  --timeout, --seed');
});

async function contentsOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = files.map(async (file) => [file.slice(folder.length), await readFile(file, 'utf8')] as const);
  return Object.fromEntries((await Promise.all(texts)).toSorted());
}

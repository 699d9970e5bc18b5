import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { markedClass, type MarkedClass, type Work } from './marked-class.ts';

const CLASS: Work = {
  ada: { 'sip-slowly': '// solved', 'pour-water': '// solved', 'stir-soup': '// solved' },
  ben: { 'sip-slowly': '// partial 1', 'pour-water': '// failing' },
  cleo: { 'sip-slowly': '// solved', 'stir-soup': '// starved 1' },
};

let group: MarkedClass;

beforeEach(async () => {
  group = await markedClass(CLASS);
});

const out = (name: string): string => join(group.place, name);

it('goes on where a killed run stopped, and ends in the same bytes as one that was left alone', async () => {
  const killed = await group.runAlone([group.submissions, '--out', out('killed'), '--jobs', '1'], { KILL_AT: '5' });
  expect(killed.signal).toBe('SIGKILL');
  expect(await readdir(out('killed'))).toEqual(['units']);

  const resumed = await group.grade('--out', out('killed'));
  expect([resumed.code, resumed.judged]).toEqual([0, 5]);
  const whole = await group.grade('--out', out('whole'));
  expect(whole.judged).toBe(9);
  expect(await contentsOf(out('killed'))).toEqual(await contentsOf(out('whole')));
});

it.each([
  ['at Ctrl-C', { INTERRUPT_AT: '5' }],
  ['when the grader loses its way', { LOSE_AT: '5' }],
])('stops %s, keeps what stands, lets the folder go, and says that it goes on', async (_when, env) => {
  const stopped = await group.runAlone([group.submissions, '--out', out('a'), '--jobs', '1'], env as Record<string, string>);
  expect([stopped.code, stopped.signal, stopped.stdout]).toEqual([2, null, '']);
  expect(stopped.stderr).toContain('Stopped. What has been graded is kept');
  expect(await readdir(out('a'))).toEqual(['units']);
  expect((await readdir(join(out('a'), 'units'))).toSorted()).toEqual(['ada', 'ben']);
  expect(await group.grade('--out', out('a'))).toMatchObject({ code: 0, judged: 5 });
});

it('judges nothing when nothing has changed', async () => {
  await group.grade('--out', out('a'));
  const before = await contentsOf(out('a'));
  expect(await group.grade('--out', out('a'))).toMatchObject({ code: 0, judged: 0 });
  expect(await contentsOf(out('a'))).toEqual(before);
});

it('judges again what has changed, and says whose grade changed and why', async () => {
  await group.grade('--out', out('a'));
  await group.write({ ben: { 'pour-water': '// solved' }, dora: { 'sip-slowly': '// solved' } });
  const { judged, stdout } = await group.grade('--out', out('a'));
  expect(judged).toBe(1 + 3);
  expect(stdout).toContain('2 changes since the last run into this folder');
  expect(stdout).toMatch(/ben +02-pour-water +failing 0 → solved 1 +file changed/);
  expect(stdout).toMatch(/dora +all +nothing → 1 +new/);
  expect(await readFile(join(out('a'), 'changes.txt'), 'utf8')).toContain('02-pour-water');
  expect((await group.grade('--out', out('a'))).stdout).not.toContain('since the last run');
});

it('judges one kata again for everybody when its spec has changed, and nothing else', async () => {
  await group.grade('--out', out('a'));
  const spec = join(group.root, 'katas/02-pour-water/pour-water.spec.ts');
  await writeFile(spec, `${await readFile(spec, 'utf8')}\nit('says one thing more', () => {});\n`);
  const { judged, stdout } = await group.grade('--out', out('a'));
  expect(judged).toBe(3);
  // Solved is still solved, and still a point.
  expect(stdout).not.toContain('since the last run');
});

it('marks again without judging when only points, the deadline or a decision change', async () => {
  await group.grade('--out', out('a'));
  const points = join(group.place, 'points.json');
  await writeFile(points, '{ "katas": { "1": 10 } }');
  const marked = await group.grade('--out', out('a'), '--points', points);
  expect(marked.judged).toBe(0);
  expect(marked.stdout).toMatch(/ada +all +3 → 12 +points changed/);

  const decisions = join(group.place, 'decisions.csv');
  await writeFile(decisions, 'student,kata,points,reason\nben,1,7,"It works, on paper"\n');
  const decided = await group.grade('--out', out('a'), '--points', points, '--decisions', decisions);
  expect(decided.judged).toBe(0);
  expect(decided.stdout).toContain('partial 5 → partial 7');
  expect(decided.stdout).toContain('decided: It works, on paper');
});

it('does damaged, foreign and half-written units again', async () => {
  await group.grade('--out', out('a'));
  const unit = (name: string): string => join(out('a'), 'units', name);
  await writeFile(unit('ada/01-sip-slowly.json'), '{"key":');
  await writeFile(unit('ada/02-pour-water.json'), await readFile(unit('ben/02-pour-water.json')));
  await writeFile(unit('ada/04-stir-soup.json'), '{}');
  await writeFile(unit('ben/04-stir-soup.json.123.new'), 'half');
  await rm(unit('cleo'), { recursive: true });
  expect(await group.grade('--out', out('a'))).toMatchObject({ code: 0, judged: 6 });
  expect(await readdir(unit('ben'))).not.toContain('04-stir-soup.json.123.new');
});

it('tries again what was the fault of the grader', async () => {
  await group.write({ ben: { 'sip-slowly': '// throws' } });
  const broken = await group.grade('--out', out('a'), '--jobs', '1');
  expect(broken.code).toBe(2);
  expect(broken.stderr).toContain('that is our fault: ben: Error: the grader broke');
  expect(broken.stdout).toMatch(/ben .* held/);
  // Nobody else has lost anything.
  expect(broken.stdout).toMatch(/cleo .* 1\.5/);
  await group.write({ ben: { 'sip-slowly': '// solved' } });
  expect(await group.grade('--out', out('a'))).toMatchObject({ code: 0, judged: 3 });
});

/** Every file below a folder, without the durations, which are never the same. */
async function contentsOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = files.map(async (file) => {
    const text = await readFile(file, 'utf8');
    return [file.slice(folder.length), text.replaceAll(/"durationMs":[\d.e-]+/g, '')] as const;
  });
  return Object.fromEntries((await Promise.all(texts)).toSorted());
}

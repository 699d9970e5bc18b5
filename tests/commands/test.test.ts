import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Verdict } from '../../scripts/runner/verdict.ts';
import { commandCourse, type CommandCourse } from './run-command.ts';

let course: CommandCourse;

beforeAll(async () => {
  course = await commandCourse();
  await course.run('answers', 'seal');
});

const stub = (id: string): string => join(course.root, 'katas', id, `${id.slice(3)}.ts`);
const solve = (id: string): Promise<void> => cp(join(course.root, 'answers', id, 'reference.ts'), stub(id));
const verdicts = (stdout: string): Verdict[] => JSON.parse(stdout) as Verdict[];

it('shows a newcomer every kata in a line, the first failing spec, and the path to open', async () => {
  const { code, stdout, stderr } = await course.run('test');
  expect([code, stderr]).toEqual([1, '']);
  expect(stdout).toContain('· 01  sip-slowly  not started');
  expect(stdout).toContain('0 of 3 katas solved');
  expect(stdout).toContain('Next: 1 Sip slowly');
  expect(stdout).toContain('katas/01-sip-slowly/sip-slowly.ts');
  expect(stdout.match(/not implemented/g)).toHaveLength(1);
});

it('tells one kata in full, and a failure that all specs share once', async () => {
  const { code, stdout } = await course.run('test', 'pour-water');
  expect(code).toBe(1);
  expect(stdout).toContain('02-pour-water: Pour water');
  expect(stdout.match(/✗ /g)?.length).toBeGreaterThan(2);
  expect(stdout.match(/not implemented/g)).toHaveLength(1);
});

it('exits with 0 when every kata asked for is solved, and says where to compare', async () => {
  await solve('02-pour-water');
  const { code, stdout } = await course.run('test', '2');
  expect(code).toBe(0);
  expect(stdout).toContain('Solved. Compare with the answer book: npm run solution 2');
});

it.each([
  ['behind --', ['test', '2', '--json'], {}],
  ['kept by npm', ['test', '2'], { npm_config_json: 'true' }],
])('prints the verdicts as JSON and nothing else: the flag %s', async (_how, args, env) => {
  await solve('02-pour-water');
  const { stdout, stderr } = await course.runWith(env as Record<string, string>, ...args);
  expect(stderr).toBe('');
  expect(verdicts(stdout)).toEqual([
    {
      kata: '02-pour-water',
      verdict: 'solved',
      passed: 2,
      total: 2,
      specs: [
        { title: expect.any(String), status: 'passed', message: '', durationMs: expect.any(Number) },
        { title: expect.any(String), status: 'passed', message: '', durationMs: expect.any(Number) },
      ],
      typeErrors: [],
      durationMs: expect.any(Number),
    },
  ]);
});

it('journals every verdict', async () => {
  const before = (await course.entries()).length;
  await course.run('test');
  expect((await course.entries()).slice(before)).toMatchObject([
    { kind: 'attempt', kata: '01-sip-slowly' },
    { kind: 'attempt', kata: '02-pour-water' },
    { kind: 'attempt', kata: '04-stir-soup' },
  ]);
});

it('names the nearest katas for one that does not exist', async () => {
  const { code, stdout, stderr } = await course.run('test', 'stir-soap');
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain('There is no kata "stir-soap"');
  expect(stderr).toContain('stir-soup');
});

describe('what must be mended before a verdict means anything', () => {
  it('a deleted file: exit code 2, and how to get it back; the other katas get their verdicts', async () => {
    await solve('02-pour-water');
    await rm(stub('01-sip-slowly'));
    const { code, stdout } = await course.run('test');
    expect(code).toBe(2);
    expect(stdout).toContain('katas/01-sip-slowly/sip-slowly.ts is not there');
    expect(stdout).toContain('npm run restore 1');
    expect(stdout).toContain('✓ 02  pour-water  solved');
    expect((await course.run('restore', '1')).code).toBe(0);
  });

  it('an edited spec: it is not run, and restore brings it back without touching the solution', async () => {
    await solve('02-pour-water');
    const solution = await course.read('katas/02-pour-water/pour-water.ts');
    await writeFile(join(course.root, 'katas/02-pour-water/pour-water.spec.ts'), "it('passes', () => {});\n");
    const { code, stdout } = await course.run('test', '2');
    expect(code).toBe(2);
    expect(stdout).toContain('is not the spec that the course came with');
    expect((await course.run('restore', '2')).code).toBe(0);
    expect((await course.run('test', '2')).code).toBe(0);
    expect(await course.read('katas/02-pour-water/pour-water.ts')).toBe(solution);
  });

  it('a file that cannot be parsed: exit code 2, with the line', async () => {
    await writeFile(stub('04-stir-soup'), 'export function* stirSoup( {\n');
    const { code, stdout } = await course.run('test', '4');
    expect(code).toBe(2);
    expect(stdout).toMatch(/katas\/04-stir-soup\/stir-soup\.ts:\d+ {2}TS1\d{3}: /);
  });

  it('a journal that cannot be written: the verdicts are told all the same', async () => {
    const full = await commandCourse();
    await writeFile(join(full.root, '.progress'), 'a file where a folder should be');
    const { code, stdout, stderr } = await full.run('test', '1');
    expect(code).toBe(2);
    expect(stdout).toContain('01-sip-slowly: Sip slowly');
    expect(stderr).toContain('could not be kept');
  });

  it('no dependencies: one sentence and no stack', async () => {
    const bare = await commandCourse();
    await rm(join(bare.root, 'node_modules'));
    const { code, stderr } = await bare.run('test');
    expect(code).toBe(2);
    expect(stderr).toContain('npm install');
    expect(stderr).not.toContain('    at ');
  });
});

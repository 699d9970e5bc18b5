import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kata } from '../../../scripts/course/kata.ts';
import { readCourse } from '../../../scripts/course/read-course.ts';
import { deadlineOf } from '../../../scripts/grading/run/deadline-of.ts';
import { readHiddenSpecs } from '../../../scripts/grading/run/read-hidden-specs.ts';
import { checkReportFolder } from '../../../scripts/grading/run/report-folder.ts';
import { runOptionsOf } from '../../../scripts/grading/run/run-options.ts';
import { selectKatas } from '../../../scripts/grading/run/select-katas.ts';
import { temporaryFolder, tinyCourse, writeAll } from '../../tiny-course.ts';

let course: Kata[];

beforeAll(async () => {
  course = await readCourse(await tinyCourse());
});

describe('--katas', () => {
  it.each([
    ['1-4', [1, 2, 4]],
    ['2-4', [2, 4]],
    ['4, 1', [1, 4]],
    ['1-2,stir-soup', [1, 2, 4]],
    ['01-sip-slowly 2', [1, 2]],
    ['1..2', [1, 2]],
  ])('takes %s, in the order of the course', (text, numbers) => {
    expect(selectKatas(course, text).map(({ number }) => number)).toEqual(numbers);
  });

  it.each([
    ['4-1', 'goes backwards. Write 1-4.'],
    ['1-10', 'the last kata of the course is 4'],
    ['3-3', 'there is no kata with such a number'],
    ['stir-soap', 'There is no kata "stir-soap"'],
    [' , ', 'names no kata'],
  ])('refuses %s', (text, message) => {
    expect(() => selectKatas(course, text)).toThrow(message);
  });
});

describe('--deadline', () => {
  it.each([
    ['2026-11-30T18:00+01:00', '2026-11-30T17:00:00.000Z'],
    ['2026-11-30 18:00:30z', '2026-11-30T18:00:30.000Z'],
    ['2026-11-30T18:00', new Date(2026, 10, 30, 18).toISOString()],
    ['2026-11-30', new Date(2026, 10, 30, 23, 59, 59, 999).toISOString()],
  ])('reads %s', (text, moment) => {
    expect(deadlineOf(text)).toBe(moment);
  });

  it.each(['30.11.2026', '2026-02-30', '2026-13-01', '2026-11-30T25:00', '2026-11-30T18', 'tomorrow', ''])('refuses "%s"', (text) => {
    expect(() => deadlineOf(text)).toThrow('It should look like 2026-11-30T18:00+01:00');
  });
});

describe('the plain options', () => {
  const reading = (options: Record<string, string>) => runOptionsOf(new Map(Object.entries(options)));

  it('have defaults that change nothing from run to run', () => {
    expect(reading({})).toMatchObject({ timeoutMs: 10_000, seed: 1, late: { perDay: 0, most: 0 } });
  });

  it('are read', () => {
    expect(reading({ jobs: '3', timeout: '2.5', seed: '0', shard: '2/3' })).toMatchObject({
      jobs: 3, timeoutMs: 2500, seed: 0, shard: { index: 2, of: 3 },
    });
  });

  it('take the number of processors that npm hands on from the setting of node-gyp', () => {
    expect(reading({ jobs: 'max' }).jobs).toBeGreaterThan(0);
  });

  it.each([
    [{ jobs: '0' }, '--jobs should be a whole number, from 1 to 64, and is "0"'],
    [{ jobs: '1.5' }, '--jobs should be a whole number from 1 to 64, and is "1.5"'],
    [{ timeout: '5s' }, '--timeout should be seconds that one kata may take, from 1 to 600, and is "5s"'],
    [{ seed: 'x' }, '--seed should be a whole number'],
    [{ shard: '0/2' }, '--shard should be like 1/4'],
    [{ shard: '3/2' }, '--shard should be like 1/4'],
    [{ late: 'reject' }, '--deadline must say from when on'],
  ])('are refused: %j', (options, message) => {
    expect(() => reading(options)).toThrow(message);
  });
});

describe('--hidden', () => {
  const SPEC = "it('is hidden', () => {});\n";

  it('finds specs in folders of katas and beside them, in the order of their names', async () => {
    const folder = await temporaryFolder();
    await writeAll(folder, '.', { '02-pour-water/b.spec.ts': `// b\n${SPEC}`, '02-pour-water/a.spec.ts': `// a\n${SPEC}`, 'stir-soup.spec.ts': SPEC, 'readme.md': '' });
    const hidden = await readHiddenSpecs(folder, course);
    expect([...hidden]).toEqual([['02-pour-water', [`// a\n${SPEC}`, `// b\n${SPEC}`]], ['04-stir-soup', [SPEC]]]);
  });

  it.each([
    [{ 'readme.md': '' }, 'holds no hidden specs. They are called like 01-sip-slowly.spec.ts'],
    [{ '09-other.spec.ts': SPEC }, 'There is no kata "09-other"'],
    [{ '01-sip-slowly.spec.ts': '// nothing yet\n' }, 'holds no spec'],
  ])('refuses %j', async (files, message) => {
    const folder = await temporaryFolder();
    await writeAll(folder, '.', files as unknown as Record<string, string>);
    await expect(readHiddenSpecs(folder, course)).rejects.toThrow(message);
  });
});

describe('--out', () => {
  let place: string;
  const at = (...names: string[]): string => join(place, ...names);

  beforeEach(async () => {
    place = await temporaryFolder();
    await writeAll(place, '.', { 'work/ada/a.ts': '', 'mine/grades.xlsx': '', 'report/units/_run.json': '' });
  });

  it('may be new, empty, or what an earlier run wrote', async () => {
    await mkdir(at('empty'));
    for (const name of ['new', 'new/deep', 'empty', 'report']) await checkReportFolder(at(name), [at('work')]);
  });

  it.each([
    ['work', 'is the folder that is read'],
    ['work/report', 'lies in the folder that is read'],
    ['.', 'holds the folder that is read'],
    ['link/report', 'lies in the folder that is read'],
    ['mine', 'holds other files (grades.xlsx), and no report of ours'],
    ['mine/grades.xlsx', 'cannot be used'],
  ])('is refused: %s', async (name, message) => {
    await symlink(at('work'), at('link'), 'junction');
    await expect(checkReportFolder(at(name), [at('work')])).rejects.toThrow(message);
  });

  it('is not a file in the way', async () => {
    await writeFile(at('file'), '');
    await expect(checkReportFolder(at('file'), [at('work')])).rejects.toMatchObject({ name: 'UserError' });
  });
});

import { existsSync } from 'node:fs';
import { readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { attempt } from '../../progress/entries.ts';
import { sealedCourse, type CommandCourse } from '../../commands/run-command.ts';
import { temporaryFolder, writeAll } from '../../tiny-course.ts';

/** A teacher's course, locked. */
let teacher: CommandCourse;
/** The folder that students get. */
let students: string;

beforeAll(async () => {
  teacher = await sealedCourse();
  await teacher.run('classroom', 'lock');
  students = join(await temporaryFolder(), 'handout');
  await writeFile(join(teacher.root, 'katas/02-pour-water/pour-water.ts'), "export const mine = 'the teacher tried it';\n");
  await writeAll(teacher.root, 'katas/02-pour-water', { 'notes.txt': 'A worked lesson.\n' });
  await writeAll(teacher.root, '.', { '.env': 'SECRET=1\n', 'tests/grading/attacks/exit.ts': 'process.exit(0);\n' });
  const { code, stderr } = await teacher.run('classroom', 'handout', students);
  if (code !== 0) throw new Error(stderr);
  await symlink(join(teacher.root, 'node_modules'), join(students, 'node_modules'), 'junction');
});

function asStudent(...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  return teacher.runAt(students, ...args);
}

/** The key's line, as `release` prints it. */
async function released(kata: string): Promise<string> {
  const { stdout } = await teacher.run('classroom', 'release', kata);
  return /--key (?<key>\S+)/.exec(stdout)?.groups?.key ?? '';
}

describe('locking', () => {
  it('gives each kata a key of its own, which only the owner of the folder may read', async () => {
    const keys = await readdir(join(teacher.root, 'classroom/keys'));
    expect(keys).toEqual(['01-sip-slowly.key', '02-pour-water.key', '04-stir-soup.key']);
    const texts = await Promise.all(keys.map((name) => teacher.read(`classroom/keys/${name}`)));
    expect(new Set(texts).size).toBe(3);
    const { mode } = await stat(join(teacher.root, 'classroom/keys/01-sip-slowly.key'));
    expect(process.platform === 'win32' || (mode & 0o777) === 0o600).toBe(true);
  });

  it('takes the key that comes with the course away', () => {
    expect(existsSync(join(teacher.root, 'solutions/self-paced.key'))).toBe(false);
  });

  it('is done once: the second time nothing changes', async () => {
    const before = await readFile(join(teacher.root, 'solutions/01-sip-slowly.age'));
    const { code, stdout } = await teacher.run('classroom', 'lock');
    expect([code, stdout]).toEqual([0, expect.stringContaining('The answers are locked already')]);
    expect(await readFile(join(teacher.root, 'solutions/01-sip-slowly.age'))).toEqual(before);
  });

  it('leaves the answers open to the teacher', async () => {
    const { code } = await teacher.run('answers', 'open');
    expect(code).toBe(0);
    expect(await teacher.read('answers/02-pour-water/reference.ts')).toContain('pourWater');
    await rm(join(teacher.root, 'answers'), { recursive: true });
  });

  it('makes new keys for a new class, and the old ones open nothing any more', async () => {
    const other = await sealedCourse();
    await other.run('classroom', 'lock');
    const before = await other.read('classroom/keys/01-sip-slowly.key');
    await other.run('classroom', 'lock', '--new-keys');
    expect(await other.read('classroom/keys/01-sip-slowly.key')).not.toBe(before);
    expect((await other.run('answers', 'open')).code).toBe(0);
  });
});

describe('the handout', () => {
  it('holds what a student works with, and neither keys nor attacks nor anything of the teacher', async () => {
    const all = (await readdir(students, { recursive: true })).map((path) => path.replaceAll('\\', '/'));
    const files = all.filter((path) => !path.startsWith('node_modules') && !path.startsWith('scripts/'));
    expect(files).toEqual(expect.arrayContaining(['package.json', 'jest.config.ts', 'tests/support/loop.ts', 'solutions/02-pour-water.age']));
    expect(files.filter((path) => /\.key$|^classroom|hidden|attacks|\.env|^answers|^\.git$|\.test\.ts$/.test(path))).toEqual([]);
  });

  it('holds the stub, also where the teacher has solved the kata', async () => {
    expect(await readFile(join(students, 'katas/02-pour-water/pour-water.ts'), 'utf8')).toContain("new Error('not implemented')");
  });

  it('runs: red specs, and a verdict', async () => {
    const { code, stdout } = await asStudent('test', '2');
    expect([code, stdout]).toEqual([1, expect.stringContaining('not started')]);
  });

  it('lets a student begin again without any key', async () => {
    await writeFile(join(students, 'katas/02-pour-water/pour-water.ts'), 'export {};\n');
    await writeFile(join(students, 'katas/02-pour-water/pour-water.spec.ts'), 'export {};\n');
    expect((await asStudent('reset', '2')).code).toBe(0);
    expect((await asStudent('restore', '2')).code).toBe(0);
    expect((await asStudent('test', '2')).stdout).toContain('not started');
  });

  it('is not written while everybody can open the answers', async () => {
    const open = await sealedCourse();
    const { code, stderr } = await open.run('classroom', 'handout', join(students, '../another'));
    expect([code, stderr]).toEqual([2, expect.stringContaining('Lock them with your own keys first: npm run classroom lock')]);
  });

  it('is not written over anything', async () => {
    const { code, stderr } = await teacher.run('classroom', 'handout', students);
    expect([code, stderr]).toEqual([2, expect.stringContaining('is not empty')]);
    expect((await teacher.run('classroom', 'handout', join(teacher.root, 'katas'))).stderr).toContain('lies within the course');
  });
});

describe('a release', () => {
  it('opens the answers of one kata, and of no other', async () => {
    const key = await released('2');
    const { code, stdout } = await asStudent('solution', '2', '--key', key);
    expect([code, stdout]).toEqual([0, expect.stringContaining('The answers of kata 2')]);
    const { code: other, stderr } = await asStudent('solution', '1', '--key', key);
    expect([other, stderr]).toEqual([2, expect.stringContaining('locked with another key')]);
  });

  it('counts from then on: the key is kept', async () => {
    await asStudent('solution', '2', '--key', await released('2'));
    expect((await asStudent('solution', '2')).code).toBe(0);
  });

  it('is the only way in, also for who has solved the kata', async () => {
    await writeAll(students, '.progress', { 'journal.jsonl': `${JSON.stringify(attempt('04-stir-soup', 'solved'))}\n` });
    const { code, stderr } = await asStudent('solution', '4');
    expect([code, stderr]).toEqual([2, expect.stringContaining('The answers of kata 4 are locked: your teacher opens them')]);
  });

  it('asks for a whole key', async () => {
    const { code, stderr } = await asStudent('solution', '4', '--key', 'AGE-SECRET');
    expect([code, stderr]).toEqual([2, expect.stringContaining('one line that begins with AGE-SECRET-KEY-1')]);
  });

  it('needs the lock first', async () => {
    const open = await sealedCourse();
    expect((await open.run('classroom', 'release', '1')).stderr).toContain('npm run classroom lock');
  });
});

it.each([[[]], [['lock', '3']], [['release']], [['handout']], [['open', '3']]])('says what can be done: %j', async (args) => {
  const { code, stderr } = await teacher.run('classroom', ...args);
  expect([code, stderr]).toEqual([2, expect.stringContaining('npm run classroom handout <folder>')]);
});

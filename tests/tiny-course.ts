import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { answerFiles, kataFiles } from '../scripts/course/kata-template.ts';

const made: string[] = [];

afterAll(async () => {
  await Promise.all(made.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
});

/**
 * A course in a temporary folder, which goes away with the test file: the katas 01-sip-slowly,
 * 02-pour-water (level 1: first steps) and 04-stir-soup (level 2: on the stove), with plain answer
 * books and the self-paced key, nothing sealed. Each lesson has three hints, each spec two titles.
 *
 * @param folder an empty one to put it into, whose caller clears it up
 */
export async function tinyCourse(folder?: string): Promise<string> {
  const root = folder ?? (await temporaryFolder());
  const levels = { 'first steps': ['01-sip-slowly', '02-pour-water'], 'on the stove': ['04-stir-soup'] };
  for (const [index, [name, ids]] of Object.entries(levels).entries()) {
    for (const id of ids) {
      const template = { slug: id.slice(3), level: { number: index + 1, name } };
      await writeAll(root, `katas/${id}`, kataFiles(template));
      await writeAll(root, `answers/${id}`, answerFiles(template));
    }
  }
  const key = await readFile(join(__dirname, '..', 'solutions', 'self-paced.key'), 'utf8');
  await writeAll(root, 'solutions', { 'self-paced.key': key });
  return root;
}

/** An empty folder, which goes away with the test file. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'katas-'));
  made.push(folder);
  return folder;
}

/** Writes files below `root`/`folder`; their names may have slashes. */
export async function writeAll(root: string, folder: string, files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const file = join(root, folder, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

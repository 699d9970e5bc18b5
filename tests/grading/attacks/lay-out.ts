import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '../../tiny-course.ts';
import type { Attack } from './read-attacks.ts';

/** A folder of submissions that goes away with the test file: each student's folder -> their files. */
export async function layOut(students: ReadonlyMap<string, Attack['files']>): Promise<string> {
  const inbox = await temporaryFolder();
  for (const [student, files] of students) {
    await mkdir(join(inbox, student), { recursive: true });
    for (const [path, content] of files) {
      const file = join(inbox, student, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
  }
  return inbox;
}

/** The name of an attack as that of a student's folder: `exit--at-import`. */
export function folderOf({ name }: Attack): string {
  return name.replace('/', '--');
}

import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { sealedCourse, type CommandCourse } from '../commands/run-command.ts';

const REPOSITORY = join(__dirname, '..', '..');

/** The tiny course, sealed, in which specs can be run as well. */
export async function runnableCourse(): Promise<CommandCourse> {
  const course = await sealedCourse();
  for (const path of ['jest.config.ts', 'tsconfig.json', 'tests/support']) {
    await cp(join(REPOSITORY, path), join(course.root, path), { recursive: true });
  }
  return course;
}

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readCourse } from '../../../scripts/course/read-course.ts';
import { isUnusable, readSubmissions } from '../../../scripts/grading/intake/read-submissions.ts';
import type { Student } from '../../../scripts/grading/model/student.ts';
import type { Submission, Unusable } from '../../../scripts/grading/model/submission.ts';
import { temporaryFolder, tinyCourse } from '../../tiny-course.ts';

/** What a student may write; it is no stub. */
export const SIP = 'export function sipSlowly() { return 1; }\n';
export const POUR = 'export function pourWater() { return 2; }\n';

/** A folder of submissions with these files: paths with slashes. A path that ends with a slash is an empty folder. */
export async function inboxOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    await mkdir(path.endsWith('/') ? file : dirname(file), { recursive: true });
    if (!path.endsWith('/')) await writeFile(file, content);
  }
  return folder;
}

let course: ReturnType<typeof readCourse> | undefined;

/** The katas 01-sip-slowly, 02-pour-water and 04-stir-soup. */
export async function katas() {
  course ??= tinyCourse().then(readCourse);
  return course;
}

export interface TakenIn {
  readonly all: readonly (Submission | Unusable)[];
  readonly submissions: readonly Submission[];
  readonly unusable: readonly Unusable[];
}

export async function takeIn(folder: string, roster?: readonly Student[]): Promise<TakenIn> {
  const all: (Submission | Unusable)[] = [];
  for await (const each of readSubmissions(folder, { katas: await katas(), ...(roster && { roster }) }))
    all.push(each);
  return {
    all,
    submissions: all.filter((each) => !isUnusable(each)) as Submission[],
    unusable: all.filter(isUnusable),
  };
}

/** What was read of each kata: `{ '01-sip-slowly': text }`. */
export function textsOf(submission: Submission | undefined): Record<string, string> {
  return Object.fromEntries((submission?.files ?? []).map(({ kata, text }) => [kata, text]));
}

export function studentOf(fields: Partial<Student> & { readonly name: string }): Student {
  const student = { email: '', canvasId: '', sisId: '', login: '', moodleId: '', section: '', ...fields };
  return {
    key: student.login || student.sisId || student.email || student.canvasId || student.name,
    ...student,
  };
}

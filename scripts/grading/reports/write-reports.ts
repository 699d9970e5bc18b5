import { readdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { writeWhole } from '../../course/text-file.ts';
import { UserError } from '../../course/user-error.ts';
import { renderReport } from '../html/report-html.ts';
import type { GradeBook } from '../model/grade-book.ts';
import { canvasCsv } from './canvas-csv.ts';
import { classroom50Json, type Classroom50Run } from './classroom50-json.ts';
import { ctrfJson } from './ctrf-json.ts';
import { FEEDBACK_MARK, feedbackMd, type Hints } from './feedback-md.ts';
import type { Upload } from './fill-upload.ts';
import { githubResults } from './github-results.ts';
import { gradescopeJson, type GradescopeVisibility } from './gradescope-json.ts';
import { gradesCsv } from './grades-csv.ts';
import { junitXml } from './junit-xml.ts';
import { moodleCsv } from './moodle-csv.ts';
import { readUploadFile } from './read-upload-file.ts';
import { resultsJson } from './results-json.ts';
import { summaryTxt, type ToldOf } from './summary-txt.ts';

export interface ReportOptions {
  readonly hints: Hints;
  /** The teacher's own export of Canvas, and the assignment's column in it (`--canvas`, `--canvas-column`). */
  readonly canvas?: PlatformFile;
  /** The same for Moodle. */
  readonly moodle?: PlatformFile;
  /** Write what services read that grade one submission at a time. The book must hold one at most. */
  readonly one?: { readonly visibility?: GradescopeVisibility; readonly classroom50?: Classroom50Run };
}

export interface PlatformFile {
  /** Absolute, or relative to the working directory. */
  readonly file: string;
  readonly column?: string;
}

/**
 * Writes every report of a grade book into `folder` and takes away what an earlier run wrote there and this
 * one did not. Nothing is written before every text stands; each file is written as a whole. The same book
 * makes the same bytes.
 *
 * @returns the absolute paths written, summary.txt last
 * @throws UserError for an export that cannot be filled, and if a file cannot be written
 */
export async function writeReports(book: GradeBook, folder: string, options: ReportOptions): Promise<readonly string[]> {
  const canvas = await filled(folder, CANVAS, options.canvas, (text, { file, column }) => canvasCsv(book, text, file, column));
  const moodle = await filled(folder, MOODLE, options.moodle, (text, { file, column }) => moodleCsv(book, text, file, column));
  const uploads = [...canvas, ...moodle];
  const files = new Map<string, string | Uint8Array>([
    ['report.html', renderReport(book)],
    ['grades.csv', gradesCsv(book)],
    ...uploads.map(({ file, bytes }) => [file, bytes] as const),
    ['results.json', resultsJson(book)],
    ['ctrf.json', ctrfJson(book)],
    ['junit.xml', junitXml(book)],
    ...feedbackOf(book, options.hints),
    ...filesOfOne(book, options),
    ['summary.txt', summaryTxt(book, uploads)],
  ]);
  await removeOld(folder, files);
  for (const [path, content] of files) await writeWhole(join(folder, path), content);
  return [...files.keys()].map((path) => resolve(folder, path));
}

const CANVAS = 'canvas-upload.csv';
const MOODLE = 'moodle-upload.csv';
const GRADESCOPE = 'gradescope/results.json';
const CLASSROOM_50 = 'classroom50/result.json';
const GITHUB = 'github/results.txt';

async function filled(
  folder: string,
  name: string,
  given: PlatformFile | undefined,
  fill: (text: string, given: PlatformFile) => Upload,
): Promise<(ToldOf & { readonly bytes: Uint8Array })[]> {
  if (given === undefined) return [];
  if (resolve(given.file) === resolve(folder, name)) {
    throw new UserError(`${given.file} would be overwritten by its own copy.\nGive the file that you downloaded.`);
  }
  const source = await readUploadFile(given.file);
  const { text, told } = fill(source.text, given);
  return [{ file: name, told, bytes: source.encode(text) }];
}

function feedbackOf(book: GradeBook, hints: Hints): (readonly [path: string, text: string])[] {
  return book.grades.map((grade) => {
    // Intake promises it; a path in it would write over other files.
    if (!/^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u.test(grade.submission)) {
      throw new Error(`The id of a submission is no name of a file: ${JSON.stringify(grade.submission)}`);
    }
    return [`feedback/${grade.submission}.md`, feedbackMd(grade, book, hints)];
  });
}

function filesOfOne(book: GradeBook, { one, hints }: ReportOptions): (readonly [path: string, text: string])[] {
  const [grade, ...others] = book.grades;
  if (one === undefined || grade === undefined) return [];
  if (others.length > 0) throw new Error('The results of one submission were asked for, and the book holds several.');
  const all = [
    [GRADESCOPE, gradescopeJson(grade, book, hints, one.visibility)],
    [CLASSROOM_50, one.classroom50 && classroom50Json(grade, book, one.classroom50)],
    [GITHUB, githubResults(grade, book, hints)],
  ] as const;
  return all.flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const]));
}

// What a grade looked like before it was held must not be uploaded by mistake.
async function removeOld(folder: string, files: ReadonlyMap<string, unknown>): Promise<void> {
  const names = await readdir(join(folder, 'feedback')).catch(() => []);
  const feedback = names.filter((name) => name.endsWith('.md')).map((name) => `feedback/${name}`);
  for (const path of [CANVAS, MOODLE, GRADESCOPE, CLASSROOM_50, GITHUB, ...feedback]) {
    if (files.has(path)) continue;
    const isOurs = !feedback.includes(path) || (await readFile(join(folder, path), 'utf8')).startsWith(FEEDBACK_MARK);
    if (isOurs) await rm(join(folder, path), { force: true });
  }
}

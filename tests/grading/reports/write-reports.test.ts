import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { UserError } from '../../../scripts/course/user-error.ts';
import { classroom50Run } from '../../../scripts/grading/reports/classroom50-json.ts';
import { writeReports } from '../../../scripts/grading/reports/write-reports.ts';
import { bookOf, gradeOf, heldGrade, hostileBook, largeBook, studentOf } from './books.ts';

const hints = new Map<string, readonly string[]>();
const ENV = { CLASSROOM: 'c', ASSIGNMENT: 'a', OWNER: 'o', SUBMISSION_TAG: 'submit/1', COMMIT_URL: 'u', RELEASE_URL: 'r' };
const ONE = { hints, one: { classroom50: classroom50Run(ENV) } };
let folder: string;
let out: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reports-'));
  out = join(folder, 'out');
});
afterEach(() => rm(folder, { recursive: true }));

const textOf = (path: string) => readFile(join(out, path), 'utf8');
const filesIn = async (place: string) => (await readdir(place, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile()).map((entry) => relative(place, join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/')).toSorted();

it('writes every report and gives their paths', async () => {
  const paths = await writeReports(bookOf([gradeOf('ada'), gradeOf('grace')]), out, { hints });
  expect(await filesIn(out)).toEqual(expect.arrayContaining(['ctrf.json', 'feedback/ada.md', 'feedback/grace.md', 'grades.csv', 'junit.xml', 'report.html', 'results.json', 'summary.txt']));
  expect(paths.map((path) => relative(out, path).replaceAll('\\', '/')).toSorted()).toEqual(await filesIn(out));
});

it('fills a copy of the teacher\'s files and leaves the originals alone', async () => {
  const canvas = join(folder, 'canvas.csv');
  const moodle = join(folder, 'moodle.csv');
  const canvasBytes = Buffer.from('\ufeffStudent,ID,Section,Katas\r\n"Lovelace, Ada",11,Ü,\r\n', 'utf8');
  const moodleBytes = Buffer.from('username;Name;Katas\r\nada;K\xf6nig;\r\n', 'latin1');
  await writeFile(canvas, canvasBytes);
  await writeFile(moodle, moodleBytes);
  const book = bookOf([gradeOf('ada', { student: studentOf('Ada', { canvasId: '11', login: 'ada' }) })]);
  await writeReports(book, out, { hints, canvas: { file: canvas }, moodle: { file: moodle } });
  expect(await readFile(join(out, 'canvas-upload.csv'))).toEqual(Buffer.from('\ufeffStudent,ID,Section,Katas\r\n"Lovelace, Ada",11,Ü,2\r\n', 'utf8'));
  expect(await readFile(join(out, 'moodle-upload.csv'))).toEqual(Buffer.from('username;Name;Katas\r\nada;K\xf6nig;2\r\n', 'latin1'));
  expect(await readFile(canvas)).toEqual(canvasBytes);
});

it('keeps UTF-16, as Excel writes it', async () => {
  const file = join(folder, 'canvas.csv');
  await writeFile(file, '\ufeffStudent\tID\tSection\tKatas\r\nÅsa\t11\t\t\r\n', 'utf16le');
  await writeReports(bookOf([gradeOf('x', { student: studentOf('Åsa', { canvasId: '11' }) })]), out, { hints, canvas: { file } });
  expect(await readFile(join(out, 'canvas-upload.csv'), 'utf16le')).toBe('\ufeffStudent\tID\tSection\tKatas\r\nÅsa\t11\t\t2\r\n');
});

it('writes nothing when an export cannot be filled', async () => {
  const file = join(folder, 'canvas.csv');
  await expect(writeReports(bookOf([]), out, { hints, canvas: { file } })).rejects.toThrow(/there is no such file/);
  await writeFile(file, Buffer.from([0x50, 0x4b, 3, 4, 0, 0]));
  await expect(writeReports(bookOf([]), out, { hints, canvas: { file } })).rejects.toThrow(/CSV UTF-8/);
  await writeFile(file, 'no,export\n');
  await expect(writeReports(bookOf([]), out, { hints, canvas: { file } })).rejects.toThrow(UserError);
  expect(await readdir(folder)).toEqual(['canvas.csv']);
});

it('does not write over the file that it is given', async () => {
  await mkdir(out);
  const file = join(out, 'canvas-upload.csv');
  await writeFile(file, 'Student,ID,Section,Katas\n');
  await expect(writeReports(bookOf([]), out, { hints, canvas: { file } })).rejects.toThrow(/overwritten/);
  expect(await readFile(file, 'utf8')).toBe('Student,ID,Section,Katas\n');
});

it('writes what services read that grade one submission', async () => {
  await writeReports(bookOf([gradeOf('ada')]), out, ONE);
  expect(JSON.parse(await textOf('gradescope/results.json'))).toMatchObject({ score: 2 });
  expect(JSON.parse(await textOf('classroom50/result.json'))).toMatchObject({ score: 200 });
  expect(JSON.parse(Buffer.from(await textOf('github/results.txt'), 'base64').toString())).toMatchObject({ status: 'pass' });
});

it('takes away the results of an earlier run when the points are held now', async () => {
  await writeReports(bookOf([gradeOf('ada')]), out, ONE);
  await writeReports(bookOf([heldGrade('ada')]), out, ONE);
  expect((await filesIn(out)).filter((path) => /gradescope|classroom50/.test(path))).toEqual([]);
  expect(JSON.parse(Buffer.from(await textOf('github/results.txt'), 'base64').toString())).toMatchObject({ status: 'error' });
});

it('takes away the feedback of who is not there any more, and nothing of the teacher\'s', async () => {
  await writeReports(bookOf([gradeOf('ada'), gradeOf('grace')]), out, { hints });
  await writeFile(join(out, 'feedback', 'my-notes.md'), '# Notes\n');
  await writeReports(bookOf([gradeOf('grace')]), out, { hints });
  expect(await readdir(join(out, 'feedback'))).toEqual(['grace.md', 'my-notes.md']);
});

it('makes the same bytes every time', async () => {
  const again = join(folder, 'again');
  await writeReports(hostileBook(), out, { hints });
  await writeReports(hostileBook(), again, { hints });
  const files = await filesIn(out);
  expect(await filesIn(again)).toEqual(files);
  for (const file of files) expect(await readFile(join(again, file))).toEqual(await readFile(join(out, file)));
});

it('refuses an id that is a path', async () => {
  await expect(writeReports(bookOf([gradeOf('../ada')]), out, { hints })).rejects.toThrow(/no name of a file/);
  await expect(writeReports(bookOf([gradeOf('.')]), out, { hints })).rejects.toThrow(/no name of a file/);
});

it('says in every report for the teacher how the code was confined', async () => {
  await writeReports(bookOf([gradeOf('ada')]), out, { hints });
  for (const file of ['report.html', 'results.json', 'ctrf.json', 'junit.xml', 'summary.txt']) expect(await textOf(file)).toContain('full: namespaces and limits');
});

it('bears 300 students', async () => {
  await writeReports(largeBook(), out, { hints });
  expect(await readdir(join(out, 'feedback'))).toHaveLength(300);
});

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCourse } from '../../../scripts/course/read-course.ts';
import { readDecisions, type Decidables } from '../../../scripts/grading/points/read-decisions.ts';
import { temporaryFolder, tinyCourse } from '../../tiny-course.ts';

let about: Decidables;
let file: string;

beforeAll(async () => {
  const katas = await readCourse(await tinyCourse());
  const submissions = new Map([
    ['ada-l', ['Ada Lovelace', 'ada@example.org']],
    ['ben-1', ['Ben']],
    ['ben-2', ['Ben']],
  ]);
  about = { submissions, katas, worth: (kata) => (kata === undefined ? 6 : 2) };
  file = join(await temporaryFolder(), 'decisions.csv');
});

async function reading(text: string) {
  await writeFile(file, text);
  return readDecisions(file, about);
}

it('finds students by id, name or address and katas by number or name', async () => {
  const text = 'student,kata,points,reason\nada-l,1,2,fine\nADA lovelace,pour-water,0.5,"half, at most"\nada@example.org,all,3,talked\n';
  expect(await reading(text)).toEqual([
    { submission: 'ada-l', kata: '01-sip-slowly', points: 2, reason: 'fine' },
    { submission: 'ada-l', kata: '02-pour-water', points: 0.5, reason: 'half, at most' },
    { submission: 'ada-l', points: 3, reason: 'talked' },
  ]);
});

it('reads what a spreadsheet saves: a BOM, semicolons, decimal commas, other columns, empty lines', async () => {
  const text = '\uFEFFReason;Points;Kata;Student;Note\r\nfine;1,5;1;ben-2;x\r\n;;;;\r\n';
  expect(await reading(text)).toEqual([{ submission: 'ben-2', kata: '01-sip-slowly', points: 1.5, reason: 'fine' }]);
});

it.each([
  ['', 'no column "student", "kata", "points", "reason"'],
  ['student,kata,points\nada-l,1,1\n', 'no column "reason"'],
  ['student,kata,points,reason\nada-l,1,1,a\nzoe,1,1,a\n', 'line 3: there is no submission of "zoe"'],
  ['student,kata,points,reason\n,1,1,a\n', 'line 2: there is no submission of ""'],
  ['student,kata,points,reason\nben,1,1,a\n', '"ben" fits ben-1 and ben-2'],
  ['student,kata,points,reason\nada-l,stir-soap,1,a\n', 'line 2: There is no kata "stir-soap"'],
  ['student,kata,points,reason\nada-l,1,3,a\n', 'a number from 0 to 2, and is "3"'],
  ['student,kata,points,reason\nada-l,all,-1,a\n', 'a number from 0 to 6, and is "-1"'],
  ['student,kata,points,reason\nada-l,1,1,\n', 'needs a reason'],
  ['student,kata,points,reason\nada-l,1,1,a\nAda Lovelace,sip-slowly,0,b\n', 'line 3: line 2 has decided ada-l 01-sip-slowly already'],
])('refuses %j', async (text, message) => {
  await expect(reading(text)).rejects.toMatchObject({ name: 'UserError', message: expect.stringContaining(message) });
});

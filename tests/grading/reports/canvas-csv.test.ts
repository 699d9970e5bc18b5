import Papa from 'papaparse';
import { UserError } from '../../../scripts/course/user-error.ts';
import { canvasCsv } from '../../../scripts/grading/reports/canvas-csv.ts';
import { bookOf, gradeOf, heldGrade, hostileBook, largeBook, studentOf } from './books.ts';

const HEADER = 'Student,ID,SIS User ID,SIS Login ID,Section,Essay (4020),Katas 1 (4021),Katas Current Score,Final Score';
const POSSIBLE = '    Points Possible,,,,,20,2,(read only),(read only)';
const exportOf = (...rows: string[]) => [HEADER, POSSIBLE, ...rows, ''].join('\n');
const fill = (book: Parameters<typeof canvasCsv>[0], text: string, column?: string) => canvasCsv(book, text, 'export.csv', column);
const ada = gradeOf('ada', { student: studentOf('Ada Lovelace', { canvasId: '11' }), points: 1.5 });
const grace = gradeOf('grace', { student: studentOf('Grace Hopper', { sisId: 'S2', login: 'GRACE@school.example' }), points: 0 });

it('puts the points into the column of the assignment and leaves the rest as it came', () => {
  const given = exportOf(
    '"Lovelace, Ada",11,S1,ada@school.example,Group 1,12,,55.5,55.5',
    '"Hopper, Grace",12,S2,grace@school.example,"Group 1 and ""2""",13,1.00,60,60',
    '"Student, Test",99,,f00baa,Group 1,,,,',
  );
  expect(fill(bookOf([ada, grace]), given)).toEqual({ told: [], text: exportOf(
    '"Lovelace, Ada",11,S1,ada@school.example,Group 1,12,1.5,55.5,55.5',
    '"Hopper, Grace",12,S2,grace@school.example,"Group 1 and ""2""",13,0,60,60',
    '"Student, Test",99,,f00baa,Group 1,,,,',
  ) });
});

it('keeps the BOM, Windows line ends, semicolons, quotes and the row that says how grades are posted', () => {
  const lines = ['\ufeffStudent;ID;SIS Login ID;Section;"Katas 1 (4021)"', ';;;;Manual Posting', '    Points Possible;;;;"2,0"'];
  const given = [...lines, '"Lovelace, Ada";11;ada;"A;B";""', ''].join('\r\n');
  expect(fill(bookOf([ada]), given)).toEqual({ told: [], text: [...lines, '"Lovelace, Ada";11;ada;"A;B";"1.5"', ''].join('\r\n') });
});

it('makes held points blank, also over points from an earlier run, and says so', () => {
  const held = heldGrade('ada', { student: studentOf('Ada Lovelace', { canvasId: '11' }) });
  const { text, told } = fill(bookOf([held]), exportOf('"Lovelace, Ada",11,,,,,2,,'));
  expect(text).toBe(exportOf('"Lovelace, Ada",11,,,,,,,'));
  expect(told).toEqual(['Ada Lovelace (ada) is blank: the points are held until you decide (the file said 2).']);
});

it('leaves the row of somebody of whom nothing came, and names who is not in the export', () => {
  const given = exportOf('"Turing, Alan",13,,alan,,,1.5,,');
  expect(fill(bookOf([ada]), given)).toEqual({ text: given, told: ['Ada Lovelace (ada) is not in the file and was left out.'] });
});

it.each([['EX', 'excused'], ['N/A', 'not assigned']])('leaves a cell that says %s', (said, why) => {
  const given = exportOf(`"Lovelace, Ada",11,,,,,${said},,`);
  const { text, told } = fill(bookOf([ada]), given);
  expect(text).toBe(given);
  expect(told.join()).toContain(why);
});

it('finds somebody by name only if nothing else connects them, and says so', () => {
  const nameless = gradeOf('lovelace_ada', { name: 'lovelace_ada' });
  const { text, told } = fill(bookOf([nameless]), exportOf('"Lovelace, Ada",11,,ada,,,,,'));
  expect(text).toContain('"Lovelace, Ada",11,,ada,,,2,,');
  expect(told.join()).toContain('by name only');
});

it('gives nobody points when the name is there twice, on either side', () => {
  const twins = exportOf('"Lovelace, Ada",11,,,,,,,', '"Lovelace, Ada",12,,,,,,,');
  const one = fill(bookOf([gradeOf('ada lovelace')]), twins);
  expect(one.text).toBe(twins);
  expect(one.told.join()).toContain('cannot be told for certain');
  const single = exportOf('"Lovelace, Ada",11,,,,,,,');
  expect(fill(bookOf([gradeOf('ada lovelace'), gradeOf('lovelace_ada')]), single).text).toBe(single);
});

it('gives nobody points when two submissions claim the same student', () => {
  const given = exportOf('"Lovelace, Ada",11,,,,,,,');
  const { text, told } = fill(bookOf([ada, { ...ada, submission: 'ada-2' }]), given);
  expect(text).toBe(given);
  expect(told).toEqual(['Whose row it is cannot be told for certain, so it was left as it came: Ada Lovelace (ada) and Ada Lovelace (ada-2).']);
});

it('finds a student by the number that Canvas puts into the names of its downloads', () => {
  const download = gradeOf('lovelaceada', { source: 'lovelaceada_LATE_11_99887_katas.zip' });
  expect(fill(bookOf([download]), exportOf('"King, Augusta",11,,,,,,,')).text).toContain('"King, Augusta",11,,,,,2,,');
});

it('says when Canvas has other points possible', () => {
  const { told } = fill(bookOf([ada]), exportOf('"Lovelace, Ada",11,,,,,,,').replace(',20,2,', ',20,100,'));
  expect(told).toEqual(['Canvas has 100 points possible for this column, and here 2 can be had.']);
});

it('takes the column that is asked for, by a piece of its name, its whole name or its number', () => {
  const row = '"Lovelace, Ada",11,,,,,,,';
  for (const asked of ['essay', 'Essay (4020)', '4020']) {
    expect(fill(bookOf([ada]), exportOf(row), asked).text).toContain('"Lovelace, Ada",11,,,,1.5,,,');
  }
});

it('lists the columns when the column is not clear, and never takes one that Canvas computes', () => {
  const two = exportOf('"Lovelace, Ada",11,,,,,,,').replace('Essay (4020)', 'Katas 0 (4020)');
  expect(() => fill(bookOf([ada]), two)).toThrow(UserError);
  expect(() => fill(bookOf([ada]), two)).toThrow(/Katas 0 \(4020\)\n {2}Katas 1 \(4021\)[^]*--canvas-column/);
  expect(() => fill(bookOf([ada]), two, 'Katas Current Score')).toThrow(/No column .*"Katas Current Score"/);
  const none = exportOf('"Lovelace, Ada",11,,,,,,,').replace('Katas 1 (4021)', 'Exam (4021)');
  expect(() => fill(bookOf([ada]), none)).toThrow(/Essay \(4020\)\n {2}Exam \(4021\)/);
});

it('says what to export when it is given something else', () => {
  for (const text of ['', 'Name,Points\nAda,1\n', 'Identifier,Full name,Grade\n']) {
    expect(() => fill(bookOf([ada]), text)).toThrow(/Export Entire Gradebook/);
  }
});

it('changes no other cell, whatever the names are', () => {
  const book = hostileBook();
  const rows = book.grades.map(({ name }, index) => [name, String(index + 1), '', '', name, name, '', '', '']);
  const given = Papa.unparse([HEADER.split(','), POSSIBLE.split(','), ...rows], { newline: '\r\n' });
  const ids = book.grades.map((grade, index) => ({ ...grade, student: studentOf(grade.name, { canvasId: String(index + 1) }) }));
  const { text } = fill(bookOf(ids), given);
  const expected = rows.map((row) => row.with(6, '0.83'));
  expect(Papa.parse(text).data).toEqual([HEADER.split(','), POSSIBLE.split(','), ...expected]);
});

it('bears 300 students', () => {
  const book = largeBook();
  const rows = book.grades.map(({ student }) => `${student?.name},${student?.canvasId},,,,,,,`);
  const { text, told } = fill(book, exportOf(...rows));
  expect(told).toEqual([]);
  expect(text).toBe(exportOf(...rows.map((row) => row.replace(/,,,,,,,$/, ',,,,,2,,'))));
});

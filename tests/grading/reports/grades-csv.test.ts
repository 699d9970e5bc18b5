import Papa from 'papaparse';
import { gradesCsv } from '../../../scripts/grading/reports/grades-csv.ts';
import { bookOf, gradeOf, heldGrade, hostileBook, KATAS, largeBook, studentOf, unitOf } from './books.ts';

type Row = Record<string, string>;
const read = (text: string): Row[] => Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;

it('has a row for each submission and for each student of whom nothing came', () => {
  const ada = studentOf('Ada Lovelace', { email: 'ada@school.example', sisId: 'S1', login: 'ada', canvasId: '11', moodleId: '4021', section: 'A' });
  const late = gradeOf('ada', { student: ada, points: 1.2, late: { days: 2, factor: 0.8 }, units: [
    unitOf(KATAS[0], 'ada', { points: 2 / 3, flags: [{ kind: 'hidden', severity: 'note', what: 'x' }] }),
    unitOf(KATAS[1], 'ada', { points: 0.5 }),
  ] });
  const text = gradesCsv(bookOf([late, heldGrade('grace')], { missing: [studentOf('Alan Turing', { email: 'alan@school.example' })] }));
  expect(text).toBe([
    '\ufeffStudent,Submission,Email,SIS User ID,SIS Login ID,Canvas ID,Moodle ID,Section,01-async-generator,02-async-iterator-class,Points,Most,Days late,Share kept,State,Flags',
    'Ada Lovelace,ada,ada@school.example,S1,ada,11,4021,A,0.67,0.5,1.2,2,2,0.8,graded,01-async-generator hidden',
    'grace,grace,,,,,,,,1,,2,0,1,held,01-async-generator tampered',
    'Alan Turing,,alan@school.example,,,,,,,,,2,,,missing,',
    '',
  ].join('\r\n'));
});

it('says of whom something came that could not be used, unless they have a grade', () => {
  const [ada, alan] = [studentOf('Ada'), studentOf('Alan')];
  const unusable = [ada, alan].map((student) => ({ source: 'x.rar', why: 'No zip.', student }));
  const rows = read(gradesCsv(bookOf([gradeOf('ada', { student: ada })], { unusable, missing: [alan, studentOf('Kurt')] })));
  expect(rows.map(({ Student, State }) => [Student, State])).toEqual([['Ada', 'graded'], ['Alan', 'unusable'], ['Kurt', 'missing']]);
});

it('never has a cell that a spreadsheet takes for a formula, wherever it splits the line', () => {
  const text = gradesCsv(hostileBook());
  const cells = (Papa.parse<string[]>(text, {}).data).flat();
  expect(cells.filter((cell) => /^\s*[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([]);
  const split = text.slice(1).split(/[;\t\r\n]|(?<=^|,)"|,/);
  expect(split.filter((cell) => /^["'\s]*[=+@＝＋－＠-]/.test(cell) && !/^["\s]*'/.test(cell))).toEqual([]);
});

it('stays a table of as many columns, whatever the names are', () => {
  const { data, errors } = Papa.parse<string[]>(gradesCsv(hostileBook()), { skipEmptyLines: true });
  expect(errors).toEqual([]);
  expect(new Set(data.map((row) => row.length))).toEqual(new Set([16]));
});

it('shows a name without what turns the text around, and not longer than 100 characters', () => {
  const names = read(gradesCsv(hostileBook())).map(({ Student }) => Student ?? '');
  expect(names.filter((name) => /[\u202a-\u202e\u2066-\u2069\n]/.test(name) || [...name].length > 101)).toEqual([]);
});

it('bears 300 students', () => {
  expect(read(gradesCsv(largeBook()))).toHaveLength(300);
});

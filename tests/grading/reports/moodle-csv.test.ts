import { UserError } from '../../../scripts/course/user-error.ts';
import { moodleCsv } from '../../../scripts/grading/reports/moodle-csv.ts';
import { bookOf, gradeOf, heldGrade, largeBook, studentOf } from './books.ts';

const fill = (book: Parameters<typeof moodleCsv>[0], text: string, column?: string) => moodleCsv(book, text, 'moodle.csv', column);
const ada = gradeOf('ada', { student: studentOf('Ada Lovelace', { moodleId: '4021', email: 'ada@school.example' }), points: 1.5 });
const grace = gradeOf('grace', { student: studentOf('Grace Hopper', { sisId: 'S2', login: 'grace' }) });

describe('an offline grading worksheet', () => {
  const HEADER = 'Identifier,"Full name","Email address",Status,Grade,"Maximum Grade","Grade can be changed","Last modified (submission)","Last modified (grade)","Feedback comments"';
  const rowOf = (id: string, name: string, email: string, grade: string, most = '10.00') =>
    `"${id}","${name}",${email},"Submitted for grading",${grade},${most},Yes,"Monday, 1 June 2026, 2:32 PM",-,""`;
  const sheetOf = (...rows: string[]) => `\ufeff${[HEADER, ...rows, ''].join('\n')}`;

  it('gets the points by the number of the participant, and keeps the rest', () => {
    const given = sheetOf(rowOf('Participant 4021', 'Ada Lovelace', 'ada@school.example', ''), rowOf('Participant 4022', 'Alan Turing', 'alan@school.example', '7.00'));
    expect(fill(bookOf([ada]), given)).toEqual({ told: [], text: sheetOf(
      rowOf('Participant 4021', 'Ada Lovelace', 'ada@school.example', '1.5'),
      rowOf('Participant 4022', 'Alan Turing', 'alan@school.example', '7.00'),
    ) });
  });

  it('finds the participant by the folder that Moodle named, without a roster', () => {
    const alone = gradeOf('x', { name: 'X', source: 'Ada Lovelace_4021_assignsubmission_file_/katas' });
    expect(fill(bookOf([alone]), sheetOf(rowOf('Participant 4021', 'A. King', '', ''))).text).toContain('"Submitted for grading",2,');
  });

  it.each([
    ['German', 'ID;"Vollständiger Name";E-Mail-Adresse;Status;Bewertung;"Beste Bewertung"', 'Teilnehmer/in4021'],
    ['French', 'Identifiant;"Nom complet";"Adresse de courriel";Statut;Note;"Note maximale"', 'Participant4021'],
    ['Spanish', 'Identificador;"Nombre completo";"Dirección de correo";Estado;Calificación;"Calificación máxima"', 'Participante 4021'],
    ['Japanese', 'ID;フルネーム;メールアドレス;ステータス;評点;最大評点', '参加者 4021'],
  ])('is understood in %s', (_, header, participant) => {
    const { text, told } = fill(bookOf([ada]), `${header}\r\n${participant};"Ada Lovelace";;;;10,00\r\n`);
    expect(told).toEqual([]);
    expect(text).toBe(`${header}\r\n${participant};"Ada Lovelace";;;1.5;10,00\r\n`);
  });

  it('stays blank where the points are held or more than the maximum, and says so', () => {
    const held = heldGrade('grace', { student: studentOf('Grace Hopper', { moodleId: '4023' }) });
    const given = sheetOf(rowOf('Participant 4021', 'Ada Lovelace', '', '', '1.00'), rowOf('Participant 4023', 'Grace Hopper', '', '9.00'));
    const { text, told } = fill(bookOf([ada, held]), given);
    expect(text).toBe(sheetOf(rowOf('Participant 4021', 'Ada Lovelace', '', '', '1.00'), rowOf('Participant 4023', 'Grace Hopper', '', '')));
    expect(told).toEqual([
      'Ada Lovelace (ada) was left out: 1.5 points are more than the file\'s 1.',
      'Grace Hopper (grace) is blank: the points are held until you decide (the file said 9.00).',
    ]);
  });

  it('asks for the column of the grade in a language that it does not know', () => {
    const given = 'Id,Nomo,Poentaro,Maksimumo\nPartoprenanto 4021,Ada Lovelace,,10\n';
    expect(() => fill(bookOf([ada]), given)).toThrow(/Poentaro[^]*--moodle-column/);
    expect(fill(bookOf([ada]), given, 'Poentaro').text).toBe('Id,Nomo,Poentaro,Maksimumo\nPartoprenanto 4021,Ada Lovelace,1.5,10\n');
  });
});

describe('a gradebook export', () => {
  const HEADER = '"First name",Surname,"ID number",Institution,Department,"Email address","Assignment: Katas 1 (Real)","Assignment: Katas 1 (Feedback)","Course total (Real)","Last downloaded from this course"';
  const exportOf = (...rows: string[]) => [HEADER, ...rows, ''].join('\r\n');

  it('gets the points by email or ID number', () => {
    const given = exportOf('Ada,Lovelace,,,,ADA@school.example,-,,3.00,1780000000', 'Grace,Hopper,S2,,,g@school.example,,,3.00,1780000000');
    expect(fill(bookOf([ada, grace]), given)).toEqual({
      told: [],
      text: exportOf('Ada,Lovelace,,,,ADA@school.example,1.5,,3.00,1780000000', 'Grace,Hopper,S2,,,g@school.example,2,,3.00,1780000000'),
    });
  });

  it('gets the points by username', () => {
    expect(fill(bookOf([grace]), 'username;Katas\ngrace;\n').text).toBe('username;Katas\ngrace;2\n');
  });

  it('loses rows that would make Moodle refuse it or misread it, and says so', () => {
    const many = { ...ada, points: 101 };
    const given = exportOf('Ada,Lovelace,,,,ada@school.example,,,,1', 'No,Body,,,,,,,,1', 'Grace,Hopper,S2,,,,,,,1');
    const { text, told } = fill(bookOf([many, grace]), given);
    expect(text).toBe(exportOf('Grace,Hopper,S2,,,,2,,,1'));
    expect(told).toEqual([
      expect.stringMatching(/^Line 3 names no user .* \(No, Body, 1\)\.$/),
      'Ada Lovelace (ada) was left out: 101 points are more than the file\'s 100.',
    ]);
  });

  it('never gets a user that it does not have, and names who was left out', () => {
    const given = exportOf('Grace,Hopper,S2,,,,,,,1');
    const { text, told } = fill(bookOf([ada, grace]), given);
    expect(text.split('\r\n')).toHaveLength(3);
    expect(told).toEqual(['Ada Lovelace (ada) is not in the file and was left out.']);
  });

  it('does not take ID numbers for participants', () => {
    const s4021 = gradeOf('x', { student: studentOf('X', { sisId: 's4021' }) });
    const given = 'ID number,Katas\ns4021,\n';
    expect(fill(bookOf([ada, s4021]), given).text).toBe('ID number,Katas\ns4021,2\n');
  });

  it('lists the columns when it is not clear which is meant', () => {
    const two = exportOf('Ada,Lovelace,,,,ada@school.example,,,,1').replace('Course total', 'Assignment: Katas 2');
    expect(() => fill(bookOf([ada]), two)).toThrow(UserError);
    expect(() => fill(bookOf([ada]), two)).toThrow(/ {2}Assignment: Katas 1 \(Real\)\n {2}Assignment: Katas 2 \(Real\)\n/);
  });

  it('bears 300 students', () => {
    const book = largeBook();
    const rowsWith = (points: string) => book.grades.map(({ student }) => `Student,X,,,,${student?.email},${points},,,1`);
    expect(fill(book, exportOf(...rowsWith('')))).toEqual({ told: [], text: exportOf(...rowsWith('2')) });
  });
});

it('says what to download when nothing in the file tells who a row is', () => {
  for (const text of ['', 'Name,Points\nAda,1\n', 'Email address,Katas\n']) {
    expect(() => fill(bookOf([ada]), text)).toThrow(/grading worksheet/);
  }
});

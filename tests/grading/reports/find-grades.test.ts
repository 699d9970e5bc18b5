import { findGrades } from '../../../scripts/grading/reports/find-grades.ts';
import { gradeOf, studentOf } from './books.ts';

const ada = gradeOf('ada', { student: studentOf('Ada Lovelace', { email: 'ada@school.example' }) });
const found = (grades: Parameters<typeof findGrades>[0], ...rows: Parameters<typeof findGrades>[1]) =>
  findGrades(grades, rows).map((row) => (row.kind === 'grade' ? row.grade.submission : row.kind));

it('believes an identifier more than a name', () => {
  const other = gradeOf('other', { name: 'Augusta King' });
  expect(found([ada, other], { ids: ['email ada@school.example'], name: 'augusta king' })).toEqual(['ada']);
});

it('gives a submission to the row with the identifier, not to a namesake', () => {
  const rows = [{ ids: ['email ada@school.example'], name: 'augusta king' }, { ids: ['canvas 12'], name: 'ada lovelace' }];
  expect(found([ada], ...rows)).toEqual(['ada', 'nobody']);
});

it('gives it to nobody when two rows have an identifier of it', () => {
  const rows = [{ ids: ['email ada@school.example'], name: '' }, { ids: ['email ada@school.example'], name: 'ada lovelace' }];
  expect(found([ada], ...rows)).toEqual(['several', 'several']);
});

it('gives nobody points by a name that two rows have, though one of them is somebody else\'s for certain', () => {
  const nameless = gradeOf('ada-2', { name: 'Ada Lovelace' });
  const rows = [{ ids: ['email ada@school.example'], name: 'ada lovelace' }, { ids: ['canvas 12'], name: 'ada lovelace' }];
  expect(found([ada, nameless], ...rows)).toEqual(['ada', 'several']);
});

it('finds nobody for a row without anything in common', () => {
  expect(found([ada], { ids: [], name: '' }, { ids: ['canvas 1'], name: 'test student' })).toEqual(['nobody', 'nobody']);
});

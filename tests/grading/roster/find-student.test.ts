import { findStudent, type Known } from '../../../scripts/grading/roster/find-student.ts';
import type { Student } from '../../../scripts/grading/model/student.ts';

const student = (fields: Partial<Student>): Student => ({
  key: fields.login ?? fields.name ?? '',
  name: '',
  email: '',
  canvasId: '',
  sisId: '',
  login: '',
  moodleId: '',
  section: '',
  ...fields,
});

const ROSTER = [
  student({ name: 'Ada Lovelace', login: 'ada', canvasId: '12345', moodleId: '4021', sisId: '1000001' }),
  student({ name: 'Anna Smith', login: 'anna', moodleId: '4022', email: 'anna@example.org' }),
  student({ name: 'Anna-Maria Smith', login: 'anna-maria', moodleId: '4023' }),
  student({ name: "O'Brien, Séamus", login: 'seamus', canvasId: '2026' }),
  student({ name: 'Björn Strauß', login: 'bjoern' }),
  student({ name: 'Jon Smythe', login: 'jon1' }),
  student({ name: 'Jan Smythe', login: 'jan1' }),
];

/** The login of who was found, `?` in front of a guess, `a|b` of rivals. */
function found(known: Known): string {
  const { student: one, rivals, isGuess } = findStudent(ROSTER, known);
  return one === undefined ? rivals.map(({ login }) => login).join('|') : `${isGuess ? '?' : ''}${one.login}`;
}

it.each([
  ['ada', 'ada'],
  ['ADA', 'ada'],
  ['Lovelace, Ada', 'ada'],
  ['lovelaceada', 'ada'],
  ['adalovelace', 'ada'],
  ['1000001', 'ada'],
  ['katas 1000001', 'ada'],
  ['obrienseamus', 'seamus'],
  ['Seamus O’Brien', 'seamus'],
  ['strauss_bjorn', 'bjoern'],
  ['katas-anna', 'anna'],
  ['katas-anna-maria', 'anna-maria'],
  ['Smith Anna homework', 'anna'],
  ['Anna Maria Smith final', 'anna-maria'],
  ['anna@example.org', 'anna'],
  ['Ada Lovelac', '?ada'],
])('knows %j as %s', (raw, login) => {
  expect(found({ raw })).toBe(login);
});

it.each([
  ["a year that is somebody's number", 'katas-2026', ''],
  ['a short login inside a word', 'canada', ''],
  ['a short login among other words', 'from ada', ''],
  ['two that are equally near', 'Jun Smythe', 'jon1|jan1'],
  ['a name that is too far off', 'Ada Lavelandse', ''],
  ['nothing', '', ''],
])('does not guess at %s', (_, raw, rivals) => {
  expect(found({ raw })).toBe(rivals);
});

it("believes a platform's number before a name", () => {
  expect(found({ raw: 'Ada L.', moodleId: '4021' })).toBe('ada');
  expect(found({ raw: 'somebody', canvasId: '12345' })).toBe('ada');
  expect(found({ raw: 'Ada Lovelace', moodleId: '4999' })).toBe('');
});

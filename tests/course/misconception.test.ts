import type { Kata } from '../../scripts/course/kata.ts';
import { misconceptionOf } from '../../scripts/course/misconception.ts';
import { readCourse } from '../../scripts/course/read-course.ts';
import { tinyCourse } from '../tiny-course.ts';

let kata: Kata;

beforeAll(async () => {
  kata = (await readCourse(await tinyCourse()))[0] as Kata;
});

it('reads the belief and what catches it', () => {
  const source = `/**
 * The counter belongs
 * to the class.
 *
 * @spec two loops see everything (and \`each\` of it)
 * @message Expected: [1, 2]  // twice
 * @spec waits
 * @message too early
 */
export {};
`;
  expect(misconceptionOf(kata, { name: 'shared', source })).toEqual({
    name: 'shared',
    source,
    belief: 'The counter belongs to the class.',
    caught: [
      { spec: 'two loops see everything (and `each` of it)', message: 'Expected: [1, 2]  // twice' },
      { spec: 'waits', message: 'too early' },
    ],
  });
});

it.each([
  ['no docblock', 'export {};'],
  ['a docblock further down', 'export {};\n/**\n * @spec a\n * @message b\n */'],
  ['a spec without a message', '/**\n * @spec a\n */'],
  ['a message without a spec', '/**\n * @message a\n */'],
  ['one message for two specs', '/**\n * @spec a\n * @spec b\n * @message c\n */'],
])('refuses %s', (_, source) => {
  expect(() => misconceptionOf(kata, { name: 'shared', source })).toThrow(
    'answers/01-sip-slowly/misconceptions/shared.ts should begin with a docblock',
  );
});

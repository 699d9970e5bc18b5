import { parseTimeline } from './parse-timeline.ts';
import { formatTimeline } from './timeline.ts';

it('reads moments and their times', () => {
  expect(
    parseTimeline(
      '3 at 100, start A at 120.5, error too hot, really at 200, ' +
        'error the ticker failed at 2 of 3 at 200, end at 200',
    ),
  ).toEqual([
    { at: 100, what: '3' },
    { at: 120.5, what: 'start A' },
    { at: 200, what: 'error too hot, really' },
    { at: 200, what: 'error the ticker failed at 2 of 3' },
    { at: 200, what: 'end' },
  ]);
  expect(parseTimeline('')).toEqual([]);
});

it('reads back what is written', () => {
  const moments = [
    { at: 5, what: '[ 1, 2 ]' },
    { at: 5, what: "'at 5, 6'" },
    { at: 7, what: 'arrived at home' },
  ];
  expect(parseTimeline(formatTimeline(moments))).toEqual(moments);
});

it.each([
  ['3', '"3"'],
  ['3 at', '"3 at"'],
  ['3 at 100, 2', '"2"'],
  ['3 at 100,', '"3 at 100,"'],
  ['3 at 100 2 at 200', '"3 at 100 2 at 200"'],
  ['3 at soon', '"3 at soon"'],
  ['at 100', '"at 100"'],
])('refuses %s', (text, quoted) => {
  expect(() => parseTimeline(text)).toThrow(
    `A timeline reads like "3 at 100, end at 300"; this does not: ${quoted}.`,
  );
});

it('refuses times that run backwards', () => {
  expect(() => parseTimeline('3 at 100, 2 at 50')).toThrow(
    'The times of a timeline cannot run backwards: "2 at 50"',
  );
});

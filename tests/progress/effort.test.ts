import { effortOf } from '../../scripts/progress/effort.ts';
import type { Entry } from '../../scripts/progress/entry.ts';
import { effortWords } from '../../scripts/terminal/effort-words.ts';
import type { Kata } from '../../scripts/course/kata.ts';
import { attempt, hint } from './entries.ts';

const KATA = { id: '01-a' } as Kata;

function at(time: string, entry: Entry): Entry {
  return { ...entry, at: `2026-09-01T${time}:00.000Z` };
}

it('counts attempts and minutes until the first time it was solved', () => {
  const journal = [
    at('12:00', attempt('01-a', 'not-attempted')),
    at('12:05', attempt('01-a', 'failing')),
    at('12:06', attempt('02-b', 'failing')),
    at('12:10', hint('01-a', 1)),
    at('12:12', attempt('01-a', 'solved')),
    at('12:15', attempt('01-a', 'solved')),
  ];
  expect(effortOf(KATA, journal)).toEqual({ attempts: 2, minutes: 12 });
});

it('does not count pauses, nor clocks that were set back', () => {
  const journal = [
    at('12:00', attempt('01-a', 'failing')),
    at('12:10', attempt('01-a', 'failing')),
    at('16:00', attempt('01-a', 'failing')),
    at('15:00', attempt('01-a', 'failing')),
    at('15:03', attempt('01-a', 'solved')),
  ];
  expect(effortOf(KATA, journal)).toEqual({ attempts: 5, minutes: 13 });
  expect(effortOf(KATA, [])).toEqual({ attempts: 0, minutes: 0 });
});

it('is told in words', () => {
  expect([0, 1, 12, 125].map((minutes) => effortWords({ attempts: minutes === 0 ? 1 : 3, minutes }))).toEqual(
    [
      '1 attempt in less than a minute',
      '3 attempts in 1 minute',
      '3 attempts in 12 minutes',
      '3 attempts in 2 h 5 min',
    ],
  );
});

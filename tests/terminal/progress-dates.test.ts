import { dateWords, rangeWords, shortDate } from '../../scripts/terminal/progress-dates.ts';

it('tells a date, wherever the reader is', () => {
  expect([dateWords('2026-09-07'), shortDate('2026-01-01')]).toEqual(['7 Sep 2026', '1 Jan']);
});

it.each([
  ['2026-09-07', '2026-09-07', '7 Sep 2026'],
  ['2026-09-07', '2026-09-13', '7 to 13 Sep 2026'],
  ['2026-09-07', '2026-10-09', '7 Sep to 9 Oct 2026'],
  ['2026-12-07', '2027-12-09', '7 Dec 2026 to 9 Dec 2027'],
])('tells from %s to %s', (from, to, words) => {
  expect(rangeWords(from, to)).toBe(words);
});

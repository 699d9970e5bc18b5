import type { Entry } from '../../scripts/progress/entry.ts';
import { byDay } from '../../scripts/progress/by-day.ts';
import { standingOf } from '../../scripts/progress/standing.ts';
import { PAGE_MARK, progressPage } from '../../scripts/terminal/progress-page.ts';
import { DARK, LIGHT, type Palette } from '../../scripts/terminal/progress-page-colours.ts';
import { someWeeks, wholeCourse } from '../progress/some-weeks.ts';

const course = wholeCourse();

function pageOf(journal: readonly Entry[], katas = course): string {
  const hints = new Map(katas.map(({ id }) => [id, 5]));
  return progressPage({
    standing: standingOf(katas, journal),
    days: byDay(katas, journal),
    hints,
    at: '2026-08-30T12:00:00.000Z',
  });
}

const page = pageOf(someWeeks(course, 19));

it('says first that it may be replaced', () => {
  expect(page.startsWith(PAGE_MARK)).toBe(true);
});

it('needs nothing from elsewhere, and runs nothing', () => {
  expect(page).not.toMatch(
    /<(script|link|img|iframe|object|embed|base|form)\b|https?:|url\(|@import|\bon\w+="/i,
  );
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
});

it('closes every element that it opens', () => {
  const open: string[] = [];
  const body = page.replace(/<style>[^]*<\/style>/, '').replace(/<!--[^]*?-->|<!doctype html>/g, '');
  const wrong: string[] = [];
  for (const [tag, slash, name = '', self] of body.matchAll(/<(\/?)([a-z0-9]+)[^>]*?(\/?)>/g)) {
    if (slash && open.pop() !== name) wrong.push(tag);
    if (!slash && !self && name !== 'meta') open.push(name);
  }
  expect([wrong, open]).toEqual([[], []]);
});

it('has headings in order, captions of tables, and names for pictures', () => {
  const headings = [...page.matchAll(/<h([1-6])[^>]*>(.*?)<\/h\1>/g)].map(
    ([, level, text]) => `${level} ${text?.replaceAll(/<[^>]+>/g, '')}`,
  );
  expect(headings).toEqual([
    '1 Progress in for-await-katas',
    '2 Summary',
    '2 Days',
    '2 Levels',
    ...[
      '1: first steps',
      '2: looping well',
      '3: lazy operators',
      '4: cleanup and failure',
      '5: push, buffers, concurrency',
      '6: streams, sockets, mastery',
    ].map((level) => `3 Level ${level}`),
    '2 Katas',
  ]);
  expect(page.match(/<table/g)).toHaveLength(page.match(/<caption>/g)?.length ?? 0);
  for (const [svg] of page.matchAll(/<svg[^>]*>/g))
    expect(svg).toMatch(/role="img" aria-label="[^"]{10,}"|aria-hidden="true"/);
  for (const [, id] of page.matchAll(/aria-labelledby="([^"]*)"/g)) expect(page).toContain(`<h2 id="${id}">`);
});

it('sums up, and tells what is next', () => {
  const summary = textOf(/<section aria-labelledby="summary">[^]*?<\/section>/.exec(page)?.[0] ?? '');
  expect(summary).toMatch(
    /Katas solved 19 of 31 Attempts \d+ \d+ on the busiest day Hints seen \d+ of 155 Days at work \d+ 29 Jun/,
  );
  expect(summary).toContain(
    'Next: 20 Retry source , npm test 20 . The answers of 1 kata were seen before solving.',
  );
});

it('has a row for each kata: state, attempts, hints, first solved day', () => {
  const rows = [...page.matchAll(/<tr role="row"[^>]*>([^]*?)<\/tr>/g)].map(([row]) => textOf(row));
  expect(rows).toHaveLength(1 + 6 + 31);
  expect(rows.slice(0, 3)).toEqual([
    'Kata State Attempts Hints First solved',
    'Level 1: first steps',
    '01 Async generator ✓ solved 2 attempts 0 hints 29 Jun 2026',
  ]);
  expect(rows).toContainEqual(
    expect.stringMatching(/^09 Drive by hand ✓ solved, peeked \d+ attempts \d hints? \d+ \w+ 2026$/),
  );
  expect(rows).toContainEqual(
    expect.stringMatching(/^20 Retry source > next, .*\d of 8 specs \d+ attempts 0 hints$/),
  );
  expect(rows).toContain('31 Concurrent next map · not started 0 attempts 0 hints');
});

it('escapes titles and levels', () => {
  const hostile = `<script>alert("1")</script> & 'more'`;
  const katas = course.map((kata) => ({ ...kata, title: hostile, level: { number: 1, name: hostile } }));
  const hurt = pageOf(someWeeks(katas, 5), katas);
  expect(hurt).not.toContain('<script');
  expect(hurt).not.toMatch(/="[^"]*"1"/);
  expect(textOf(hurt)).toContain(`01 ${hostile}`);
});

it('is there also before the first attempt, and when all is solved', () => {
  expect(pageOf([])).toContain('No attempt yet.');
  expect(pageOf([])).not.toContain('<figure');
  expect(textOf(pageOf(someWeeks(course, 31)))).toContain('The whole course is solved.');
});

it.each(['LIGHT', 'DARK'])('has enough contrast for text (4.5) and for marks (3): %s', (name) => {
  const p = name === 'LIGHT' ? LIGHT : DARK;
  const texts = [
    ['ink', 'page'],
    ['ink', 'card'],
    ['quiet', 'page'],
    ['quiet', 'card'],
    ['onsolved', 'solved'],
    ['on1', 's1'],
    ['on2', 's2'],
    ['on3', 's3'],
    ['on4', 's4'],
    ['ink', 's0'],
  ] as const;
  const marks = [
    ['solved', 'page'],
    ['attempts', 'card'],
    ['attempts', 'rail'],
    ['hints', 'card'],
    ['hints', 'rail'],
  ] as const;
  const low = (pairs: readonly (readonly [keyof Palette, keyof Palette])[], least: number): string[] =>
    pairs
      .filter(([a, b]) => contrast(p[a], p[b]) < least)
      .map(([a, b]) => `${a} on ${b}: ${contrast(p[a], p[b]).toFixed(2)}`);
  expect([...low(texts, 4.5), ...low(marks, 3)]).toEqual([]);
});

function textOf(markup: string): string {
  const bare = markup
    .replace(/<style>[^]*<\/style>/, '')
    .replaceAll(/<title>.*?<\/title>/g, '')
    .replaceAll(/<[^>]+>/g, ' ');
  const text = bare
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** As WCAG 2 counts it. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

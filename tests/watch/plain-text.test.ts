import type { Kata } from '../../scripts/course/kata.ts';
import type { Event } from '../../scripts/watch/event.ts';
import { plainText } from '../../scripts/watch/plain-text.ts';
import type { State } from '../../scripts/watch/state.ts';
import { attempt } from '../progress/entries.ts';
import { judged, KATAS, sitDown, type Sitting } from './sitting.ts';

const [A] = KATAS as [Kata];

/** What is told after each event, in one piece. */
function told(sitting: Sitting, ...events: Event[]): string {
  return events
    .map((event) => {
      const before: State = sitting.state();
      sitting.tell(event);
      return plainText(before, sitting.state());
    })
    .filter((text) => text !== '')
    .join('\n--\n');
}

const key = (name: string): Event => ({ type: 'key', key: name });

it('begins with the kata and its path', () => {
  expect(plainText(undefined, sitDown().state())).toBe(
    'Kata 1: The a\nkatas/01-a/a.ts\n\nRunning the specs…',
  );
});

it('tells the task once, and then of each save what came of it', () => {
  const sitting = sitDown();
  const lesson: Event = { type: 'lesson', kata: A, lesson: '## Task\n\nCount.\n' };
  const first = told(sitting, lesson, judged(A, 'not-attempted'));
  expect(first).toMatch(/^Not started\. katas\/01-a\/a\.ts\n\nTask\n\n {2}Count\.\n[^]*\n\nKeys: h hint /);
  const second = told(sitting, { type: 'saved', kata: A }, judged(A, 'partial'));
  expect(second).toBe('1 of 2 specs. katas/01-a/a.ts\n\n✗ waits\n\n  It came too early.');
});

it('tells all of a solved kata at once, with the keys of use now', () => {
  const sitting = sitDown({ journal: [attempt(A.id, 'partial')] });
  const news = told(sitting, judged(A, 'solved'));
  expect(news).toContain('✓ Solved. It took 2 attempts in 5 minutes.');
  expect(news).toContain('1 of 3 katas solved\n\nKeys: n next');
});

it('tells of a move in the list only where one is', () => {
  const sitting = sitDown();
  expect(told(sitting, key('l'))).toContain('> · 01 a  here\n  · 02 b\n  · 03 c\n');
  expect(told(sitting, key('j'))).toBe('> · 02 b');
  expect(told(sitting, key('k'))).toBe('> · 01 a  here');
});

it('tells a notice once, and nothing of what stays the same', () => {
  const sitting = sitDown();
  expect(told(sitting, key('n'))).toContain('Not yet');
  expect(
    told(sitting, { type: 'resized', size: { columns: 60, rows: 10 } }, { type: 'journaled', journal: [] }),
  ).toBe('');
});

import type { Timeline } from '../timeline.ts';
import { loopOver } from '../loop.ts';
import { parseTimeline } from '../parse-timeline.ts';
import { recorder } from '../recorder.ts';
import { countdown } from '../see-loop.ts';
import { useVirtualTime } from '../use-virtual-time.ts';

useVirtualTime();

const expected = '3 at 100, 2 at 200, 1 at 300, end at 300';

interface Failure {
  readonly message: string;
  readonly matcherResult?: { readonly diagnosis?: string };
}

function failure(check: () => void): Failure {
  try {
    check();
  } catch (error) {
    return error as Failure;
  }
  return { message: 'it passed' };
}

function timeline(text: string, timersLeft = 0): Timeline {
  return { moments: parseTimeline(text), timersLeft, loop: { bodyMs: 0 } };
}

it('passes when everything happened as expected, and no timer is left', async () => {
  const seen = await loopOver(() => countdown(3, 100));
  expect(failure(() => expect(seen).toFollow(expected)).message).toBe('it passed');
  expect(failure(() => expect(seen).not.toFollow('3 at 100')).message).toBe('it passed');
});

it('tells the mistake, then draws', () => {
  const { message } = failure(() =>
    expect(timeline('3 at 0, 2 at 100, 1 at 200, end at 300')).toFollow(expected),
  );
  expect(`\n${message}\n`).toBe(`
The first value came at 0 ms, before its wait, and so each value was 100 ms early. Wait first, then hand out the value.

              0     100   200   300
  expected    ·-----3-----2-----1|   3 at 100, 2 at 200, 1 at 300, end at 300
  yours       3-----2-----1-----|    3 at 0, 2 at 100, 1 at 200, end at 300
              ^ the value came before the wait; wait first, then yield
`);
});

it('tells a leak by its diagnosis', () => {
  const { message, matcherResult } = failure(() =>
    expect(timeline('3 at 100, left at 100', 2)).toFollow('3 at 100, left at 100'),
  );
  expect(matcherResult?.diagnosis).toBe('leaking');
  expect(`\n${message}\n`).toBe(`
2 timers are still scheduled after the loop was left; clean up in \`finally\` or \`return()\`.

              0     100
  expected    ·-----3<   3 at 100, left at 100
  yours       ·-----3<   3 at 100, left at 100
              < = left
`);
});

it('mentions timers that are left besides another mistake, which counts more', () => {
  const { message, matcherResult } = failure(() =>
    expect(timeline('3 at 100, 2 at 200, end at 200', 1)).toFollow(expected),
  );
  expect(matcherResult?.diagnosis).toBeUndefined();
  expect(message.split('\n').slice(0, 3)).toEqual([
    'The last value, 1, never came.',
    '',
    'Besides, 1 timer is still scheduled.',
  ]);
});

it('does not mention timers twice', () => {
  const { message } = failure(() =>
    expect(timeline('3 at 0, 2 at 0, 1 at 0, end at 0', 3)).toFollow(expected),
  );
  expect(message.match(/still scheduled/gu)).toHaveLength(1);
});

it('tells a known mistake first, given as a timeline or as a function', () => {
  const seen = timeline('3 at 0, 2 at 100, 1 at 200, end at 300');
  const first = (known: [string | ((seen: Timeline) => boolean), string][]): string =>
    failure(() => expect(seen).toFollow(expected, known)).message.split('\n')[0];
  expect(
    first([
      ['3 at 0', 'Not this.'],
      ['3 at 0, 2 at 100, 1 at 200, end at 300', 'This.'],
      [() => true, 'Too late.'],
    ]),
  ).toBe('This.');
  expect(first([[({ moments }) => moments[0].at === 0, 'By function.']])).toBe('By function.');
  expect(first([['end at 0', 'Not this.']])).toContain('before its wait');
});

it('gives the plain facts of a mistake that it does not know', () => {
  const { message } = failure(() =>
    expect(timeline('3 at 100, 2 at 150, 1 at 300, end at 300')).toFollow(expected),
  );
  expect(`\n${message}\n`).toBe(`
2 came at 150; it was expected at 200.

              0           100   150   200         300
  expected    ·-----------3-----------2-----------1|
  yours       ·-----------3-----2-----------------1|
                                ^ here

  expected    3 at 100, 2 at 200, 1 at 300, end at 300
  yours       3 at 100, 2 at 150, 1 at 300, end at 300
`);
});

it('gives the plain facts of notes that are no loop', () => {
  const seen = recorder();
  seen.note('start A');
  seen.note('start B');
  const { message } = failure(() => expect(seen.timeline()).toFollow('start A at 0, end A at 30'));
  expect(`\n${message}\n`).toBe(`
start B came at 0; expected was end A at 30.

              0     30
  expected    a-----b   start A at 0, end A at 30
  yours       ac        start A at 0, start B at 0
               ^ here
              a = start A   b = end A   c = start B
`);
});

it('says what happened when it should not have', () => {
  const { message } = failure(() => expect(timeline('3 at 100')).not.toFollow('3 at 100'));
  expect(message).toBe('It should not have followed "3 at 100", but that is what happened.');
});

it('refuses what is no timeline, and a malformed expectation', () => {
  const loop = loopOver(() => countdown(1, 1));
  expect(failure(() => expect(loop).toFollow('')).message).toBe(
    'toFollow compares a timeline. Is there an `await` in front of what gives it?',
  );
  expect(failure(() => expect(timeline('')).toFollow('3')).message).toContain('A timeline reads like');
  return loop;
});

it('shows its timelines to whoever listens, passed or not', () => {
  const shown: unknown[] = [];
  const listener = Symbol.for('for-await-katas.timelines');
  Object.defineProperty(globalThis, listener, {
    value: (compared: unknown) => shown.push(compared),
    configurable: true,
  });
  expect(timeline('3 at 100')).toFollow('3 at 100');
  Reflect.deleteProperty(globalThis, listener);
  expect(shown).toEqual([
    {
      expected: [{ at: 100, what: '3' }],
      yours: [{ at: 100, what: '3' }],
      drawing: '              0     100\n  expected    ·-----3   3 at 100\n  yours       ·-----3   3 at 100',
    },
  ]);
});

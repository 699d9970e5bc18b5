import { explainTimeline } from './explain-timeline.ts';
import { parseTimeline } from './parse-timeline.ts';
import type { LoopFacts } from './timeline.ts';

const countdown = '3 at 100, 2 at 200, 1 at 300, end at 300';
const busy = '3 at 100, 2 at 250, 1 at 400, end at 450';

interface Seen extends Partial<LoopFacts> {
  readonly timersLeft?: number;
}

function told(
  expected: string,
  yours: string,
  { timersLeft = 0, bodyMs = 0, ...facts }: Seen = {},
): string | undefined {
  const timeline = { moments: parseTimeline(yours), timersLeft, loop: { bodyMs, ...facts } };
  return explainTimeline(parseTimeline(expected), timeline)?.told;
}

it.each<[string, string, Seen?]>([
  [
    'The first value came at 0 ms, before its wait, and so each value was 100 ms early. Wait first, ' +
      'then hand out the value.',
    '3 at 0, 2 at 100, 1 at 200, end at 300',
  ],
  [
    'All 3 values came at once, at 0 ms, while 3 timers are still scheduled: ' +
      'nobody waited for the waits. Is an `await` missing?',
    '3 at 0, 2 at 0, 1 at 0, end at 0',
    { timersLeft: 3 },
  ],
  ['All 3 values came at once, at 0 ms: nothing was waited for.', '3 at 0, 2 at 0, 1 at 0, end at 0'],
  [
    'All 3 values came at once, at 0 ms, and the waiting came after them. Wait before each value.',
    '3 at 0, 2 at 0, 1 at 0, end at 300',
  ],
  [
    'All 3 values came at once, at 300 ms: nothing was handed out until everything was there. ' +
      'Hand out each value as soon as it is there.',
    '3 at 300, 2 at 300, 1 at 300, end at 300',
  ],
  [
    'All 3 values came at once, at 100 ms, when only the first was due: the waits ran side by side, ' +
      'or there was only one. ' +
      'Each value has a wait of its own, after the one before.',
    '3 at 100, 2 at 100, 1 at 100, end at 100',
  ],
  [
    'Every value came 100 ms late: too much was waited for before the first value.',
    '3 at 200, 2 at 300, 1 at 400, end at 400',
  ],
  [
    'All values came in time, but the end came 100 ms late: something was waited for after the last value.',
    '3 at 100, 2 at 200, 1 at 300, end at 400',
  ],
  [
    'Each wait was longer than the one before: 100, 200, 300 ms. Each should be 100 ms.',
    '3 at 100, 2 at 300, 1 at 600, end at 600',
  ],
  [
    'Each wait was shorter than the one before: 300, 200, 100 ms. Each should be 100 ms.',
    '3 at 300, 2 at 500, 1 at 600, end at 600',
  ],
  ['Each wait was 10 ms long. Each should be 100 ms.', '3 at 10, 2 at 20, 1 at 30, end at 30'],
  [
    'All values came, but then the loop failed with "StopAsyncIteration" instead of ending. ' +
      'An iterator says that it is at its end with `{ done: true }`; what it throws is an error.',
    '3 at 100, 2 at 200, 1 at 300, error StopAsyncIteration at 300',
  ],
])('explains times: %s', (sentence, yours, seen = {}) => {
  expect(told(countdown, yours, seen)).toBe(sentence);
});

it.each<[string, string, Seen?]>([
  ['The loop failed before the first value: "too hot".', 'error too hot at 0'],
  ['The loop failed after 3, 2: "too hot".', '3 at 100, 2 at 200, error too hot at 200'],
  ['The loop ended without a single value.', 'end at 0'],
  ['The last value, 1, never came.', '3 at 100, 2 at 200, end at 200'],
  ['2, 1 never came.', '3 at 100, end at 100'],
  ['The first value, 3, never came.', '2 at 100, 1 at 200, end at 200'],
  [
    'The last value, 1, came together with `done: true`, and a loop ignores the value of that result. ' +
      'Send the value with `done: false`, and the end when it is asked for once more.',
    '3 at 100, 2 at 200, end at 300',
    { valueWithDone: '1' },
  ],
  ['The last value, 1, never came.', '3 at 100, 2 at 200, end at 300', { valueWithDone: '2' }],
  ['One value too many: after 1 came 0.', '3 at 100, 2 at 200, 1 at 300, 0 at 400, end at 400'],
  ['One value too many: before 3 came 4.', '4 at 100, 3 at 200, 2 at 300, 1 at 400, end at 400'],
  ['Each value came twice.', '3 at 100, 3 at 100, 2 at 200, 2 at 200, 1 at 300, 1 at 300, end at 300'],
  [
    'What came was undefined, each time. A result is { value, done }: is the value in it?',
    'undefined at 100, undefined at 200, undefined at 300, end at 300',
  ],
  [
    'What came were promises, not what they promise. ' +
      'A loop does not wait for a promise inside { value }: wait for it first.',
    'Promise at 0, Promise at 0, Promise at 0, end at 0',
  ],
  [
    'What came were functions that nobody had called.',
    '[Function: next] at 0, [AsyncFunction (anonymous)] at 0, [Function: b] at 0, end at 0',
  ],
  ['The values came in reverse order.', '1 at 100, 2 at 200, 3 at 300, end at 300'],
  ['The values are the right ones, but in another order.', '2 at 100, 3 at 200, 1 at 300, end at 300'],
  ['Every value is 1 too low: 2, 1, 0 came.', '2 at 100, 1 at 200, 0 at 300, end at 300'],
  ['Value number 2 is 7; it should be 2.', '3 at 100, 7 at 200, 1 at 300, end at 300'],
])('explains values: %s', (sentence, yours, seen = {}) => {
  expect(told(countdown, yours, seen)).toBe(sentence);
});

it.each<[string, string]>([
  [
    '2 came at 200 ms, 50 ms after the loop had asked for it: ' +
      'its wait had begun while the body was still busy with 3. ' +
      'A wait begins when `next()` is called, not on a beat of its own.',
    '3 at 100, 2 at 200, 1 at 300, end at 350',
  ],
  [
    'The first value came at 0 ms, before its wait, and so each value was 100 ms early. Wait first, ' +
      'then hand out the value.',
    '3 at 0, 2 at 150, 1 at 300, end at 450',
  ],
  [
    'The first value came at 300 ms, and each other the moment it was asked for: ' +
      'nothing was handed out until everything was there. ' +
      'Hand out each value as soon as it is there.',
    '3 at 300, 2 at 350, 1 at 400, end at 450',
  ],
  [
    'The first value came at 0 ms, and each other the moment it was asked for: nothing was waited for.',
    '3 at 0, 2 at 50, 1 at 100, end at 150',
  ],
])('explains a loop whose body takes 50 ms: %s', (sentence, yours) => {
  expect(told(busy, yours, { bodyMs: 50 })).toBe(sentence);
});

it('explains a beat that is shorter than the body', () => {
  expect(
    told('3 at 100, 2 at 350, 1 at 600, end at 750', '3 at 100, 2 at 250, 1 at 400, end at 550', {
      bodyMs: 150,
    }),
  ).toBe(
    '2 came at 250 ms, the moment the loop asked for it: ' +
      'its wait had begun while the body was still busy with 3. ' +
      'A wait begins when `next()` is called, not on a beat of its own.',
  );
});

it('explains how a loop is over', () => {
  expect(told('end at 0', 'end at 100')).toBe(
    'The end came 100 ms late: there was nothing to hand out, but something was waited for.',
  );
  expect(told('end at 0', '0 at 0, end at 0')).toBe('One value too many: no value was expected, but 0 came.');
  expect(told('3 at 100, left at 100', '3 at 100, left at 200')).toBe(
    'Leaving the loop took 100 ms longer than it should: `break` waits for `return()`.',
  );
  expect(told('3 at 100, error too hot at 100', '3 at 100, end at 100')).toBe(
    'The loop ended as if nothing had happened; the error too hot should have come out of it.',
  );
  expect(told('3 at 100, error too hot at 100', '3 at 100, error too hot at 150')).toBe(
    'The error came 50 ms late.',
  );
  expect(told('3 at 100, left at 100', '3 at 0, left at 0', { timersLeft: 1 })).toBe(
    'The value came at 0 ms, while 1 timer is still scheduled: nobody waited for the waits. ' +
      'Is an `await` missing?',
  );
  expect(told('3 at 100, end at 100', '3 at 0, end at 100')).toBe(
    'The value came at 0 ms, before its wait. Wait first, then hand out the value.',
  );
});

it('keeps quiet when the observation proves nothing', () => {
  expect(told(countdown, '3 at 100, 2 at 200, 1 at 350, end at 350')).toBeUndefined();
  expect(told(countdown, '3 at 100, 2 at 150, 1 at 300, end at 300')).toBeUndefined();
  expect(told('3 at 100, end at 200', '3 at 100, end at 150')).toBeUndefined();
  expect(told('3 at 100, error a at 100', '3 at 100, error b at 100')).toBeUndefined();
  expect(told('1 at 0, 2 at 0, end at 0', '1 at 0, 2 at 100, end at 100')).toBeUndefined();
});

it('keeps quiet about what is no loop', () => {
  const notes = { moments: parseTimeline('start A at 0, end at 0'), timersLeft: 0 };
  expect(explainTimeline(parseTimeline('start A at 0, start B at 0, end at 0'), notes)).toBeUndefined();
  expect(told('start A at 0, end at 10', 'start A at 0, end at 0, start B at 0')).toBeUndefined();
});

it('has a word for the caret only when it stands where the explanation looks', () => {
  const explain = (yours: string) =>
    explainTimeline(parseTimeline(countdown), {
      moments: parseTimeline(yours),
      timersLeft: 0,
      loop: { bodyMs: 0 },
    });
  expect(explain('3 at 100, 2 at 200, end at 200')?.short).toBe('1 never came');
  expect(explain('3 at 0, 2 at 200, end at 200')?.short).toBeUndefined();
});

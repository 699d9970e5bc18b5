import { fakeAbortSignalTimeout } from './abort-signal-timeout.ts';
import { clockNow, timeIsVirtual } from './fake-clock.ts';
import { toFollow, type KnownTimelines } from './matchers/to-follow.ts';
import { toShow, type KnownValues } from './matchers/to-show.ts';
import { abandonRuns } from './virtual-time.ts';

declare global {
  namespace jest {
    interface Matchers<R> {
      /**
       * Is the timeline the expected one: the same moments, and no timer left behind?
       *
       * @param known wrong timelines, each with what it means; the first that fits is told.
       * @example expect(await loopOver(() => countdown(2, 100))).toFollow('2 at 100, 1 at 200, end at 200');
       */
      toFollow(expected: string, known?: KnownTimelines): R;
      /**
       * Is it deeply equal to `expected`, as in `toEqual`?
       *
       * @param known wrong values, or functions that recognise one, each with what it means; the first
       *   that fits is told.
       * @example expect(values).toShow([0, 1, 2], [[[0, 1, 2, 3], 'The end is excluded.']]);
       */
      toShow(expected: unknown, known?: KnownValues): R;
    }
  }
}

expect.extend({ toFollow, toShow });

// The learner's file is loaded after this one: whatever it keeps of the timers must be the mended ones.
if (timeIsVirtual()) clockNow();
afterAll(fakeAbortSignalTimeout());

afterEach(() => {
  abandonRuns();
  if (timeIsVirtual()) jest.clearAllTimers();
});

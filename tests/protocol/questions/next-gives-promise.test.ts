import { nextGivesPromise } from '../../../scripts/protocol/questions/next-gives-promise.ts';
import { asked, byHand, DONE, later, value } from './by-hand.ts';

it('is broken when every call gives a plain object', async () => {
  const fresh = () => byHand([{ value: 1, done: false }, { value: 2, done: false }, DONE]);
  expect(await asked(nextGivesPromise, fresh)).toEqual({
    mark: 'broken',
    seen:
      'next() returned a plain object, not a promise: call 1 gave { value: 1, done: false }, ' +
      'as did every call after it.',
    means: '`for await` tolerates that, a caller that writes `next().then(…)` does not.',
  });
});

it('finds the one call at the end', async () => {
  const { seen } = await asked(nextGivesPromise, () => byHand([value(1), DONE, later(DONE)]));
  expect(seen).toContain('call 2 gave { value: undefined, done: true }.');
});

it('is broken when it throws where a promise should reject', async () => {
  const next = () => {
    throw new RangeError('too hot');
  };
  const finding = await asked(nextGivesPromise, () => byHand([], { next }));
  expect(finding).toMatchObject({
    mark: 'broken',
    seen: 'Call 1 threw RangeError: too hot, where a promise should reject.',
  });
});

it('takes anything with a then() for a promise', async () => {
  const thenable = { then: (resolve: (result: unknown) => void) => resolve(DONE) };
  expect(await asked(nextGivesPromise, () => byHand([thenable]))).toMatchObject({ mark: 'ok' });
});

import { resultsAreObjects } from '../../../scripts/protocol/questions/results-are-objects.ts';
import { asked, byHand, DONE, later, NEVER, value } from './by-hand.ts';

it('is broken when a promise comes to a bare value', async () => {
  const finding = await asked(resultsAreObjects, () => byHand([value(1), later(2)]));
  expect(finding).toMatchObject({ mark: 'broken', seen: 'Call 2 came to 2, which is no object.' });
});

it('is worth a look when a value is a promise, which nobody waits for', async () => {
  const finding = await asked(resultsAreObjects, () => byHand([value(later(1)), later(DONE)]));
  expect(finding).toMatchObject({
    mark: 'worth a look',
    seen: 'Call 1 came to an object whose value is a promise.',
  });
});

it('is worth a look, and the last question, when the first value does not come', async () => {
  const finding = await asked(resultsAreObjects, () => byHand([NEVER]));
  expect(finding).toMatchObject({ mark: 'worth a look', last: true });
  expect(finding.seen).toBe('Call 1 gave a promise that did not settle within 0.2 s.');
});

it('is worth a look when a later value does not come, and other questions are of use', async () => {
  const finding = await asked(resultsAreObjects, () => byHand([value(1), NEVER]));
  expect(finding).toMatchObject({
    mark: 'worth a look',
    seen: expect.stringMatching(/^Call 2 gave a promise/),
  });
  expect(finding.last).toBeUndefined();
});

it('lets a source fail', async () => {
  async function* failing() {
    yield 1;
    throw new Error('no signal');
  }
  expect(await asked(resultsAreObjects, failing)).toMatchObject({
    mark: 'ok',
    seen: 'One value, then Error: no signal. That is how a failure is told.',
  });
});

it('reads no more than its fuel allows', async () => {
  let calls = 0;
  const next = async () => ({ value: (calls += 1), done: false });
  const { seen } = await asked(resultsAreObjects, () => byHand([], { next }));
  expect(seen).toBe('20 values; the reading stopped there.');
  expect(calls).toBe(20);
});

import { doneIsSticky } from '../../../scripts/protocol/questions/done-is-sticky.ts';
import { asked, byHand, DONE, later, NEVER, value } from './by-hand.ts';

it.each([
  ['a value', value(7), 'After the end, next() came to { value: 7, done: false }.'],
  ['an error', Promise.reject(new Error('closed')), 'After the end, next() failed with Error: closed.'],
  ['nothing', NEVER, 'After the end, next() gave a promise that did not settle within 0.2 s.'],
  ['no object', later(undefined), 'After the end, next() came to undefined, which is no object.'],
])('is broken when there is %s after the end', async (_, after, seen) => {
  after.catch(() => undefined);
  expect(await asked(doneIsSticky, () => byHand([value(1), later(DONE), after]))).toMatchObject({
    mark: 'broken',
    seen,
  });
});

it('is worth a look when a value comes along with the end', async () => {
  const finding = await asked(doneIsSticky, () => byHand([later({ value: 3, done: true }), later(DONE)]));
  expect(finding.mark).toBe('worth a look');
  expect(finding.seen).toContain('{ value: 3, done: true }');
});

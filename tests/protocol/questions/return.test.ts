import { doneAfterReturn } from '../../../scripts/protocol/questions/done-after-return.ts';
import { returnSettles } from '../../../scripts/protocol/questions/return-settles.ts';
import { asked, byHand, DONE, later, NEVER, value } from './by-hand.ts';

it('may be absent', async () => {
  const fresh = () => byHand([value(1), later(DONE)]);
  expect(await asked(returnSettles, fresh)).toMatchObject({
    mark: 'ok',
    seen: expect.stringContaining('That is allowed'),
  });
  expect(await asked(doneAfterReturn, fresh)).toMatchObject({ mark: 'not seen' });
});

it.each([
  ['does not settle', () => NEVER, 'broken', 'return() gave a promise that did not settle within 0.2 s.'],
  [
    'gives a plain object',
    () => DONE,
    'broken',
    'return() returned a plain object, not a promise: { value: undefined, done: true }.',
  ],
  ['comes to no object', async () => undefined, 'broken', 'return() came to undefined, which is no object.'],
  [
    'rejects',
    () => Promise.reject(new Error('stuck lid')),
    'worth a look',
    'return() rejected with Error: stuck lid.',
  ],
  [
    'says it is not done',
    () => value('bye'),
    'worth a look',
    expect.stringContaining("{ value: 'bye', done: false }"),
  ],
])('is told when it %s', async (_, method, mark, seen) => {
  expect(await asked(returnSettles, () => byHand([value(1)], { return: method }))).toMatchObject({
    mark,
    seen,
  });
});

it('is broken when it is something else than a method', async () => {
  const finding = await asked(returnSettles, () => byHand([value(1)], { return: true }));
  expect(finding).toMatchObject({ mark: 'broken', seen: 'return is true, not a method.' });
});

it('is worth a look when values go on coming after it', async () => {
  const finding = await asked(doneAfterReturn, () =>
    byHand([value(1), value(2)], { return: () => later(DONE) }),
  );
  expect(finding).toMatchObject({
    mark: 'worth a look',
    seen: 'After return(), next() came to { value: 2, done: false }.',
  });
});

import { doneIsSticky } from '../../../scripts/protocol/questions/done-is-sticky.ts';
import { givesIterator } from '../../../scripts/protocol/questions/gives-iterator.ts';
import { asked, ticker } from './by-hand.ts';

it('is broken when [Symbol.asyncIterator] is async, and nothing else need be asked', async () => {
  const finding = await asked(givesIterator, () => ({ [Symbol.asyncIterator]: async () => ticker() }));
  expect(finding).toMatchObject({ mark: 'broken', last: true });
  expect(finding.seen).toContain('Is there an `async` before');
});

it.each([
  ['nothing', undefined, 'It gave undefined, which is no object.'],
  ['an object without next()', {}, 'It gave {}, which has no next().'],
])('is broken when it gives %s', async (_, given, seen) => {
  const fresh = () => ({ [Symbol.asyncIterator]: () => given });
  expect(await asked(givesIterator, fresh)).toMatchObject({ mark: 'broken', last: true, seen });
  expect(await asked(doneIsSticky, fresh)).toMatchObject({ mark: 'not seen' });
});

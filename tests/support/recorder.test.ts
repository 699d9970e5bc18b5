import { answersOf } from './by-hand.ts';
import { outcomeOf } from './outcome.ts';
import { recorder } from './recorder.ts';
import { byHand, countdown } from './see-loop.ts';
import { useVirtualTime } from './use-virtual-time.ts';
import { inVirtualTime, sleep } from './virtual-time.ts';

useVirtualTime();

it('notes moments at their virtual times', async () => {
  const seen = recorder();
  await inVirtualTime(async () => {
    seen.note('start A');
    await sleep(30);
    seen.note('end A');
  });
  expect(seen.timeline()).toFollow('start A at 0, end A at 30');
  expect(seen.whats()).toEqual(['start A', 'end A']);
});

it('notes what is no text as it prints', async () => {
  const seen = recorder();
  await inVirtualTime(async () => {
    for (const what of [undefined, null, 7, {}, Symbol('home')]) seen.note(what as unknown as string);
  });
  expect(seen.whats()).toEqual(['undefined', 'null', '7', '{}', 'Symbol(home)']);
  expect(() => expect(seen.timeline()).toFollow('start A at 0')).toThrow('undefined');
});

it('tells how a call came out', async () => {
  expect(await outcomeOf(async () => sleep(5))).toEqual({ gives: undefined });
  expect(await outcomeOf(() => 'at once')).toEqual({ gives: 'at once' });
  expect(
    await outcomeOf(async () => {
      await sleep(5);
      throw new Error('no news');
    }),
  ).toEqual({ rejects: 'no news' });
  expect(
    await outcomeOf(() => {
      throw new Error('no news');
    }),
  ).toEqual({ throws: 'no news' });
  await expect(
    outcomeOf(() => {
      throw new Error('not implemented');
    }),
  ).rejects.toThrow('not implemented');
  await expect(outcomeOf(() => new Promise(() => undefined))).rejects.toMatchObject({ diagnosis: 'stuck' });
});

it('tells what next() answers, call by call or all at once', async () => {
  expect(await answersOf(() => countdown(2, 100), 4)).toBe('2, 1, end, end');
  expect(await answersOf(() => countdown(2, 100), 3, { atOnce: true })).toBe('2, 1, end');
  const results = [
    { value: 1, done: false },
    { value: Promise.reject(new Error('late')) },
    { value: 3, done: true },
    7,
    undefined,
  ];
  const odd = byHand({ next: async () => results.shift() });
  expect(await answersOf(() => odd, 5)).toBe(
    '1, a promise as value, end with 3, no object: 7, no object: undefined',
  );
  const hot = byHand({
    next: () => {
      throw new Error('too hot');
    },
  });
  expect(await answersOf(() => hot, 2)).toBe('error too hot, error too hot');
});

it('says which answer never comes, and what has no iterator', async () => {
  const stuck = byHand({ next: () => new Promise(() => undefined) });
  await expect(answersOf(() => stuck, 2)).rejects.toMatchObject({
    diagnosis: 'stuck',
    message:
      '`next()` call 1 of `stuck` returned a promise that nobody settles.\nAt 0 ms nothing is ' +
      'scheduled any more that could bring it on.',
  });
  await expect(answersOf(() => [1] as never, 2)).rejects.toThrow('`[1]` gave an array');
  await expect(answersOf(() => byHand({}), 2)).rejects.toThrow(
    '[Symbol.asyncIterator]() of `byHand({})` gave {}, which has no method `next()`.',
  );
});

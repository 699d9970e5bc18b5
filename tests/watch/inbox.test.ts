import { Inbox } from '../../scripts/watch/inbox.ts';

it('hands out what was put in, in that order, before and while someone waits', async () => {
  const inbox = new Inbox<number>();
  inbox.put(1);
  inbox.put(2);
  const numbers = inbox[Symbol.asyncIterator]();
  expect([await numbers.next(), await numbers.next()].map(({ value }) => value)).toEqual([1, 2]);
  const third = numbers.next();
  inbox.put(3);
  expect((await third).value).toBe(3);
});

it('ends for who waits when it is closed, and takes nothing more', async () => {
  const inbox = new Inbox<number>();
  const waiting = inbox[Symbol.asyncIterator]().next();
  inbox.close();
  expect(await waiting).toEqual({ value: undefined, done: true });
  inbox.put(1);
  expect(await inbox[Symbol.asyncIterator]().next()).toEqual({ value: undefined, done: true });
});

it('is closed when its loop is left', async () => {
  const inbox = new Inbox<number>();
  inbox.put(1);
  for await (const number of inbox) if (number === 1) break;
  inbox.put(2);
  expect(await inbox[Symbol.asyncIterator]().next()).toEqual({ value: undefined, done: true });
});

it('throws to who waits when it has failed', async () => {
  const inbox = new Inbox<number>();
  const waiting = inbox[Symbol.asyncIterator]().next();
  inbox.fail(new Error('no more'));
  await expect(waiting).rejects.toThrow('no more');
});

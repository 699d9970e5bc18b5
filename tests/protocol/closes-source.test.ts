import { ask } from '../../scripts/protocol/ask.ts';
import type { Finding } from '../../scripts/protocol/finding.ts';
import { closesSource } from '../../scripts/protocol/questions/closes-source.ts';

type Source = AsyncIterable<unknown>;

function asked(operator: (source: Source) => unknown): Promise<Finding> {
  return ask(closesSource, operator, { waitMs: 200, mostValues: 20 });
}

/** The first `count` values, by hand; `close` is what return() does. */
function take(
  source: Source,
  count: number,
  close: (iterator: AsyncIterator<unknown>) => unknown,
  closeAtEnd = true,
) {
  const iterator = source[Symbol.asyncIterator]();
  let left = count;
  return {
    async next() {
      if (left === 0 && closeAtEnd) await iterator.return?.();
      return left-- > 0 ? iterator.next() : { value: undefined, done: true };
    },
    return: () => close(iterator),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

const DONE = { value: undefined, done: true };

it('is ok when a for await loop in a generator does it', async () => {
  async function* firstTwo(source: Source) {
    let left = 2;
    for await (const value of source) {
      yield value;
      if (--left === 0) return;
    }
  }
  expect(await asked(firstTwo)).toEqual({
    mark: 'ok',
    seen: 'Left after one value, it closed its source; read to the end, it left nothing open.',
  });
});

it('is ok when return() hands the call on', async () => {
  expect(await asked((source) => take(source, 3, (iterator) => iterator.return?.()))).toMatchObject({
    mark: 'ok',
  });
});

it('is broken when return() forgets the source', async () => {
  const finding = await asked((source) => take(source, 3, async () => DONE));
  expect(finding.mark).toBe('broken');
  expect(finding.seen).toBe(
    "Left after one value, it did not close its source: the source's return() was never called.",
  );
});

it('is broken when there is no return()', async () => {
  const finding = await asked((source) => ({ ...take(source, 3, () => undefined), return: undefined }));
  expect(finding).toMatchObject({ mark: 'broken', seen: expect.stringMatching(/^It has no return\(\)/) });
});

it('is broken when return() never settles and the source stays open', async () => {
  const finding = await asked((source) => take(source, 3, () => new Promise(() => {})));
  expect(finding).toMatchObject({
    mark: 'broken',
    seen: expect.stringMatching(/^return\(\) did not settle/),
  });
});

it('is worth a look when return() does not wait for the source', async () => {
  const closing = (iterator: AsyncIterator<unknown>) => {
    void iterator.return?.();
    return Promise.resolve(DONE);
  };
  expect(await asked((source) => take(source, 3, closing))).toMatchObject({
    mark: 'worth a look',
    seen: 'Left after one value, it closed its source, but its own return() settled first.',
  });
});

it('is broken when it has had enough by itself and leaves the source open', async () => {
  const finding = await asked((source) => take(source, 3, (iterator) => iterator.return?.(), false));
  expect(finding).toMatchObject({
    mark: 'broken',
    seen: "It ended by itself after 3 of the source's 5 values, and did not close it.",
  });
});

it('counts every source that was opened', async () => {
  async function* alternate(one: Source, other: Source) {
    const forgotten = one[Symbol.asyncIterator]();
    for await (const value of other) {
      yield (await forgotten.next()).value;
      yield value;
    }
  }
  expect(await asked((source) => alternate(source, source))).toMatchObject({ mark: 'broken' });
});

it('is not seen when the source was never opened', async () => {
  async function* nothing() {}
  expect(await asked(nothing)).toMatchObject({ mark: 'not seen' });
});

import { iteratesTwice } from '../../../scripts/protocol/questions/iterates-twice.ts';
import { asked, value } from './by-hand.ts';

const range = (begin: () => () => number) => ({
  [Symbol.asyncIterator]() {
    const following = begin();
    return { next: async () => ({ value: following(), done: false }) };
  },
});

it('is ok with a fresh iterator each time', async () => {
  const fresh = () =>
    range(() =>
      (
        (tick) => () =>
          (tick += 1)
      )(0),
    );
  expect((await asked(iteratesTwice, fresh)).seen).toMatch(/^As often as you like/);
});

it('is ok with iterators that go on where the one before stopped, as those of a queue', async () => {
  const fresh = () => ((tick) => range(() => () => (tick += 1)))(0);
  const finding = await asked(iteratesTwice, fresh);
  expect(finding.mark).toBe('ok');
  expect(finding.seen).toMatch(/^One pass, or live/);
});

it('is worth a look when a new iterator sets the others back', async () => {
  const fresh = () => {
    let tick = 0;
    return range(() => {
      tick = 0;
      return () => (tick += 1);
    });
  };
  expect((await asked(iteratesTwice, fresh)).mark).toBe('worth a look');
});

it('is worth a look when it is the same iterator, set back', async () => {
  const fresh = () => ({
    tick: 0,
    next() {
      return value((this.tick += 1));
    },
    [Symbol.asyncIterator]() {
      this.tick = 0;
      return this;
    },
  });
  expect((await asked(iteratesTwice, fresh)).seen).toContain('set back to its beginning');
});

it('is ok when the second time is refused', async () => {
  const fresh = () => new ReadableStream({ start: (controller) => void controller.enqueue(1) });
  expect(await asked(iteratesTwice, fresh)).toMatchObject({
    mark: 'ok',
    seen: expect.stringMatching(/^One pass: the second time/),
  });
});

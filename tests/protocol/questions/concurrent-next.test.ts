import { concurrentNext } from '../../../scripts/protocol/questions/concurrent-next.ts';
import { asked, byHand, DONE, ticker, turn } from './by-hand.ts';

const fromState = (next: (state: { left: number }) => unknown) => () => {
  const state = { left: 3 };
  return byHand([], { next: () => next(state) });
};

it('may be answered side by side, in any order', async () => {
  let answers: (() => void)[] = [];
  const fresh = fromState(async (state) => {
    const tick = state.left--;
    // The last of three calls is answered first; one that comes alone is answered at once.
    await new Promise<void>((resolve) => {
      answers = [resolve, ...answers];
      setImmediate(() => answers.splice(0).forEach((answer) => answer()));
    });
    return tick > 0 ? { value: tick, done: false } : DONE;
  });
  const finding = await asked(concurrentNext, fresh);
  expect(finding).toMatchObject({
    mark: 'ok',
    seen: expect.stringContaining('gave 3, 2, 1, done, as one after the other. They settled in the order'),
  });
});

it('is broken when two calls give the same value', async () => {
  const fresh = fromState(async (state) => {
    const tick = state.left;
    await turn();
    state.left = tick - 1;
    return tick > 0 ? { value: tick, done: false } : DONE;
  });
  const finding = await asked(concurrentNext, fresh);
  expect(finding.mark).toBe('broken');
  expect(finding.seen).toBe(
    'Calls 1 and 2 of 4 at once both gave 3; one after the other they gave 3, 2, 1, done.',
  );
});

it('does not mind a source that repeats itself', async () => {
  async function* same() {
    for (;;) yield 'tick';
  }
  expect(await asked(concurrentNext, same)).toMatchObject({ mark: 'ok' });
});

it('is broken when the calls run past the end', async () => {
  const fresh = fromState(async (state) => {
    if (state.left === 0) return DONE;
    await turn();
    return { value: state.left--, done: false };
  });
  const finding = await asked(concurrentNext, fresh);
  expect(finding).toMatchObject({ mark: 'broken', means: expect.stringContaining('past the end') });
});

it('is broken when a call is forgotten', async () => {
  const fresh = () => {
    let answer: (result: unknown) => void;
    let tick = 0;
    const next = () =>
      new Promise((resolve) => {
        answer = resolve;
        setImmediate(() => answer({ value: (tick += 1), done: false }));
      });
    return byHand([], { next });
  };
  const finding = await asked(concurrentNext, fresh);
  expect(finding).toMatchObject({
    mark: 'broken',
    seen: expect.stringMatching(/call 1 had not settled .* one after the other, all did\.$/),
  });
});

it('is worth a look when a second call is refused', async () => {
  const fresh = fromState(async (state: { left: number; busy?: boolean }) => {
    if (state.busy) throw new Error('busy');
    state.busy = true;
    await turn();
    state.busy = false;
    return { value: state.left--, done: false };
  });
  expect(await asked(concurrentNext, fresh)).toMatchObject({
    mark: 'worth a look',
    seen: expect.stringContaining('Error: busy'),
  });
});

it('cannot compare when it is one and the same iterator, and says so by leaving it out', async () => {
  const shared = ticker(Infinity);
  expect(await asked(concurrentNext, () => shared)).toMatchObject({
    mark: 'ok',
    seen: '3 calls at once gave 1, 2, 3.',
  });
});

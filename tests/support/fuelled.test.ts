import { fuelled } from './fuelled.ts';

async function* feed() {
  yield 'home';
  return '1 page';
}

it('gives the generator object itself, which works as before', async () => {
  const generator = feed();
  expect(fuelled(generator)).toBe(generator);
  expect(await generator.next()).toEqual({ value: 'home', done: false });
  expect(await generator.next()).toEqual({ value: '1 page', done: true });
  expect(await generator.next()).toEqual({ value: undefined, done: true });
});

it('refuses a next() without its generator, as the generator does', async () => {
  const { next } = fuelled(feed());
  await expect(next()).rejects.toThrow(TypeError);
});

it('notices who never looks at done', async () => {
  const generator = fuelled(feed());
  const readOn = async () => {
    while (true) await generator.next();
  };
  await expect(readOn()).rejects.toThrow(
    '`next()` was called 100 times, although answer 2 said `done: true`. Look at `done` in every answer: when it is true, stop.',
  );
  await expect(readOn()).rejects.toMatchObject({ name: 'Hang', diagnosis: 'starved' });
});

it('notices who never waits for an answer', () => {
  const generator = fuelled(feed());
  const readOn = () => {
    while (true) void generator.next();
  };
  expect(readOn).toThrow('`next()` was called 100 times, and no answer was waited for. It gives a promise: is an `await` missing?');
});

import { zipSync } from 'fflate';
import { zipOf } from '../zip-of.ts';
import { inboxOf, POUR, SIP, takeIn } from './inbox.ts';

const HONEST = zipSync({
  'katas/01-sip-slowly/sip-slowly.ts': [Buffer.from(SIP), { level: 9 }],
  'inner.zip': Buffer.from(zipOf([{ name: 'pour-water.ts', content: POUR, method: 8, is64: true }])),
});

/** The same numbers every time: those of Park and Miller. */
function* numbers(seed: number): Generator<number, never> {
  for (let value = seed; ; ) {
    value = (value * 48271) % 0x7fffffff;
    yield value;
  }
}

/** The zip with one to three bytes changed, or its end cut off. */
function damaged(random: Generator<number, never>): Uint8Array {
  const zip = Buffer.from(HONEST);
  const next = () => random.next().value;
  for (let change = next() % 3; change >= 0; change -= 1) zip[next() % zip.length] = next() % 256;
  return next() % 10 === 0 ? zip.subarray(0, next() % zip.length) : zip;
}

it('never fails over a damaged zip, and never takes anything from it that was not packed', async () => {
  const random = numbers(7);
  const files = Object.fromEntries(
    Array.from({ length: 400 }, (_, index) => [`s${String(index).padStart(3, '0')}.zip`, damaged(random)]),
  );
  const { submissions, unusable } = await takeIn(await inboxOf(files));
  expect(new Set(submissions.flatMap((each) => each.files.map(({ text }) => text)))).toEqual(new Set([SIP, POUR]));
  expect(submissions.length + unusable.filter(({ source }) => source.endsWith('.zip')).length).toBe(400);
  for (const { why } of unusable) expect(why).toMatch(/\.$/);
});

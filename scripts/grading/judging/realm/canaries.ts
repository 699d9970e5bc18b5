/** The part of `expect` that canaries sing of. */
type Expect = (value: unknown) => {
  readonly resolves: Checks<Promise<void>>;
  readonly rejects: Checks<Promise<void>>;
  readonly not: Checks<void>;
} & Checks<void>;

interface Checks<R> {
  toBe(value: unknown): R;
  toEqual(value: unknown): R;
  toShow(value: unknown): R;
  toFollow(timeline: string): R;
  toThrow(value: unknown): R;
}

/**
 * Tries whether assertions still tell right from wrong. Those that must hold are tried, and those that
 * must not.
 *
 * @returns a sentence for each that came out wrong
 */
export async function sing(expect: Expect): Promise<string[]> {
  const timeline = { moments: [{ at: 100, what: '3' }], timersLeft: 0, loop: { bodyMs: 0 } };
  const right: Record<string, () => unknown> = {
    toBe: () => expect(1).toBe(1),
    toEqual: () => expect({ a: [1] }).toEqual({ a: [1] }),
    toShow: () => expect([1, 2]).toShow([1, 2]),
    toFollow: () => expect(timeline).toFollow('3 at 100'),
    toThrow: () => expect(() => { throw new Error('a reason'); }).toThrow('a reason'),
    'not.toBe': () => expect(1).not.toBe(2),
    rejects: () => expect(Promise.reject(new Error('a reason'))).rejects.toThrow('a reason'),
  };
  const wrong: Record<string, () => unknown> = {
    toBe: () => expect(1).toBe(2),
    'toEqual of arrays': () => expect([1, 2]).toEqual([1, 3]),
    'toEqual of objects': () => expect({ a: { b: 1 } }).toEqual({ a: { b: 2 } }),
    'toEqual of something that says it is equal': () => expect({ asymmetricMatch: () => true }).toEqual(1),
    toShow: () => expect([1, 2]).toShow([1, 2, 3]),
    toFollow: () => expect(timeline).toFollow('3 at 200'),
    toThrow: () => expect(() => undefined).toThrow('a reason'),
    'not.toBe': () => expect(1).not.toBe(1),
    resolves: () => expect(Promise.resolve(1)).resolves.toBe(2),
  };
  const [held, refuted] = [await outcomes(right), await outcomes(wrong)];
  return [
    ...held.filter(([, passed]) => !passed).map(([name]) => `A true assertion (${name}) failed.`),
    ...refuted.filter(([, passed]) => passed).map(([name]) => `A false assertion (${name}) passed.`),
  ];
}

async function outcomes(checks: Record<string, () => unknown>): Promise<[name: string, passed: boolean][]> {
  const results: [string, boolean][] = [];
  for (const [name, check] of Object.entries(checks)) {
    try {
      await check();
      results.push([name, true]);
    } catch {
      results.push([name, false]);
    }
  }
  return results;
}

/** Wrong values, or functions that recognise one, each with what it means. */
export type KnownValues = readonly (readonly [seen: unknown, meaning: string])[];

/** Longest value, as text, that is shown on one line. */
const ONE_LINE = 100;

/**
 * `expect(values).toShow([0, 1, 2], [[[1, 2, 3], 'It starts one too late.']])`: deep equality as in
 * `toEqual`, but for arrays that differ in length. The message tells what a known wrong value means,
 * then what was expected and what came.
 */
export function toShow(
  this: jest.MatcherContext,
  received: unknown,
  expected: unknown,
  known: KnownValues = [],
): jest.CustomMatcherResult {
  const { utils } = this;
  const same = (a: unknown, b: unknown): boolean =>
    this.equals(a, b, [...this.customTesters, sameLength, utils.iterableEquality]);
  const facts = (): string => {
    const texts = [utils.stringify(expected), utils.stringify(received)];
    if (texts.every((text) => text.length <= ONE_LINE) && texts[0] !== texts[1]) {
      return `Expected: ${utils.EXPECTED_COLOR(texts[0])}\nYours:    ${utils.RECEIVED_COLOR(texts[1])}`;
    }
    return utils.printDiffOrStringify(expected, received, 'Expected', 'Yours', false);
  };
  return {
    pass: same(received, expected),
    message: () => {
      if (this.isNot) return `Expected: anything but ${utils.printExpected(expected)}`;
      const told = known.find(([seen]) =>
        typeof seen === 'function' ? Boolean(seen(received)) : same(received, seen),
      );
      return [...(told === undefined ? [] : [told[1]]), facts()].join('\n\n');
    },
  };
}

/** `toEqual` takes [1, undefined] and [1] for equal. A value too many is a value too many. */
function sameLength(a: unknown, b: unknown): boolean | undefined {
  return Array.isArray(a) && Array.isArray(b) && a.length !== b.length ? false : undefined;
}

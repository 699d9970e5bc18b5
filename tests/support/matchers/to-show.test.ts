import { stripVTControlCharacters } from 'node:util';
import { runInThisContext } from 'node:vm';
import type { KnownValues } from './to-show.ts';

function message(received: unknown, expected: unknown, known?: KnownValues): string {
  try {
    expect(received).toShow(expected, known);
  } catch (error) {
    // Without the colours, if Jest puts any in.
    return stripVTControlCharacters((error as Error).message);
  }
  return 'it passed';
}

it('compares deeply, as toEqual does', () => {
  expect(message([1, { a: [2] }], [1, { a: [2] }])).toBe('it passed');
  expect(message({ value: undefined, done: true }, { done: true })).toBe('it passed');
  expect(message(new Set([1]), new Set([1]))).toBe('it passed');
  expect(message(runInThisContext('[1]'), [1])).toBe('it passed');
  expect(message({ id: 1 }, { id: expect.any(Number) })).toBe('it passed');
  expect(message([1, undefined], [1])).toBe('Expected: [1]\nYours:    [1, undefined]');
  expect(message({ a: [[1], [undefined]] }, { a: [[1], []] })).not.toBe('it passed');
});

it('shows what was expected and what came', () => {
  expect(message([3, 2], [3, 2, 1])).toBe('Expected: [3, 2, 1]\nYours:    [3, 2]');
  expect(message('3', 3)).toBe('Expected: 3\nYours:    "3"');
});

it('tells what a known wrong value means', () => {
  const known: KnownValues = [
    [[3, 2, 1], 'Not this.'],
    [[3, 2, 1, 0], 'It went on to 0.'],
    [(seen: unknown) => Array.isArray(seen), 'Some other list.'],
    [expect.stringMatching('^3'), 'A text.'],
  ];
  expect(message([3, 2, 1, 0], [3], known)).toBe('It went on to 0.\n\nExpected: [3]\nYours:    [3, 2, 1, 0]');
  expect(message([], [3], known)).toBe('Some other list.\n\nExpected: [3]\nYours:    []');
  expect(message('3, 2', '3', known)).toBe('A text.\n\nExpected: "3"\nYours:    "3, 2"');
  expect(message(7, 3, known)).toBe('Expected: 3\nYours:    7');
});

it('shows the differences of what is too long for a line', () => {
  const list = Array.from({ length: 40 }, (_, index) => `item ${index}`);
  expect(message([...list, 'last'], list)).toBe(`- Expected  - 0
+ Yours     + 1

@@ -37,6 +37,7 @@
    "item 35",
    "item 36",
    "item 37",
    "item 38",
    "item 39",
+   "last",
  ]`);
});

it('says so when two different things look alike', () => {
  expect(
    message(
      () => 1,
      () => 1,
    ),
  ).toBe('Expected: [Function anonymous]\nYours:    serializes to the same string');
});

it('can be turned round', () => {
  expect(() => expect([1]).not.toShow([1])).toThrow(/^Expected: anything but .*\[1\]/u);
  expect(() => expect([1]).not.toShow([2])).not.toThrow();
});

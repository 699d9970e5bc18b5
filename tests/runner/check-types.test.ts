import { checkTypes } from '../../scripts/runner/check-types.ts';
import { openTypesProcess } from '../../scripts/runner/types-process.ts';
import { removeToys, ROOT, toyTrial } from './toy-trial.ts';

afterAll(removeToys);

it('finds type errors although another trial cannot be parsed', async () => {
  const trials = [await toyTrial('export const double = ('), await toyTrial('export const double = (n: string) => Number(n);')];
  const errors = await checkTypes(ROOT, trials);
  expect(trials.map(({ folder }) => errors.get(folder)?.[0]?.message.slice(0, 6))).toEqual(['TS1109', 'TS2345']);
});

it('finds type errors although another trial has no file', async () => {
  const trials = [await toyTrial(undefined), await toyTrial('export const double = (n: string) => Number(n);')];
  const errors = await checkTypes(ROOT, trials);
  expect(errors.get(trials[1]?.folder ?? '')?.[0]?.message).toMatch(/^TS2345/);
});

it('keeps trials apart that forgot to export', async () => {
  const trials = [await toyTrial('const double = 1;'), await toyTrial('const double = 2;')];
  const errors = await checkTypes(ROOT, trials);
  for (const { folder } of trials) {
    expect(errors.get(folder)).toEqual([{ file: 'double.spec.ts', line: 1, message: expect.stringMatching(/^TS2459: .* is not exported\.$/) }]);
  }
});

const MISTAKES = [
  'export const double = (n: number): number => n * 2;',
  'export const double = (n: number): string => n * 2;\r\nexport const half: number = "é😀";\r\nlet z: number = "z";',
  'let a = 1; let a = 2;\nexport function double(n: number) { return n; }\nfunction double(n: string) { return n; }',
  'export function double(n: number) { await n; yield 1; return this; }',
  'export async function* double(n: number): AsyncGenerator<{ a: { b: number } }> { yield { a: { b: "1" } }; yield* [1]; }',
  'export class Double implements AsyncIterator<number> { next() { return 1; } }\nexport const double = new Double();',
  'export const double = (n: number => n;\nconst x: number = "a";',
  'import { nothing } from "./nowhere";\nimport fs from "fs";\nexport const double = (n) => nothing(n, fs);',
  'export const double: (n: number) => number = (n) => { for (const x of 5) {} label: for (;;) { break lable; } };',
  'const n = 1;\nn = 2;\nexport const double = (x?: number) => x.toFixed() + undefinedThing + (1 as string);',
  '// @ts-expect-error\nexport const double = 1;\n/** unfinished',
];

it('finds the same with a compiler that stays as with one that starts anew', async () => {
  const staying = openTypesProcess(ROOT);
  try {
    for (const text of MISTAKES) {
      const trial = await toyTrial(text);
      expect((await staying.check(trial)).get(trial.folder)).toEqual((await checkTypes(ROOT, [trial])).get(trial.folder) ?? []);
    }
  } finally {
    staying.close();
  }
});

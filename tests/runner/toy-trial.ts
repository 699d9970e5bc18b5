import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kata } from '../../scripts/course/kata.ts';
import { sealRecordOf } from '../../scripts/course/seal-record.ts';
import type { Trial } from '../../scripts/runner/trial.ts';

export const ROOT = join(__dirname, '../..');

export const TOY_STUB = `export function double(n: number): number {\n  throw new Error('not implemented');\n}\n`;

export const TOY_SPEC = `import { double } from './double';

it('doubles a number', async () => {
  expect(double(2)).toBe(4);
});

it('doubles nothing to nothing', async () => {
  expect(double(0)).toBe(0);
});
`;

let workspace: string | undefined;
let count = 0;

/** A kata of two specs in a folder of its own, with this implementation; `undefined` leaves the file out. */
export async function toyTrial(implementation: string | undefined, spec = TOY_SPEC): Promise<Trial> {
  // Inside the repository, because specs find Jest's types and #support from there.
  await mkdir(join(ROOT, '.cache'), { recursive: true });
  workspace ??= await mkdtemp(join(ROOT, '.cache', 'toys-'));
  const folder = join(workspace, String((count += 1)));
  const seal = join(folder, 'seal.json');
  await mkdir(folder, { recursive: true });
  if (implementation !== undefined) await writeFile(join(folder, 'double.ts'), implementation);
  await writeFile(join(folder, 'double.spec.ts'), spec);
  await writeFile(seal, JSON.stringify(sealRecordOf(TOY_STUB, TOY_SPEC)));
  return { kata: toyKata(folder, seal), folder };
}

export async function removeToys(): Promise<void> {
  if (workspace !== undefined) await rm(workspace, { recursive: true, force: true });
  workspace = undefined;
}

function toyKata(folder: string, seal: string): Kata {
  return {
    id: '90-double',
    number: 90,
    slug: 'double',
    title: 'Doubling',
    level: { number: 9, name: 'toys' },
    folder,
    stub: join(folder, 'double.ts'),
    spec: join(folder, 'double.spec.ts'),
    lesson: join(folder, 'README.md'),
    book: join(folder, 'none.age'),
    seal,
  };
}

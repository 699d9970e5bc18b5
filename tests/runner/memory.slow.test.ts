import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LIMITS, openSpecsProcess } from '../../scripts/runner/specs-process.ts';
import { removeToys, ROOT, toyTrial } from './toy-trial.ts';

afterAll(removeToys);

it('does not grow: after 500 edits the process that runs specs is at most a tenth heavier than after 50', async () => {
  const { kata, folder } = await toyTrial('');
  const specs = openSpecsProcess(ROOT, LIMITS, { staysWarm: true, wantsTimelines: true });
  try {
    const weights: number[] = [];
    for (let edit = 1; edit <= 500; edit += 1) {
      await writeFile(join(folder, 'double.ts'), `export const double = (n: number) => n * ${edit % 3};\n// edit ${edit}\n`);
      const { done } = await specs.run(join(folder, `${kata.slug}.spec.ts`));
      expect(done.map(({ passed }) => passed)).toEqual([edit % 3 === 2, true]);
      if (edit === 50 || edit === 500) weights.push(await specs.weigh());
    }
    const [early = Number.NaN, late = Number.NaN] = weights;
    expect(late / early).toBeLessThan(1.1);
  } finally {
    specs.close();
  }
});

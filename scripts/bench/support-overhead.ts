import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { LIMITS, openSpecsProcess } from '../runner/specs-process.ts';
import { median } from './measure.ts';

const SPECS = 40;

const BARE = `it('NAME', async () => {
  const seen: number[] = [];
  for await (const n of ticker()) seen.push(n);
  expect(seen).toEqual([1, 2]);
});
`;

const SUPPORTED = `it('NAME', async () => {
  expect(await loopOver(() => ticker())).toFollow('1 at 0, 2 at 0, end at 0');
});
`;

const TICKER = 'async function* ticker() {\n  yield 1;\n  yield 2;\n}\n\n';

/**
 * What a spec on the course's support (a watched loop and a timeline) takes more than one on bare
 * Jest: milliseconds a spec, median of `runs` runs of files with 40 specs each, in a warm process.
 */
export async function supportOverhead(root: string, workspace: string, runs: number): Promise<number> {
  const folder = join(workspace, 'overhead');
  mkdirSync(folder, { recursive: true });
  const [bare, supported] = [join(folder, 'bare.spec.ts'), join(folder, 'supported.spec.ts')];
  writeFileSync(bare, TICKER + specs(BARE));
  writeFileSync(supported, `import { loopOver } from '#support/loop';\n\n${TICKER}${specs(SUPPORTED)}`);

  const process = openSpecsProcess(root, LIMITS, { staysWarm: false, wantsTimelines: false });
  try {
    const more: number[] = [];
    for (let run = 0; run <= runs; run += 1) {
      const [without, with_] = [await timeOf(bare), await timeOf(supported)];
      if (run > 0) more.push((with_ - without) / SPECS);
    }
    return median(more);
  } finally {
    process.close();
  }

  async function timeOf(path: string): Promise<number> {
    const started = performance.now();
    const { done, failure } = await process.run(path);
    const passed = done.filter((spec) => spec.passed).length;
    if (passed !== SPECS) throw new Error(`${path}: ${passed} of ${SPECS} specs passed. ${failure}`);
    return performance.now() - started;
  }
}

function specs(template: string): string {
  return Array.from({ length: SPECS }, (_, index) => template.replace('NAME', `works, ${index}`)).join('\n');
}

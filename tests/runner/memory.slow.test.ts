import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openSession, type Session } from '../../scripts/runner/session.ts';
import { LIMITS, openSpecsProcess } from '../../scripts/runner/specs-process.ts';
import type { Trial } from '../../scripts/runner/trial.ts';
import { removeToys, ROOT, toyTrial } from './toy-trial.ts';

afterAll(removeToys);

it('does not grow: after 500 edits the process that runs specs is at most a tenth heavier than after 50', async () => {
  const trial = await toyTrial('');
  const specs = openSpecsProcess(ROOT, LIMITS, { staysWarm: true, wantsTimelines: true });
  try {
    const weights = await weighing(() => specs.weigh(), async (edit) => {
      await save(trial, edit);
      const { done } = await specs.run(join(trial.folder, `${trial.kata.slug}.spec.ts`));
      expect(done.map(({ passed }) => passed)).toEqual([edit % 3 === 2, true]);
    });
    expect(weights.late / weights.early).toBeLessThan(1.1);
  } finally {
    specs.close();
  }
});

(process.platform === 'win32' ? describe.skip : describe)('as the machine sees it, where there is a ps', () => {
  it('does not grow as a whole: the processes that stay take at most a tenth more of the machine', async () => {
    const trial = await toyTrial('');
    const session: Session = openSession({ root: ROOT, trustSpecs: true });
    try {
      const weights = await weighing(residentKilobytes, async (edit) => {
        await save(trial, edit);
        await session.try(trial);
      });
      expect(weights.late / weights.early).toBeLessThan(1.1);
    } finally {
      session.close();
    }
  });
});

interface Weights {
  readonly early: number;
  readonly late: number;
}

/** What is there after 50 and after 500 edits. */
async function weighing(weigh: () => number | Promise<number>, edit: (count: number) => Promise<void>): Promise<Weights> {
  let early = Number.NaN;
  for (let count = 1; count <= 500; count += 1) {
    await edit(count);
    if (count === 50) early = await weigh();
  }
  return { early, late: await weigh() };
}

function save({ folder }: Trial, edit: number): Promise<void> {
  return writeFile(join(folder, 'double.ts'), `export const double = (n: number) => n * ${edit % 3};\n// edit ${edit}\n`);
}

/** Of all that this process has started, and what that has started. */
function residentKilobytes(): number {
  const all = execFileSync('ps', ['-eo', 'pid=,ppid=,rss=,comm='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , , name]) => name !== 'ps')
    .map((fields) => fields.map(Number));
  const ours = new Set([process.pid]);
  for (const [pid = 0, parent = 0] of all.toSorted(([a = 0], [b = 0]) => a - b)) if (ours.has(parent)) ours.add(pid);
  return all.reduce((sum, [pid = 0, , rss = 0]) => (ours.has(pid) && pid !== process.pid ? sum + rss : sum), 0);
}

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChildProcess } from 'node:child_process';
import { killChild } from '../../../scripts/runner/child.ts';
import { confine } from '../../../scripts/grading/confinement/confine.ts';
import type { Confinement, Workshop } from '../../../scripts/grading/confinement/confinement.ts';
import { processTier } from '../../../scripts/grading/confinement/process-tier.ts';
import { judgeProcess } from '../../../scripts/grading/judging/judge-process.ts';
import type { Compiled } from '../../../scripts/grading/judging/messages.ts';
import { prepareCourse } from '../../../scripts/grading/judging/prepared-course.ts';
import { layOutJudge } from '../../../scripts/grading/judging/lay-out-judge.ts';

const ROOT = join(__dirname, '../../..');
const LIMITS = { heapMb: 64, cpuSeconds: 60 };

let folder: string;
let workshop: Workshop;
let tightest: Confinement;
let modules: readonly Compiled[];

beforeAll(async () => {
  folder = mkdtempSync(join(ROOT, '.cache', 'confined-'));
  rmSync(folder, { recursive: true });
  ({ modules } = await prepareCourse(ROOT, new Map()));
  workshop = { root: ROOT, judge: layOutJudge(ROOT, folder) };
  tightest = await confine(workshop, LIMITS);
});
afterAll(async () => {
  await tightest.close();
  rmSync(folder, { recursive: true, force: true });
});

it('says what it cannot confine, or that it confines all', () => {
  const full = tightest.tier === 'full';
  expect(tightest.unconfined.length === 0).toBe(full);
  expect(tightest.told).toContain(full ? 'no network' : 'A process of its own');
});

it('ends a process and all that is around it', async () => {
  for (const confinement of [tightest, processTier(workshop, LIMITS, [])]) {
    const child = await readyChild(confinement);
    const around = processesOf(child.pid ?? 0);
    killChild(child);
    await new Promise((resolve) => child.once('exit', resolve));
    await allGone(around);
  }
});

it('lets no environment of the grader through', async () => {
  process.env.KATAS_SECRET = 'secret';
  const child = await readyChild(processTier(workshop, LIMITS, []));
  const environment = process.platform === 'linux' ? readFileSync(`/proc/${child.pid}/environ`, 'utf8') : '';
  killChild(child);
  delete process.env.KATAS_SECRET;
  expect(environment).not.toContain('secret');
});

it('removes what it laid out', async () => {
  const layouts = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith(`katas-sandbox-${process.pid}-`));
  const before = layouts();
  const other = await confine(workshop, LIMITS);
  await other.close();
  expect(layouts()).toEqual(before);
});

async function readyChild(confinement: Confinement): Promise<ChildProcess> {
  const child = confinement.start();
  await judgeProcess(child, { root: ROOT, modules, fakeTimers: { doNotFake: [] }, testTimeout: 1000, outputChars: 1000 }, 60_000).ready;
  return child;
}

/** The process group, where there is a /proc to look at. */
function processesOf(group: number): number[] {
  if (process.platform !== 'linux') return [group];
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => {
    try {
      return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[2]) === group;
    } catch {
      return false;
    }
  });
}

async function allGone(pids: readonly number[]): Promise<void> {
  for (;;) {
    if (pids.every((pid) => !isRunning(pid))) return;
    await new Promise(setImmediate);
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

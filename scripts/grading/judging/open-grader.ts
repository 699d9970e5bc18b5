import { randomBytes } from 'node:crypto';
import { chmod, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import jestConfig from '../../../jest.config.ts';
import { UserError } from '../../course/user-error.ts';
import { LIMITS } from '../../runner/specs-process.ts';
import { confine } from '../confinement/confine.ts';
import { ownFolder } from '../confinement/own-folder.ts';
import type { Grader, GraderOptions } from '../model/grader.ts';
import { judgeProcess, type JudgeProcess } from './judge-process.ts';
import { judgeSubmission, type Workplace } from './judge-submission.ts';
import { layOutJudge } from './lay-out-judge.ts';
import { openPool } from './process-pool.ts';
import { prepareCourse } from './prepared-course.ts';
import { openReader } from './reading/open-reader.ts';
import { openTypesChecker, type TypesChecker } from './types-checker.ts';

/**
 * Opens a grader: finds out how processes can be confined here, makes the course ready, and starts the
 * first processes, so that they are warm when the first submission comes.
 *
 * @throws UserError when `requireSandbox` asks for more than this machine can do, and for a hidden spec that
 *   cannot be used
 */
export async function openGrader(options: GraderOptions): Promise<Grader> {
  const { root, jobs, timeoutMs, seed, hidden } = options;
  const course = await prepareCourse(root, hidden);
  await mkdir(join(root, '.cache'), { recursive: true });
  const folder = ownFolder(join(root, '.cache'), 'grading');
  // Its processes run as somebody else.
  await chmod(folder, 0o755);
  const workshop = { root, judge: layOutJudge(root, join(folder, 'judge')) };
  const confinement = await confine(workshop, { heapMb: HEAP_MB, cpuSeconds: cpuSecondsFor(course.katas.size, timeoutMs) });
  if (options.requireSandbox && confinement.tier !== 'full') {
    await confinement.close();
    await rm(folder, { recursive: true, force: true });
    throw new UserError(
      `The full sandbox was asked for, and cannot be had here:\n${confinement.unconfined.map((each) => `  ${each}`).join('\n')}\n` +
        'Grade on Linux with util-linux and user namespaces, or leave --require-sandbox out and read what is not confined.',
    );
  }
  const hello = {
    root, modules: course.modules, outputChars: OUTPUT_CHARS, testTimeout: jestConfig.testTimeout ?? 5000,
    fakeTimers: { doNotFake: (jestConfig.fakeTimers as { doNotFake?: string[] } | undefined)?.doNotFake ?? [] },
  };
  const living = new Set<JudgeProcess>();
  const start = (): JudgeProcess => {
    const process = judgeProcess(confinement.start(), hello, LIMITS.startMs);
    living.add(process);
    return { ...process, end: () => process.end().finally(() => living.delete(process)) };
  };
  // One more than there are jobs: the next submission's gets warm while all of them work.
  const pool = openPool(start, jobs + 1);
  const reader = openReader(root, jobs);
  const checkers: TypesChecker[] = [];
  const idle: TypesChecker[] = [];
  const borrow = (): TypesChecker => {
    const found = idle.pop() ?? openTypesChecker(root, join(folder, `types-${checkers.length + 1}`), [...course.katas.values()]);
    if (!checkers.includes(found)) checkers.push(found);
    return found;
  };
  const place: Workplace = {
    course, seed, timeoutMs, silenceMs: LIMITS.silenceMs, takeProcess: () => pool.take(), reader, nonce: () => randomBytes(8).toString('hex'),
  };
  return {
    confinement,
    async *judge(submission, katas) {
      const checker = borrow();
      try {
        yield* judgeSubmission(place, checker, submission, katas);
      } finally {
        idle.push(checker);
      }
    },
    async close() {
      await pool.close();
      await Promise.all([...living].map((process) => process.end()));
      await Promise.all([reader.close(), ...checkers.map((checker) => checker.close())]);
      await confinement.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Megabytes. The specs themselves need some tens. */
const HEAP_MB = 256;
/** Characters that the run of one kata may print. */
const OUTPUT_CHARS = 1_000_000;

/** A process lives for one submission; what outlives its wall clock has run away from it. */
function cpuSecondsFor(katas: number, timeoutMs: number): number {
  return Math.ceil((katas * 2 * timeoutMs) / 1000) + 30;
}

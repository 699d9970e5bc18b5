import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command, Io } from './terminal/cli.ts';

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** `npm run verify`: everything that proves the project, in one command; what CI runs. */
export const command: Command = async (_args, io) => {
  const report = join(io.root, '.cache', `tests-${process.pid}.json`);
  await mkdir(join(io.root, '.cache'), { recursive: true });
  const bin = (path: string): string => join(io.root, 'node_modules', path);
  const steps: readonly (readonly [title: string, run: () => Promise<Tally>])[] = [
    ['Types', () => one(io, [bin('typescript-native/bin/tsc'), '-p', io.root])],
    ['Lint', () => one(io, [bin('oxlint/bin/oxlint'), '--deny-warnings', 'scripts', 'tests', 'katas', 'jest.config.ts'])],
    ['Tests', () => tests(io, [bin('jest/bin/jest.js'), '-c', 'tests/jest.config.ts', '--json', '--outputFile', report], report)],
    ['Kata matrix', () => matrix(io, [join(io.root, 'scripts/run.cjs'), 'matrix'])],
  ];
  const total = { passed: 0, failed: 0 };
  for (const [title, run] of steps) {
    io.print(`\n${io.paint.bold(title)}`);
    const { passed, failed } = await run();
    io.print(`${failed === 0 ? io.paint.green('✓') : io.paint.red('✗')} ${title}: ${passed} passed, ${failed} failed`);
    total.passed += passed;
    total.failed += failed;
  }
  io.print(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
};

async function one(io: Io, args: readonly string[]): Promise<Tally> {
  const { code } = await node(io, args, 'inherit');
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function tests(io: Io, args: readonly string[], report: string): Promise<Tally> {
  try {
    const { code } = await node(io, args, 'no-stdout');
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
      await readFile(report, 'utf8'),
    ) as Record<string, number>;
    const failed = (numFailedTests ?? 0) + (numRuntimeErrorTestSuites ?? 0);
    return { passed: numPassedTests ?? 0, failed: code === 0 ? failed : Math.max(failed, 1) };
  } finally {
    await rm(report, { force: true });
  }
}

async function matrix(io: Io, args: readonly string[]): Promise<Tally> {
  const { code, output } = await node(io, args, 'keep');
  const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(output) ?? [];
  const faulty = output.split('\n').filter((line) => !line.startsWith('✓') && !/ passed, /.test(line));
  if (faulty.join('').trim() !== '') io.print(faulty.join('\n').trimEnd());
  if (passed === undefined) return { passed: 0, failed: 1 };
  return { passed: Number(passed), failed: code === 0 ? Number(failed) : Math.max(Number(failed), 1) };
}

/** Runs Node on `args`; Jest writes its whole report to standard output under --json, and that is not shown. */
function node(
  io: Io,
  args: readonly string[],
  output: 'inherit' | 'no-stdout' | 'keep',
): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: io.root,
      stdio: ['ignore', output === 'inherit' ? 'inherit' : 'pipe', 'inherit'],
    });
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output: text }));
  });
}

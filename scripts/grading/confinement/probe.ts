import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChildProcess } from 'node:child_process';
import { killChild } from '../../runner/child.ts';

/** What a program in the sandbox could do. */
interface Found {
  readonly secret: boolean;
  readonly passwords: boolean;
  readonly write: boolean;
  readonly network: boolean;
  readonly signal: boolean;
  readonly processes: boolean;
  readonly uid: number;
  readonly first: boolean;
  readonly environment: readonly string[];
}

/** Real milliseconds until a program in the sandbox has answered. */
const ANSWER_MS = 15_000;

/**
 * Runs a program in the sandbox that tries what answers must not be able to do: nothing is believed that
 * was not tried.
 *
 * @param start starts `probe-child.cjs` inside, with these arguments
 * @returns a sentence for each hole; empty when it is tight
 */
export async function probe(start: (...args: readonly string[]) => ChildProcess): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'katas-probe-'));
  const secret = join(folder, 'secret');
  writeFileSync(secret, 'secret');
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const ask = (): Promise<Found | string> => answerOf(start(secret, String(port), String(process.pid)));
    const first = await ask();
    // On a machine that is very busy a start can fail once; that must not loosen the confinement of a whole class.
    const answer = typeof first === 'string' ? await ask() : first;
    return typeof answer === 'string' ? [answer] : holesIn(answer);
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function answerOf(child: ChildProcess): Promise<Found | string> {
  return new Promise((resolve) => {
    let said = '';
    const settle = (answer: Found | string): void => {
      clearTimeout(late);
      killChild(child);
      resolve(answer);
    };
    const late = setTimeout(() => settle('No program could be run in the sandbox in time.'), ANSWER_MS);
    const hear = (text: Buffer): void => void (said = (said + text.toString()).slice(-300));
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('message', (found: Found) => settle(found));
    child.once('error', (error) => settle(`The sandbox could not be started: ${error.message}.`));
    child.once('close', (code) => settle(`No program could be run in the sandbox (${code ?? 'killed'}): ${said.trim().split('\n').at(-1) ?? ''}`));
  });
}

function holesIn(found: Found): string[] {
  const holes: readonly (readonly [hole: boolean, told: string])[] = [
    [found.secret, "A program in the sandbox can read the grader's files."],
    [found.passwords, "A program in the sandbox can read the system's files."],
    [found.write, 'A program in the sandbox can write files.'],
    [found.network, 'A program in the sandbox can reach the network.'],
    [found.signal, 'A program in the sandbox can signal other processes.'],
    [found.processes, 'A program in the sandbox can look at processes.'],
    [found.first, 'A program in the sandbox is spared by limits.'],
    [found.environment.length > 0, `A program in the sandbox sees the environment (${found.environment.join(', ')}).`],
  ];
  return holes.filter(([hole]) => hole).map(([, told]) => told);
}

import { spawn } from 'node:child_process';
import { killChild } from '../runner/child.ts';

/** Something that watches a file and answers each save with a verdict. */
export interface Watcher {
  /** The next verdict, once it is complete: how many specs passed. Rejects when there will be none. */
  verdict(): Promise<number>;
  close(): void;
}

/** Real milliseconds after which a rival counts as one that cannot be driven. */
const PATIENCE_MS = 60_000;

/**
 * Another tool's watch mode as a process, read from outside.
 *
 * @param isComplete does output with this in it hold a whole verdict?
 */
export function startRival(command: readonly string[], cwd: string, isComplete: RegExp): Watcher {
  const [file = '', ...args] = command;
  const child = spawn(file, args, {
    cwd,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', CI: '' },
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  let heard = '';
  let look = (): void => {};
  let fail = (_why: string): void => {};
  const hear = (text: Buffer): void => {
    heard += text.toString();
    look();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  child.on('exit', () => fail('it ended'));
  return {
    verdict: () =>
      new Promise((resolve, reject) => {
        heard = '';
        const patience = setTimeout(() => fail('no verdict came'), PATIENCE_MS);
        const settle = (): void => {
          clearTimeout(patience);
          look = fail = () => {};
        };
        look = () => {
          if (!isComplete.test(heard)) return;
          resolve(Number(/\bTests:?\s.*?(\d+) passed/.exec(heard)?.[1] ?? 0));
          settle();
        };
        fail = (why) => {
          reject(new Error(`${why}; its last words: ${heard.slice(-300).trim()}`));
          settle();
        };
      }),
    close: () => killChild(child),
  };
}

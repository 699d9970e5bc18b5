import type * as Pty from '@lydell/node-pty';
import { Terminal } from '@xterm/headless';

/** A program in a real pseudo-terminal, and the screen that a person would see. */
export interface Running {
  readonly pid: number;
  /** The rows of the screen, without the spaces at their ends. */
  rows(): string[];
  /** The screen, as soon as it has this on it. Rejects with the screen after 30 s, or when the program has ended. */
  until(what: string | RegExp): Promise<string>;
  press(keys: string): void;
  resize(columns: number, rows: number): void;
  /** Everything that was written, with its control codes. */
  written(): string;
  /** Whether the program has the whole screen to itself. */
  isFullScreen(): boolean;
  /** The exit code, when it has ended. */
  readonly ended: Promise<number>;
  kill(): void;
}

const pty = loadPty();

/**
 * For tests that need a pseudo-terminal. There is none where its prebuilt library does not load, and on
 * Windows what the program writes does not come through as it was written.
 */
export const describeInTerminal =
  pty === undefined || process.platform === 'win32' ? describe.skip : describe;

const running: Running[] = [];

afterAll(() => running.splice(0).forEach((one) => one.kill()));

export function runInTerminal(
  command: readonly string[],
  {
    cwd,
    columns = 80,
    rows = 24,
    env = {},
  }: { cwd: string; columns?: number; rows?: number; env?: Record<string, string> },
): Running {
  const [file = '', ...args] = command;
  if (pty === undefined) throw new Error('There is no pseudo-terminal here.');
  const child = pty.spawn(file, args, {
    name: 'xterm-256color',
    cwd,
    cols: columns,
    rows,
    env: { ...withoutCi(), ...env },
  });
  const terminal = new Terminal({ cols: columns, rows, allowProposedApi: true });
  const watchers = new Set<() => void>();
  const look = (): void => watchers.forEach((watcher) => watcher());
  let written = '';
  let hasEnded = false;
  child.onData((text) => {
    written += text;
    terminal.write(text, look);
  });
  const ended = new Promise<number>((resolve) => {
    child.onExit(({ exitCode }) => {
      hasEnded = true;
      // What was written last is read first.
      terminal.write('', () => {
        look();
        resolve(exitCode);
      });
    });
  });
  const screen = (): string[] => {
    const { active } = terminal.buffer;
    const lines = Array.from({ length: terminal.rows }, (_, row) => active.getLine(active.baseY + row));
    return lines.map((line) => line?.translateToString(true) ?? '');
  };
  const one: Running = {
    pid: child.pid,
    rows: screen,
    until: (what) =>
      new Promise((resolve, reject) => {
        const give = (settle: () => void): void => {
          clearTimeout(deadline);
          watchers.delete(check);
          settle();
        };
        const fail = (why: string): void =>
          give(() =>
            reject(new Error(`${String(what)} did not appear: ${why}. The screen:\n${screen().join('\n')}`)),
          );
        const check = (): void => {
          const text = screen().join('\n');
          if (typeof what === 'string' ? text.includes(what) : what.test(text)) give(() => resolve(text));
          else if (hasEnded) fail('the program has ended');
        };
        const deadline = setTimeout(() => fail('the time was up'), 30_000);
        watchers.add(check);
        check();
      }),
    press: (keys) => child.write(keys),
    resize(toColumns, toRows) {
      terminal.resize(toColumns, toRows);
      child.resize(toColumns, toRows);
    },
    written: () => written,
    isFullScreen: () => terminal.buffer.active.type === 'alternate',
    ended,
    kill: () => hasEnded || child.kill(),
  };
  running.push(one);
  return one;
}

// A build machine says that nobody sits at its terminals; here the test does.
function withoutCi(): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    ([name, value]) => value !== undefined && !/^(CI|NO_COLOR|FORCE_COLOR|npm_.*)$/i.test(name),
  );
  return { ...(Object.fromEntries(kept) as Record<string, string>), TERM: 'xterm-256color' };
}

function loadPty(): typeof Pty | undefined {
  try {
    return require('@lydell/node-pty') as typeof Pty;
  } catch {
    return undefined;
  }
}

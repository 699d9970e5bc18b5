import type { ReadStream, WriteStream } from 'node:tty';
import { UserError } from '../course/user-error.ts';
import { paint, type Paint } from './paint.ts';

/** 0: all is well. 1: a verdict that is not `solved`. 2: something the person at the keyboard can mend. */
export type ExitCode = 0 | 1 | 2;

/** What a command knows of the world it runs in. */
export interface Io {
  /** Absolute path of the repository. */
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  /** Colours, or none: not on a terminal, or NO_COLOR is set. */
  readonly paint: Paint;
  /** Writes a text and a line break to standard output. */
  readonly print: (text: string) => void;
  /** The same to standard error: what must not get into piped output. */
  readonly warn: (text: string) => void;
  /** The terminal, when there is one at both ends: keys come in, the screen goes out. */
  readonly terminal?: { readonly input: ReadStream; readonly output: WriteStream };
}

/** What each `scripts/<name>.ts` exports as `command`. */
export type Command = (args: readonly string[], io: Io) => Promise<ExitCode>;

/** The one place that prints, catches and sets the exit code. `load` is called inside, so that it is caught too. */
export async function runCommand(load: () => Command, args: readonly string[], root: string): Promise<void> {
  const io = ioOf(root);
  // `npm test | head` closes the pipe early; that is nobody's mistake.
  process.stdout.on('error', ignoreClosedPipe);
  // It stays so if the command waits for something that never comes, and Node runs out of work.
  process.exitCode = 2;
  try {
    process.exitCode = await load()(args, io);
  } catch (error) {
    io.warn(`\n${error instanceof UserError ? error.message : ourFault(error)}\n`);
    process.exitCode = 2;
  }
}

// The stack is for whoever mends it; what Node prints by itself begins with a line of somebody's minified code.
function ourFault(error: unknown): string {
  const stack = error instanceof Error ? error.stack : undefined;
  return `Something went wrong in the course itself. It is no fault of yours, and nothing of yours is lost.\n\n${stack ?? String(error)}`;
}

function ioOf(root: string): Io {
  const { env, stdin, stdout, stderr } = process;
  return {
    root,
    env,
    paint: paint(Boolean(stdout.isTTY) && !env.NO_COLOR && env.TERM !== 'dumb'),
    print: (text) => void stdout.write(`${text}\n`),
    warn: (text) => void stderr.write(`${text}\n`),
    ...(stdin.isTTY && stdout.isTTY ? { terminal: { input: stdin, output: stdout } } : {}),
  };
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

import { writeSync } from 'node:fs';
import { emitKeypressEvents, type Interface } from 'node:readline';
import { keyName } from './key-name.ts';
import type { Io } from './cli.ts';

/** Columns and rows of a terminal. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** What a terminal tells. */
export type TtyEvent =
  | { readonly type: 'key'; readonly key: string }
  | { readonly type: 'resized'; readonly size: Size }
  /** It is ours again, and shows something else. */
  | { readonly type: 'resumed' }
  /** A signal asked to end, or the terminal has gone. */
  | { readonly type: 'ended'; readonly signal?: NodeJS.Signals };

/** A terminal that is read key by key. Whatever ends the process leaves it as it was found. */
export interface Tty {
  write(text: string): void;
  /** Leaves the terminal to another program, until `resume`. */
  pause(): void;
  resume(): void;
  /** What Ctrl-Z does: back to the shell, until `fg`. */
  stop(): void;
  close(): void;
}

/** How to use a terminal: `screen` takes all of it and brings back what was there; `lines` only adds to it. */
export type Use = 'screen' | 'lines';

export function openTty(
  { input, output }: NonNullable<Io['terminal']>,
  use: Use,
  tell: (event: TtyEvent) => void,
): Tty {
  let isOurs = false;
  // To a program that will give it back.
  let isLent = false;
  const take = (): void => {
    if (isOurs) return;
    isOurs = true;
    input.setRawMode(true);
    input.resume();
    output.write(CODES[use].enter);
  };
  const leaveBy = (write: (text: string) => void): void => {
    if (!isOurs) return;
    isOurs = false;
    try {
      write(CODES[use].leave);
      input.setRawMode(false);
    } catch {
      // The terminal has gone.
    }
    input.pause();
  };
  const leave = (): void => leaveBy((text) => void output.write(text));
  // The process is about to end: what is only queued would be lost.
  const leaveNow = (): void => leaveBy((text) => void writeSync(STDOUT, text));
  const resume = (): void => {
    isLent = false;
    take();
    tell({ type: 'resumed' });
  };

  const onKey = (text: string | undefined, key: KeyPress): void =>
    tell({ type: 'key', key: keyName(text, key) });
  const onResize = (): void => tell({ type: 'resized', size: sizeOf(output) });
  const onGone = (): void => tell({ type: 'ended' });
  const onSignal = (signal: NodeJS.Signals): void => tell({ type: 'ended', signal });
  // Someone may have stopped us from outside, and the shell has taken the terminal meanwhile.
  const onContinue = (): void => {
    if (isLent) return;
    if (isOurs) leave();
    resume();
  };

  // A lone Escape waits this long for the rest of a sequence; Node's half a second is felt.
  emitKeypressEvents(input, { escapeCodeTimeout: 50 } as unknown as Interface);
  input.on('keypress', onKey).on('end', onGone).on('error', onGone);
  output.on('resize', onResize);
  for (const signal of SIGNALS) process.on(signal, onSignal);
  if (CAN_STOP) process.on('SIGCONT', onContinue);
  process.on('exit', leaveNow);
  // Before the error is printed, so that it stays readable.
  process.on('uncaughtExceptionMonitor', leaveNow);
  take();
  return {
    write: (text) => void (isOurs && output.write(text)),
    pause() {
      isLent = true;
      leave();
    },
    resume,
    stop() {
      if (!CAN_STOP) return;
      leave();
      // The whole group, as the terminal itself does it: npm waits for us in it.
      process.kill(0, 'SIGTSTP');
    },
    close() {
      leave();
      input.off('keypress', onKey).off('end', onGone).off('error', onGone);
      output.off('resize', onResize);
      for (const signal of SIGNALS) process.off(signal, onSignal);
      if (CAN_STOP) process.off('SIGCONT', onContinue);
      process.off('exit', leaveNow);
      process.off('uncaughtExceptionMonitor', leaveNow);
    },
  };
}

/** The size of a terminal; 80 by 24 if it does not tell. */
export function sizeOf(output: NonNullable<Io['terminal']>['output']): Size {
  return { columns: output.columns || 80, rows: output.rows || 24 };
}

type KeyPress = Parameters<typeof keyName>[1];

const STDOUT = 1;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const CAN_STOP = process.platform !== 'win32';

const CODES: Record<Use, { readonly enter: string; readonly leave: string }> = {
  lines: { enter: '', leave: '' },
  screen: {
    // The other screen, no cursor, no wrapping: a width that was counted wrong must not shift the rest.
    enter: '\x1b[?1049h\x1b[?25l\x1b[?7l\x1b[2J',
    leave: '\x1b[0m\x1b[?7h\x1b[?25h\x1b[?1049l',
  },
};

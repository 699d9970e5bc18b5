import type { WriteStream } from 'node:tty';
import { cut } from './fit.ts';

/** One line that is written over and over while something takes long. */
export interface StatusLine {
  show(text: string): void;
  /** Takes the line away: what is printed next begins where it was. */
  clear(): void;
}

/** On a terminal; undefined where lines cannot be written over, and everything shown would stay. */
export function statusLine(stream: WriteStream, env: NodeJS.ProcessEnv): StatusLine | undefined {
  if (!stream.isTTY || env.TERM === 'dumb') return undefined;
  let isShown = false;
  return {
    show(text) {
      isShown = true;
      // A line that wraps could not be taken away by one return.
      stream.write(`\r\x1b[K${cut(text, Math.max(10, (stream.columns || 80) - 1))}`);
    },
    clear() {
      if (isShown) stream.write('\r\x1b[K');
      isShown = false;
    },
  };
}

import type { Tty } from '../terminal/tty.ts';
import type { Display } from './display.ts';
import type { Look } from './look.ts';
import { screen } from './screen.ts';

/** Keeps a terminal as `screen` wants it, and writes only the lines that changed: nothing flickers. */
export function fullScreen(tty: Tty, look: Look): Display {
  let before: readonly string[] = [];
  let size = '';
  return {
    show(state) {
      const lines = screen(state, look);
      // A terminal that has changed its size has moved the lines about.
      const isOther = size !== JSON.stringify(state.size);
      size = JSON.stringify(state.size);
      const changed = lines.flatMap((line, row) =>
        !isOther && line === before[row] ? [] : [`\x1b[${row + 1};1H\x1b[2K${line}`],
      );
      before = lines;
      if (isOther || changed.length > 0) tty.write(`${isOther ? '\x1b[2J' : ''}${changed.join('')}`);
    },
    forget() {
      size = '';
    },
  };
}

import { stripVTControlCharacters } from 'node:util';
import type { Tty } from '../terminal/tty.ts';
import type { Display } from './display.ts';
import { plainText } from './plain-text.ts';
import type { State } from './state.ts';

/** Tells what is new, line after line, without moving the cursor: for dumb terminals and screen readers. */
export function plain(tty: Tty): Display {
  let before: State | undefined;
  return {
    show(state) {
      const text = plainText(before, state);
      before = state;
      // In raw mode the terminal does not go back to the left edge by itself.
      if (text !== '') tty.write(`\n${stripVTControlCharacters(text)}\n`.replaceAll('\n', '\r\n'));
    },
    forget() {},
  };
}

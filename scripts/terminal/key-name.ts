/** What Node tells of a key press. */
interface KeyPress {
  readonly name?: string | undefined;
  readonly ctrl?: boolean | undefined;
  readonly meta?: boolean | undefined;
}

/** A key as one word: the character that was typed, `enter`, `up`, `pagedown`, `ctrl-c`; empty for others. */
export function keyName(text: string | undefined, { name = '', ctrl, meta }: KeyPress): string {
  if (ctrl) return name === '' ? '' : `ctrl-${name}`;
  // Where lines are handed over as a whole, as in Emacs, they end with a line feed.
  if (name === 'return' || name === 'enter') return 'enter';
  if (meta && name !== 'escape') return '';
  const isCharacter = text !== undefined && /^[^\p{Cc}]$/u.test(text);
  return isCharacter ? text : name;
}

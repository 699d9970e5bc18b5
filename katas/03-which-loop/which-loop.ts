/**
 * Says which loop can traverse `value`: only `for await`, `for await` and `for…of` alike, or
 * neither. Asking starts nothing.
 */
export function whichLoop(value: unknown): 'for await' | 'either' | 'neither' {
  // TODO: ask for the two methods that the two loops ask for
  throw new Error('not implemented');
}

import { inspect } from 'node:util';

/**
 * A value in one short line, as it stands in a timeline: `3`, `ready`, `[ 1, 2 ]`. A string is shown
 * bare unless that would read as something else (`'3'`, `'end'`).
 */
export function describeValue(value: unknown): string {
  if (typeof value === 'string' && isPlain(value)) return value;
  // Node would show the innards of a promise.
  if (Object.prototype.toString.call(value) === '[object Promise]') return 'Promise';
  return inspect(value, { depth: 2, breakLength: Infinity, compact: true, colors: false });
}

function isPlain(text: string): boolean {
  return (
    /^[\p{L}_][\p{L}\p{N}_ .:-]*$/u.test(text) &&
    !/^(end|left|true|false|null|undefined|NaN)$|^error\b| at /.test(text)
  );
}

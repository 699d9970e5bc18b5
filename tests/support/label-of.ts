/** Longer labels would bury the sentence that they stand in. */
const LONGEST = 50;
const UNNAMED = 'your code';

/**
 * How the learner would write what an arrow function gives: `countdown(3, 100)` for
 * `() => countdown(3, 100)`. The compiled text names imports by their module, which is undone. Of a
 * long call only the name is left, `take(…)`; what cannot be named is `your code`.
 */
export function labelOf(make: () => unknown): string {
  const body = /^\(\)\s*=>\s*([^{\s][\s\S]*)$/u.exec(make.toString())?.[1] ?? '';
  const label = body
    .replaceAll(/\(0, (\w+\.\w+)\)/gu, '$1')
    .replaceAll(/\b\w+_\d+\.(?=\w)/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return [label, withoutArguments(label)].find(({ length }) => length > 0 && length <= LONGEST) ?? UNNAMED;
}

/** `take(…).next()` for `take(ticker(), 3).next()`; empty when the parentheses are not in pairs. */
function withoutArguments(label: string): string {
  let depth = 0;
  let short = '';
  for (const sign of label) {
    if (sign === ')') depth -= 1;
    if (depth < 0) return '';
    if (depth === 0) short += sign;
    else if (short.endsWith('(')) short += '…';
    if (sign === '(') depth += 1;
  }
  return depth === 0 ? short : '';
}

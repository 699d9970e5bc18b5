import type { Kata } from '../course/kata.ts';
import { counted } from '../course/counted.ts';
import { indent } from './indent.ts';
import type { Paint } from './paint.ts';
import { reflow } from './reflow.ts';

/** Hint number `shown` (from 1) of a kata's hints, and how many are left. */
export function renderHint(kata: Kata, hints: readonly string[], shown: number, paint: Paint): string {
  const left = hints.length - shown;
  return [
    paint.bold(`Hint ${shown} of ${hints.length} for kata ${kata.number}, ${kata.title}`),
    textOf(hints[shown - 1] ?? ''),
    left > 0
      ? `${counted(left, 'more hint')}: npm run hint ${kata.number}`
      : `That was the last one. npm test ${kata.number}`,
  ].join('\n\n');
}

/** Every hint of a kata again, when all have been shown. */
export function renderAllHints(kata: Kata, hints: readonly string[], paint: Paint): string {
  return [
    paint.bold(`All ${hints.length} hints for kata ${kata.number}, ${kata.title}`),
    'You have seen them all. Here they are again.',
    ...hints.map((hint, index) => `Hint ${index + 1}\n\n${textOf(hint)}`),
    `No hint is left. Try again: npm test ${kata.number}`,
  ].join('\n\n');
}

function textOf(hint: string): string {
  return indent(reflow(hint, 76), 2);
}

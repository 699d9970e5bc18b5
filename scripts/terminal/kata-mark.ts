import type { KataStanding } from '../progress/standing.ts';
import type { Paint } from './paint.ts';

/** How a kata begins its line in a list: `✓ 02  async-iterator-class`, the name as wide as the widest. */
export function kataMark(
  { kata, solvedAt }: KataStanding,
  width: number,
  isNext: boolean,
  paint: Paint,
): string {
  const line = `${String(kata.number).padStart(2, '0')}  ${kata.slug.padEnd(width)}`;
  if (solvedAt !== undefined) return `${paint.green('✓')} ${line}`;
  return isNext ? `${paint.cyan('>')} ${paint.bold(line)}` : `${paint.dim('·')} ${line}`;
}

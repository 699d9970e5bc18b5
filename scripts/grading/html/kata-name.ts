import type { GradedKata } from '../model/grade-book.ts';

/** How a kata is called all over the page: `05 A list of awaitables`. */
export function kataName({ number, title }: Pick<GradedKata, 'number' | 'title'>): string {
  return `${twoDigits(number)} ${title}`;
}

export function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

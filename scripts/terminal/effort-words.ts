import type { Effort } from '../progress/effort.ts';
import { counted } from '../course/counted.ts';

/** `3 attempts in 12 minutes`, `1 attempt in less than a minute`, `40 attempts in 2 h 5 min`. */
export function effortWords({ attempts, minutes }: Effort): string {
  return `${counted(attempts, 'attempt')} in ${timeWords(minutes)}`;
}

function timeWords(minutes: number): string {
  if (minutes < 1) return 'less than a minute';
  if (minutes < 100) return counted(minutes, 'minute');
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

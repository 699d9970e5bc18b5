import type { Progress } from '../grading/run/grade-all.ts';
import { bar } from './bar.ts';

/**
 * How far a run is, in one line of less than 80 columns, with an estimate once there is something to
 * estimate from.
 *
 * @param elapsedMs since the first submission was begun
 */
export function renderProgress({ done, judged }: Progress, total: number, elapsedMs: number): string {
  const isKnown = judged >= 3 && elapsedMs >= 3000;
  // What an earlier run had done costs next to nothing, so it tells nothing of what is to come.
  const left = isKnown && done < total ? `, ${aboutTime((elapsedMs / judged) * (total - done))} left` : '';
  return `${bar(done, total)} ${done} of ${total}${left}`;
}

function aboutTime(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 10) return 'a few seconds';
  if (seconds < 60) return `about ${Math.round(seconds / 10) * 10} seconds`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `about ${minutes} min`;
  return `about ${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

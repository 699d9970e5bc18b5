import type { Progress } from '../grading/run/grade-all.ts';
import type { Io } from './cli.ts';
import { renderProgress } from './render-grading-progress.ts';
import { statusLine } from './status-line.ts';

/** Tells on standard error how far a run is. */
export interface ProgressTeller {
  tell(progress: Progress, total: number): void;
  /** Before anything else is printed. */
  clear(): void;
}

/**
 * A bar that is written over on a terminal. Elsewhere, as in the log of a CI, a line for every tenth of a
 * run that is not short.
 *
 * @param now milliseconds, of a clock that only goes forward
 */
export function progressTeller(stream: NodeJS.WriteStream, { env, warn }: Io, now: () => number): ProgressTeller {
  const line = statusLine(stream, env);
  const begun = now();
  let shownAt = -Infinity;
  let tenth = 0;
  return {
    tell(progress, total) {
      const elapsed = now() - begun;
      const text = renderProgress(progress, total, elapsed);
      if (line !== undefined) {
        // What an earlier run had done comes by the hundred, faster than a terminal can draw.
        if (elapsed - shownAt < REDRAW_MS && progress.done < total) return;
        shownAt = elapsed;
        line.show(text);
      } else if (total >= LONG && Math.floor((10 * progress.done) / total) > tenth) {
        tenth = Math.floor((10 * progress.done) / total);
        warn(text);
      }
    },
    clear: () => line?.clear(),
  };
}

const REDRAW_MS = 100;
/** Submissions from which on a log tells how far it is. */
const LONG = 20;

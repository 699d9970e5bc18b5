import { drawLanes } from './draw-lanes.ts';
import { clockNow } from './fake-clock.ts';
import type { Moment, Timeline } from './timeline.ts';
import { timersLeft } from './virtual-time.ts';

/** The lane on which an event of the protocol is drawn. */
export type ProbeLane = 'pulls' | 'values' | 'errors' | 'close';

/** How often what happened. */
export interface ProbeCounts {
  /** `[Symbol.asyncIterator]()` */
  iterators: number;
  /** Calls of `next()`. */
  pulls: number;
  /** Values handed out. */
  values: number;
  /** Most calls of `next()` that were unanswered at the same time. */
  mostInFlight: number;
  /** Calls of `return()`, and how many of them have been answered. */
  returns: number;
  returnsSettled: number;
  /** Calls of `throw()`. */
  throws: number;
}

/** Writes down what is done to a probe, with the virtual time since the probe was made. */
export class ProbeRecord {
  readonly counts: ProbeCounts = {
    iterators: 0,
    pulls: 0,
    values: 0,
    mostInFlight: 0,
    returns: 0,
    returnsSettled: 0,
    throws: 0,
  };
  readonly #start = clockNow();
  readonly #moments: (Moment & { readonly lane?: ProbeLane; readonly mark?: string })[] = [];
  #inFlight = 0;

  /** @param mark what is drawn on the lane; without a lane the event is only listed. */
  note(what: string, lane?: ProbeLane, mark: string = what): void {
    this.#moments.push({ at: clockNow() - this.#start, what, lane, mark });
  }

  /** A call of `next()` is under way until the function that comes back is called. */
  enter(): () => void {
    this.#inFlight += 1;
    this.counts.mostInFlight = Math.max(this.counts.mostInFlight, this.#inFlight);
    return () => {
      this.#inFlight -= 1;
    };
  }

  get inFlight(): number {
    return this.#inFlight;
  }

  timeline(): Timeline {
    return { moments: this.#moments.map(({ at, what }) => ({ at, what })), timersLeft: timersLeft() };
  }

  /** The lanes that have something on them, below one axis. */
  draw(): string {
    const lanes = (['pulls', 'values', 'errors', 'close'] as const).map((name) => ({
      name,
      moments: this.#moments.flatMap(({ at, lane, mark }) =>
        lane === name ? [{ at, what: mark ?? '' }] : [],
      ),
    }));
    const drawn = drawLanes(lanes.filter(({ name, moments }) => moments.length > 0 || name === 'pulls'));
    return [...drawn.lines, ...(drawn.legend.length > 0 ? [`  ${drawn.legend.join('   ')}`] : [])].join('\n');
  }
}

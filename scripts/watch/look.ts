import type { Paint } from '../terminal/paint.ts';

/** How a screen may look: what the terminal can show. */
export interface Look {
  readonly paint: Paint;
  /** Paths can be clicked. */
  readonly links: boolean;
}

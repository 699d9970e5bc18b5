import type { KataStanding } from './standing.ts';

/** How many different failed attempts it takes before one may give up. */
export const FAILURES_NEEDED = 3;

/** Whether a kata's answers may be opened, and what is missing until one may give up. */
export interface Access {
  readonly solved: boolean;
  readonly mayGiveUp: boolean;
  readonly failures: { readonly made: number; readonly needed: number };
  readonly hints: { readonly seen: number; readonly all: number };
}

/** `hints`: how many hints the kata's lesson has. */
export function accessTo({ solvedAt, differentFailures, hintsSeen }: KataStanding, hints: number): Access {
  return {
    solved: solvedAt !== undefined,
    mayGiveUp: differentFailures >= FAILURES_NEEDED && hintsSeen >= hints,
    failures: { made: Math.min(differentFailures, FAILURES_NEEDED), needed: FAILURES_NEEDED },
    hints: { seen: Math.min(hintsSeen, hints), all: hints },
  };
}

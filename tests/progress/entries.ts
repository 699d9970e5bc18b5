import type { Attempt, BookOpened, HintSeen } from '../../scripts/progress/entry.ts';
import type { Outcome } from '../../scripts/runner/verdict.ts';

/** An entry of the journal for a run of `kata`; `text` tells attempts apart, `day` is of September 2026. */
export function attempt(kata: string, verdict: Outcome, text = 'text', day = 1): Attempt {
  const at = `2026-09-${String(day).padStart(2, '0')}T12:00:00.000Z`;
  const passed = verdict === 'solved' ? 2 : 1;
  return { at, kind: 'attempt', kata, verdict, passed, total: 2, text, durationMs: 5 };
}

export function hint(kata: string, number: number): HintSeen {
  return { at: '2026-09-01T12:00:00.000Z', kind: 'hint', kata, hint: number };
}

export function opened(kata: string, peeked: boolean): BookOpened {
  return { at: '2026-09-01T12:00:00.000Z', kind: 'opened', kata, peeked };
}

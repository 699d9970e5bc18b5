import { UserError } from '../../course/user-error.ts';

/** What being late costs. Plain data. */
export interface LatePolicy {
  /** Share of the points that every day begun takes away, 0 to 1. */
  readonly perDay: number;
  /** The most that can be taken away, 0 to 1. */
  readonly most: number;
}

/** Late work is flagged, and costs nothing. */
export const ONLY_FLAGGED: LatePolicy = { perDay: 0, most: 0 };

/**
 * Reads `--late`: `10%/day`, `10%/day max 50%`, `reject` (late work gets no points) or `flag` (the
 * default). UserError, which shows the forms, for anything else.
 */
export function latePolicyOf(text: string): LatePolicy {
  const words = text.trim().toLowerCase();
  if (words === 'flag') return ONLY_FLAGGED;
  if (words === 'reject') return { perDay: 1, most: 1 };
  const [, perDay, most = '100'] = FORM.exec(words) ?? [];
  if (perDay !== undefined && Number(perDay) <= 100 && Number(most) <= 100) {
    return { perDay: Number(perDay) / 100, most: Number(most) / 100 };
  }
  throw new UserError(
    `--late "${text}" is no late policy. It is one of\n\n` +
      '  10%/day            a tenth of the points for every day begun\n' +
      '  "10%/day max 50%"  the same, but never more than half of them\n' +
      '  reject             no points for late work\n' +
      '  flag               late work is flagged and keeps its points (the default)',
  );
}

const FORM = /^(\d+(?:\.\d+)?) ?% ?(?:\/|per) ?day(?:,? max\.? (\d+(?:\.\d+)?) ?%)?$/;

/** How late something is, and the share of its points that remains; undefined if it is in time. */
export function latenessOf(
  submittedAt: string,
  deadline: string,
  { perDay, most }: LatePolicy,
): { days: number; factor: number } | undefined {
  const late = Date.parse(submittedAt) - Date.parse(deadline);
  if (!(late > 0)) return undefined;
  const days = Math.ceil(late / DAY_MS);
  // To the millionth: 1 - 3 * 0.1 is not 0.7.
  const factor = Math.round((1 - Math.min(most, perDay * days)) * 1e6) / 1e6;
  return { days, factor: Math.max(0, factor) };
}

const DAY_MS = 24 * 60 * 60 * 1000;

import { drawTimelines } from '../draw-timelines.ts';
import { explainLeak, explainTimeline } from '../explain-timeline.ts';
import { timers } from '../explanation.ts';
import { firstDivergence } from '../first-divergence.ts';
import type { Diagnosis } from '../hang.ts';
import { parseTimeline } from '../parse-timeline.ts';
import { reportTimeline } from '../report-timeline.ts';
import { formatTimeline, type Moment, type Timeline } from '../timeline.ts';

/** Wrong timelines, written as expected ones are, or functions that recognise one, each with its meaning. */
export type KnownTimelines = readonly (readonly [
  seen: string | ((seen: Timeline) => boolean),
  meaning: string,
])[];

/**
 * `expect(timeline).toFollow('3 at 100, end at 300')`: passes when the moments are the expected ones
 * and no timer is left. The message tells the mistake first, then draws both timelines.
 *
 * @throws Error when the expectation is malformed, or when what it got is no timeline.
 */
export function toFollow(
  this: jest.MatcherContext,
  received: Timeline,
  expected: string,
  known: KnownTimelines = [],
): jest.CustomMatcherResult & { readonly diagnosis?: Diagnosis } {
  mustBeTimeline(received);
  const { moments } = received;
  const wanted = parseTimeline(expected);
  const same = formatTimeline(wanted) === formatTimeline(moments);
  const leak = explainLeak(received);
  const told = known.find(([seen]) => fits(seen, received))?.[1];
  const explanation = same ? leak : explainTimeline(wanted, received);
  const draw = (): string =>
    drawTimelines(
      wanted,
      moments,
      told === undefined && !same ? (explanation ? explanation.short : 'here') : undefined,
    );
  reportTimeline(() => ({ expected: wanted, yours: moments, drawing: draw() }));
  return {
    pass: same && leak === undefined,
    message: () => {
      if (this.isNot) return `It should not have followed "${expected}", but that is what happened.`;
      const first = told ?? explanation?.told ?? plainFact(wanted, moments);
      const besides =
        same || leak === undefined || first.includes('still scheduled')
          ? []
          : [`Besides, ${timers(received.timersLeft)} still scheduled.`];
      return [first, ...besides, draw()].join('\n\n');
    },
    ...(same && leak !== undefined ? { diagnosis: 'leaking' as const } : {}),
  };
}

function fits(seen: string | ((seen: Timeline) => boolean), received: Timeline): boolean {
  if (typeof seen === 'function') return seen(received);
  return formatTimeline(parseTimeline(seen)) === formatTimeline(received.moments);
}

/** `2 came at 250; it was expected at 200.` */
function plainFact(wanted: readonly Moment[], moments: readonly Moment[]): string {
  const { note } = firstDivergence(wanted, moments) ?? { note: '' };
  return `${note.replace(/^the /u, 'The ')}.`;
}

function mustBeTimeline(value: unknown): void {
  if (typeof value === 'object' && value !== null && 'moments' in value && Array.isArray(value.moments))
    return;
  throw new TypeError('toFollow compares a timeline. Is there an `await` in front of what gives it?');
}

import {
  byLevel,
  countSolved,
  nextKata,
  type KataStanding,
  type LevelStanding,
} from '../progress/standing.ts';
import { bar } from './bar.ts';
import { counted } from './counted.ts';
import { day } from './day.ts';
import { kataMark } from './kata-mark.ts';
import { outcomeWords } from './outcome-words.ts';
import type { Paint } from './paint.ts';

/** The bar; by level the katas that were worked on, with attempts and days; what is next. */
export function renderProgress(standing: readonly KataStanding[], paint: Paint): string {
  const solved = countSolved(standing);
  const next = nextKata(standing);
  const width = Math.max(...standing.map(({ kata }) => kata.slug.length));
  return [
    `  ${paint.bold(`${bar(solved, standing.length)} ${solved} of ${standing.length} katas solved`)}`,
    ...byLevel(standing).map((level) => renderLevel(level, { next: next?.id, width, paint })),
    next
      ? `  Next: ${next.number} ${next.title}\n  npm test ${next.number}`
      : '  That was the last one. The whole course is solved.',
  ].join('\n\n');
}

interface Look {
  /** The id of the kata to work on. */
  readonly next: string | undefined;
  readonly width: number;
  readonly paint: Paint;
}

function renderLevel({ number, name, katas, solved }: LevelStanding, { next, width, paint }: Look): string {
  const shown = katas.filter((one) => one.attempts > 0 || one.hintsSeen > 0 || one.kata.id === next);
  const rest = katas.length - shown.length;
  // Mark, number and the gaps around the name take 10.
  const below = ' '.repeat(width + 10);
  return [
    `  ${paint.bold(`Level ${number}: ${name}`)}, ${solved} of ${katas.length}`,
    ...shown.map((one) => {
      const [first, ...more] = storyOf(one);
      return [`  ${kataMark(one, width, one.kata.id === next, paint)}  ${first}`, ...more].join(`\n${below}`);
    }),
    ...(rest > 0 ? [paint.dim(`    ${shown.length > 0 ? 'and ' : ''}${rest} not started`)] : []),
  ].join('\n');
}

/** One line, or two when there is something to finish. */
function storyOf({ solvedAt, peeked, attempts, lastAttempt, hintsSeen }: KataStanding): string[] {
  const effort = [
    solvedAt === undefined ? '' : `solved ${day(solvedAt)}`,
    attempts > 0 ? counted(attempts, 'attempt') : 'not started',
    hintsSeen > 0 ? counted(hintsSeen, 'hint') : '',
    peeked ? 'peeked' : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
  if (solvedAt !== undefined || !lastAttempt) return [effort];
  return [effort, `${day(lastAttempt.at)}: ${outcomeWords(lastAttempt)}`];
}

import {
  byLevel,
  countSolved,
  nextKata,
  type KataStanding,
  type LevelStanding,
} from '../progress/standing.ts';
import { bar } from './bar.ts';
import { counted } from '../course/counted.ts';
import { day } from './day.ts';
import { fit } from './fit.ts';
import { kataMark } from './kata-mark.ts';
import { outcomeWords } from './outcome-words.ts';
import type { Paint } from './paint.ts';

export interface ProgressLook {
  /** Of the terminal; 80 if it does not say. */
  readonly columns?: number;
  /** What stands before the last words; none that are empty. */
  readonly pictures?: readonly string[];
}

/** The bar; by level the katas that were worked on, with attempts and days; the pictures; what is next. */
export function renderProgress(
  standing: readonly KataStanding[],
  paint: Paint,
  { columns = 80, pictures = [] }: ProgressLook = {},
): string {
  const solved = countSolved(standing);
  const next = nextKata(standing);
  const done = bar(solved, standing.length, columns < 60 ? 8 : 20);
  const width = Math.max(...standing.map(({ kata }) => kata.slug.length));
  return [
    `  ${paint.bold(`${done} ${solved} of ${standing.length} katas solved`)}`,
    ...byLevel(standing).map((level) => renderLevel(level, { next: next?.id, width, columns, paint })),
    ...pictures.filter((picture) => picture !== ''),
    fit(
      next
        ? `  Next: ${next.number} ${next.title}\n  npm test ${next.number}`
        : '  That was the last one. The whole course is solved.',
      columns,
    ).join('\n'),
  ].join('\n\n');
}

interface Look {
  /** The id of the kata to work on. */
  readonly next: string | undefined;
  readonly width: number;
  readonly columns: number;
  readonly paint: Paint;
}

function renderLevel({ number, name, katas, solved }: LevelStanding, look: Look): string {
  const { next, paint } = look;
  const shown = katas.filter((one) => one.attempts > 0 || one.hintsSeen > 0 || one.kata.id === next);
  const rest = katas.length - shown.length;
  return [
    ...fit(`  ${paint.bold(`Level ${number}: ${name}`)}, ${solved} of ${katas.length}`, look.columns),
    ...shown.flatMap((one) => renderKata(one, look)),
    ...(rest > 0 ? [paint.dim(`    ${shown.length > 0 ? 'and ' : ''}${rest} not started`)] : []),
  ].join('\n');
}

/** The story stands beside the kata's name, or below it where there is no room. */
function renderKata(one: KataStanding, { next, width, columns, paint }: Look): string[] {
  const story = storyOf(one);
  const isNext = one.kata.id === next;
  // Mark, number and the gaps around the name take 10.
  if (width + 10 + Math.max(...story.map((line) => line.length)) <= columns) {
    const below = ' '.repeat(width + 10);
    const [first = '', ...more] = story;
    return [`  ${kataMark(one, width, isNext, paint)}  ${first}`, ...more.map((line) => `${below}${line}`)];
  }
  return [`  ${kataMark(one, 0, isNext, paint)}`, ...story.flatMap((line) => fitParts(line, columns))];
}

/** Goes on in the next line after a comma only, so that `1 hint` stays together. */
function fitParts(line: string, columns: number): string[] {
  const joined = line.replaceAll(/(?<!,) /g, NO_BREAK);
  return fit(`${' '.repeat(8)}${joined}`, columns).map((part) => part.replaceAll(NO_BREAK, ' '));
}

const NO_BREAK = '\u00a0';

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

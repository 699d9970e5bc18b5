import { effortOf } from '../progress/effort.ts';
import { countSolved } from '../progress/standing.ts';
import { bar } from '../terminal/bar.ts';
import { effortWords } from '../terminal/effort-words.ts';
import { reflow } from '../terminal/reflow.ts';
import { promiseOf } from './lesson-parts.ts';
import type { Look } from './look.ts';
import { barWidth, followingKata, pageWidth, type State } from './state.ts';

/** A solved kata: what it took, what one can do now, where to compare, how far one is, what is next. */
export function solvedText(state: State, { paint }: Look): string {
  const { kata, journal, lesson, standing } = state;
  const effort = effortOf(kata, journal);
  const promise = promiseOf(lesson);
  const solved = countSolved(standing);
  const following = followingKata(state);
  const took = effort.attempts > 0 ? ` It took ${effortWords(effort)}.` : '';
  const next = following
    ? `on to kata ${following.number}: ${following.title}`
    : 'that was the last one: checks them all once more';
  return [
    `${paint.green('✓')} ${paint.bold('Solved.')}${took}`,
    promise === undefined ? '' : reflow(`You can now ${promise}`, pageWidth(state)),
    [
      `  ${paint.bold('n')}  ${next}`,
      `  ${paint.bold('s')}  compare yours with the answer book`,
      `  ${paint.bold('t')}  the timelines of your code`,
    ].join('\n'),
    `${bar(solved, standing.length, barWidth(state))} ${solved} of ${standing.length} katas solved`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

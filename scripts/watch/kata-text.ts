import { isSpecChanged } from '../progress/changed-specs.ts';
import { pathIn } from '../terminal/path-in.ts';
import { renderSpec } from '../terminal/render-verdict.ts';
import { failureText } from './failure-text.ts';
import { taskOf } from './lesson-parts.ts';
import type { Look } from './look.ts';
import { pageMarkdown } from './page-markdown.ts';
import { solvedText } from './solved-text.ts';
import { pageWidth, type Result, type State } from './state.ts';

/** The kata at work: first the one thing to look at. */
export function kataText(state: State, look: Look): string {
  return [remark(state), ...partsOf(state, look)].filter((part) => part !== '').join('\n\n');
}

/** A verdict alone, without what stays the same from save to save. */
export function newsText(state: State, result: Result, look: Look): string {
  return result.verdict.verdict === 'solved' ? solvedText(state, look) : failureText(state, result, look);
}

function partsOf(state: State, look: Look): string[] {
  const result = state.results.get(state.kata.id);
  const task = taskText(state, look);
  if (result === undefined) return [task, state.running === undefined ? '' : 'Running the specs…'];
  const news = newsText(state, result, look);
  if (result.verdict.verdict === 'solved') return [news];
  if (result.verdict.verdict === 'not-attempted') return [task, firstWords(state, result)];
  return [news, allSpecs(result, look), task];
}

/** What the learner should know of the kata beside its verdict. */
function remark({ kata, standing, journal, specs, results }: State): string {
  if (isSpecChanged(kata, journal, specs)) {
    return 'The specs of this kata have changed since you solved it. It is worth another look.';
  }
  const was = standing.some((one) => one.kata === kata && one.solvedAt !== undefined);
  const now = results.get(kata.id)?.verdict.verdict;
  return was && now !== undefined && now !== 'solved' ? 'You have solved this kata before; n goes on.' : '';
}

function taskText(state: State, { paint }: Look): string {
  const task = taskOf(state.lesson);
  return task === '' ? '' : `${paint.bold('Task')}\n\n${pageMarkdown(task, pageWidth(state), paint)}`;
}

function firstWords({ root, kata }: State, { verdict }: Result): string {
  return (
    `None of the ${verdict.total} specs passes yet, and that is as it should be.\n` +
    `The lesson is in ${pathIn(root, kata.lesson)}\n` +
    'Write your first lines and save.'
  );
}

function allSpecs({ verdict: { specs } }: Result, { paint }: Look): string {
  const all = specs.map((spec) => renderSpec(spec, paint)).join('\n');
  return all === '' ? '' : `${paint.bold('All specs')}\n\n${all}`;
}

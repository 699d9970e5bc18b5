import { countSolved } from '../progress/standing.ts';
import { bar } from '../terminal/bar.ts';
import { kataMark } from '../terminal/kata-mark.ts';
import { outcomeWords } from '../terminal/outcome-words.ts';
import { renderTrace } from '../terminal/render-trace.ts';
import { drawable } from './drawable.ts';
import { HELP } from './help.ts';
import { kataText } from './kata-text.ts';
import type { Look } from './look.ts';
import { pageMarkdown } from './page-markdown.ts';
import { barWidth, pageWidth, type Page, type State } from './state.ts';

/** What a view says between head and foot, before it is fitted to the screen. */
export function viewText(state: State, look: Look): string {
  const { view } = state;
  switch (view.name) {
    case 'kata':
      return kataText(state, look);
    case 'timeline':
      return timelineText(state, look);
    case 'help':
      return HELP;
    case 'page':
      return pageText(view, pageWidth(state), look);
    case 'question':
      return view.text;
    case 'all':
      return allText(state, look);
    case 'list':
      return '';
  }
}

function pageText({ title, parts }: Page, width: number, { paint }: Look): string {
  const texts = parts.map((part) =>
    'markdown' in part ? pageMarkdown(part.markdown, width, paint) : part.text,
  );
  return [paint.bold(title), ...texts].join('\n\n');
}

function timelineText({ kata, results, size }: State, { paint }: Look): string {
  const result = results.get(kata.id);
  if (result === undefined) return 'Running the specs…';
  const timelines = result.timelines.map((one) => drawable(one, size.columns - 2));
  return renderTrace(result.verdict, { kata, timelines, paint });
}

function allText(state: State, { paint }: Look): string {
  const { course, standing, results, running, todo } = state;
  const width = Math.max(...course.map(({ slug }) => slug.length));
  const lines = standing.map((one) => {
    const verdict = results.get(one.kata.id)?.verdict;
    const isSolvedNow = verdict?.verdict === 'solved';
    const words = verdict === undefined ? (running === one.kata ? 'running…' : '') : outcomeWords(verdict);
    const mark = kataMark({ ...one, solvedAt: isSolvedNow ? 'now' : undefined }, width, false, paint);
    return `${mark}  ${isSolvedNow ? words : paint.yellow(words)}`.trimEnd();
  });
  const verdicts = [...results.values()].map(({ verdict }) => verdict.verdict);
  const passing = verdicts.filter((verdict) => verdict === 'solved').length;
  const isDone = running === undefined && todo.length === 0;
  return [
    paint.bold(isDone ? 'Every kata, checked once more' : 'Checking every kata once more…'),
    lines.join('\n'),
    `${bar(passing, course.length, barWidth(state))} ${passing} of ${course.length} pass`,
    isDone ? ending(passing, course.length, countSolved(standing), paint) : '',
  ].join('\n\n');
}

function ending(passing: number, all: number, solved: number, paint: Look['paint']): string {
  if (passing === all) return paint.green('All of them pass. You have done the whole course.');
  if (solved < all) return 'n goes to the first that does not pass.';
  return 'You have solved them all, and some do not pass any more. n goes to the first of these.';
}

import { fit } from '../terminal/fit.ts';
import { outcomeWords } from '../terminal/outcome-words.ts';
import { paint } from '../terminal/paint.ts';
import { pathIn } from '../terminal/path-in.ts';
import { newsText } from './kata-text.ts';
import { keysLine } from './keys-line.ts';
import { listLines } from './list-lines.ts';
import type { Look } from './look.ts';
import { isSolved, type State } from './state.ts';
import { viewText } from './view-text.ts';

/** What to tell of a state to someone who has been told of the one before; empty if nothing is new. Pure. */
export function plainText(before: State | undefined, state: State): string {
  const isOther = before === undefined || before.kata !== state.kata;
  const notice = state.notice === before?.notice ? '' : state.notice;
  const parts = [isOther ? opening(state) : '', newsOf(before, state), notice, keysOf(before, state)];
  return fit(parts.filter((part) => part !== '').join('\n\n'), state.size.columns).join('\n');
}

const LOOK: Look = { paint: paint(false), links: false };

function opening({ root, kata }: State): string {
  return `Kata ${kata.number}: ${kata.title}\n${pathIn(root, kata.stub)}`;
}

function newsOf(before: State | undefined, state: State): string {
  const { view } = state;
  const isSameView = before?.view.name === view.name;
  switch (view.name) {
    case 'kata':
      return kataNews(before, state);
    case 'list':
      return listNews(before, state);
    case 'timeline':
      return isSameView && !isJudged(before, state) ? '' : viewText(state, LOOK);
    case 'all':
      return isSameView && (state.running !== undefined || before?.running === undefined)
        ? ''
        : viewText(state, LOOK);
    default:
      return view === before?.view ? '' : viewText(state, LOOK);
  }
}

/** The task is told with the first verdict of a kata; after that, what has changed. */
function kataNews(before: State | undefined, state: State): string {
  const { results, kata, root } = state;
  const result = results.get(kata.id);
  const isBack = before?.view.name !== 'kata';
  if (result === undefined) return before === undefined || isBack ? 'Running the specs…' : '';
  const words = `${capital(outcomeWords(result.verdict))}.`;
  if (!isJudged(before, state)) return isBack ? `${opening(state)}\n${words}` : '';
  const isFirst = before?.results.has(kata.id) !== true;
  const news = isFirst ? viewText(state, LOOK) : newsText(state, result, LOOK);
  return `${words} ${pathIn(root, kata.stub)}\n\n${news}`;
}

function listNews(before: State | undefined, state: State): string {
  const { view } = state;
  if (view.name !== 'list') return '';
  const last = before?.view;
  const lines = listLines(state, view, Number.MAX_SAFE_INTEGER, LOOK);
  const isSame = last?.name === 'list' && last.filter === view.filter && last.search === view.search;
  if (!isSame) return lines.join('\n');
  return last.selected === view.selected ? '' : (lines.find((line) => line.startsWith('>')) ?? '');
}

/** The keys of use, whenever they are others, and with the first verdict of a kata. */
function keysOf(before: State | undefined, state: State): string {
  const { view, kata, results } = state;
  const isFirst = before !== undefined && results.has(kata.id) && !before.results.has(kata.id);
  const isOther = before !== undefined && before.view.name !== view.name;
  const isNewlySolved = before !== undefined && isSolved(state, kata) && !isSolved(before, kata);
  if (!isFirst && !isOther && !isNewlySolved) return '';
  return `Keys: ${keysLine(state, LOOK.paint, Infinity)}`;
}

function isJudged(before: State | undefined, { results, kata }: State): boolean {
  return results.get(kata.id) !== before?.results.get(kata.id);
}

function capital(text: string): string {
  return `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`;
}

import type { Kata } from '../course/kata.ts';
import type { Attempt } from '../progress/entry.ts';
import type { Effect, Event, Step } from './event.ts';
import { remembering, type Result, type State } from './state.ts';

/**
 * Asks for a run of these katas, before what waits already. One runs at a time, and each waits at most
 * once: many saves during a run lead to one more.
 */
export function want(state: State, katas: readonly Kata[]): Step {
  const rest = state.todo.filter((kata) => !katas.includes(kata));
  return startNext({ ...state, todo: [...katas, ...rest] });
}

/** Goes to work on another kata. What else was waiting is not of interest any more. */
export function goTo(state: State, kata: Kata): Step {
  const there: State = { ...state, kata, lesson: '', view: { name: 'kata' }, scroll: 0, todo: [] };
  const { state: next, effects } = want(there, [kata]);
  return { state: next, effects: [{ do: 'open', kata }, ...effects] };
}

/** A run has ended. If its kata waits to run again, its file is another one by now: no verdict on that. */
export function judged(state: State, { kata, result, at }: Extract<Event, { type: 'judged' }>): Step {
  const free: State = { ...state, running: undefined };
  if (state.todo.includes(kata)) return startNext(free);
  const results = new Map(state.results).set(kata.id, result);
  const scroll = kata === state.kata ? 0 : state.scroll;
  const told = remembering({ ...free, results, scroll }, [...state.journal, attemptOf(result, at)]);
  const { state: next, effects } = startNext(told);
  return { state: next, effects: [{ do: 'journal', kata, result }, ...effects] };
}

/** What the journal is about to say. Until it does, the screen must not wait for a disk. */
function attemptOf({ verdict: { kata, verdict, passed, total, durationMs } }: Result, at: string): Attempt {
  return { at, kind: 'attempt', kata, verdict, passed, total, text: '', durationMs };
}

export function notJudged(state: State, { why }: Extract<Event, { type: 'not-judged' }>): Step {
  return startNext({ ...state, running: undefined, notice: why });
}

function startNext(state: State): Step {
  const [kata, ...todo] = state.todo;
  if (state.running !== undefined || kata === undefined) return { state, effects: [] };
  const effect: Effect = { do: 'try', kata };
  return { state: { ...state, running: kata, todo }, effects: [effect] };
}

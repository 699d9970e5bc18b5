import type { Kata } from '../../scripts/course/kata.ts';
import type { Entry } from '../../scripts/progress/entry.ts';
import type { Outcome, Verdict } from '../../scripts/runner/verdict.ts';
import type { Effect, Event } from '../../scripts/watch/event.ts';
import { goTo } from '../../scripts/watch/runs.ts';
import { firstState, type Result, type State } from '../../scripts/watch/state.ts';
import { step } from '../../scripts/watch/step.ts';

export const ROOT = '/course';

/** Three katas that lie nowhere: a, b and c. */
export const KATAS: readonly Kata[] = ['a', 'b', 'c'].map((slug, index) => kataOf(index + 1, slug));

export function kataOf(number: number, slug: string): Kata {
  const id = `0${number}-${slug}`;
  const folder = `${ROOT}/katas/${id}`;
  return {
    id,
    number,
    slug,
    title: `The ${slug}`,
    level: { number: 1, name: 'first steps' },
    folder,
    stub: `${folder}/${slug}.ts`,
    spec: `${folder}/${slug}.spec.ts`,
    lesson: `${folder}/README.md`,
    book: `${ROOT}/solutions/${id}.age`,
    seal: `${ROOT}/solutions/${id}.json`,
  };
}

export interface Sitting {
  state(): State;
  /** Takes events one after the other; gives the effects of the last. */
  tell(...events: Event[]): readonly Effect[];
  /** Presses keys one after the other; gives the effects of the last. */
  press(...keys: string[]): readonly Effect[];
}

/** One sitting with the state machine alone, opened at the first unsolved kata or the one named. */
export function sitDown(
  options: { journal?: readonly Entry[]; named?: Kata; columns?: number; rows?: number } = {},
): Sitting {
  const { journal = [], named, columns = 80, rows = 24 } = options;
  const first = firstState({
    root: ROOT,
    course: KATAS,
    specs: new Map(),
    journal,
    named,
    size: { columns, rows },
  });
  let state: State = { ...goTo(first, first.kata).state, view: first.view, notice: first.notice };
  const tell = (...events: Event[]): readonly Effect[] => {
    let effects: readonly Effect[] = [];
    for (const event of events) ({ state, effects } = step(state, event));
    return effects;
  };
  return {
    state: () => state,
    tell,
    press: (...keys) => tell(...keys.map((key): Event => ({ type: 'key', key }))),
  };
}

export function judged(kata: Kata, outcome: Outcome, changes: Partial<Result> = {}): Event {
  return {
    type: 'judged',
    kata,
    at: '2026-09-01T12:05:00.000Z',
    result: { ...resultOf(kata, outcome), ...changes },
  };
}

export function resultOf(kata: Kata, outcome: Outcome): Result {
  const passed = outcome === 'solved' ? 2 : outcome === 'partial' ? 1 : 0;
  const verdict: Verdict = {
    kata: kata.id,
    verdict: outcome,
    passed,
    total: 2,
    specs: ['counts', 'waits'].map((title, index) =>
      index < passed
        ? { title, status: 'passed', message: '', durationMs: 1 }
        : { title, status: 'failed', message: 'It came too early.', durationMs: 1 },
    ),
    typeErrors: [],
    durationMs: 10,
  };
  return { verdict, timelines: [], output: '', specText: '' };
}

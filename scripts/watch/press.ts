import type { Effect, Step } from './event.ts';
import { pressInList } from './press-in-list.ts';
import { goTo, want } from './runs.ts';
import { scrolled } from './scrolled.ts';
import { followingKata, isSolved, listAt, type State, type View } from './state.ts';

/** What a key does. */
export function press(state: State, key: string): Step {
  if (key === 'ctrl-c') return doing(state, { do: 'quit' });
  if (key === 'ctrl-z') return doing(state, { do: 'stop' });
  if (state.view.name === 'question') return answered(state, state.view.of, key);
  if (state.view.name === 'list') return pressInList(state, state.view, key) ?? command(state, key);
  return command(state, key);
}

function command(state: State, key: string): Step {
  const { kata, view } = state;
  switch (key.toLowerCase()) {
    case 'n':
      return next(state);
    case 'h':
      return doing(state, { do: 'hint', kata });
    case 't':
      return toggled(state, { name: 'timeline' });
    case 'l':
      return toggled(state, listAt(kata));
    case 's':
      return doing(state, { do: 'solution', kata, giveUp: false });
    case 'r':
      return toggled(state, { name: 'question', of: 'reset', text: RESET });
    case 'u':
      return doing(state, { do: 'undo', kata });
    case 'a':
      return checkAll(state);
    case 'o':
      return doing(state, { do: 'edit', kata });
    case '?':
      return toggled(state, { name: 'help' });
    case 'q':
      return view.name === 'kata' ? doing(state, { do: 'quit' }) : back(state);
    case 'escape':
      return back(state);
    default:
      return { state: { ...state, scroll: scrolled(state, key) }, effects: [] };
  }
}

const RESET = 'Put the stub back? Your text is kept, and u brings it back.';

function next(state: State): Step {
  const { course, kata, view, results } = state;
  if (view.name === 'all' && state.todo.length === 0 && state.running === undefined) {
    const broken = course.find(({ id }) => results.get(id)?.verdict.verdict !== 'solved');
    return broken === undefined
      ? told(state, 'There is no next one: you have done them all.')
      : goTo(state, broken);
  }
  if (!isSolved(state, kata))
    return told(state, 'Not yet: n goes on when this kata is solved. l lists them all.');
  const following = followingKata(state);
  return following === undefined ? checkAll(state) : goTo(state, following);
}

function checkAll(state: State): Step {
  return want({ ...state, view: { name: 'all' }, scroll: 0, results: new Map() }, state.course);
}

function answered(state: State, question: 'reset' | 'give-up', key: string): Step {
  const { state: there } = back(state);
  if (key.toLowerCase() !== 'y') return told(there, 'Nothing was changed.');
  const { kata } = state;
  return doing(there, question === 'reset' ? { do: 'reset', kata } : { do: 'solution', kata, giveUp: true });
}

function toggled(state: State, view: View): Step {
  return state.view.name === view.name ? back(state) : { state: { ...state, view, scroll: 0 }, effects: [] };
}

/** To the kata at work. A check of all katas that is left goes no further. */
function back(state: State): Step {
  const todo = state.view.name === 'all' ? state.todo.filter((kata) => kata === state.kata) : state.todo;
  return { state: { ...state, view: { name: 'kata' }, scroll: 0, todo }, effects: [] };
}

function doing(state: State, effect: Effect): Step {
  return { state, effects: [effect] };
}

function told(state: State, notice: string): Step {
  return { state: { ...state, notice }, effects: [] };
}

import type { Event, Step } from './event.ts';
import { press } from './press.ts';
import { judged, notJudged, want } from './runs.ts';
import { remembering, type State } from './state.ts';

/** What an event makes of a state. Pure. */
export function step(state: State, event: Event): Step {
  switch (event.type) {
    case 'key':
      return press({ ...state, notice: '' }, event.key);
    case 'saved':
      return event.kata === state.kata ? saved(state) : only(state);
    case 'judged':
      return judged(state, event);
    case 'not-judged':
      return notJudged(state, event);
    case 'journaled':
      return only(remembering(state, event.journal));
    case 'lesson':
      return only(event.kata === state.kata ? { ...state, lesson: event.lesson } : state);
    case 'shown':
      return only({ ...state, view: event.view, scroll: 0 });
    case 'told':
      return only({ ...state, notice: event.notice, isOwnSave: event.wrote === true });
    case 'resized':
      return only({ ...state, size: event.size });
    case 'resumed':
      return only(state);
    case 'ended':
      return { state, effects: [{ do: 'quit', ...(event.signal && { signal: event.signal }) }] };
  }
}

/** Whoever saves wants the verdict, unless a view is open that is worth watching while it changes. */
function saved(before: State): Step {
  const state: State = { ...before, notice: before.isOwnSave ? before.notice : '', isOwnSave: false };
  const stays = state.view.name === 'timeline' || state.view.name === 'list';
  return want(stays ? state : { ...state, view: { name: 'kata' }, scroll: 0 }, [state.kata]);
}

function only(state: State): Step {
  return { state, effects: [] };
}

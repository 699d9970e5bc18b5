import type { Kata } from '../course/kata.ts';
import type { Entry } from '../progress/entry.ts';
import type { TtyEvent } from '../terminal/tty.ts';
import type { Result, State, View } from './state.ts';

/** What happens to `npm start`, from outside or as the outcome of an effect. */
export type Event =
  | TtyEvent
  /** A file of the kata at work has another content than before. */
  | { readonly type: 'saved'; readonly kata: Kata }
  /** `at`: when, in ISO form. */
  | { readonly type: 'judged'; readonly kata: Kata; readonly result: Result; readonly at: string }
  /** A run came to no verdict, and not through the learner's code. */
  | { readonly type: 'not-judged'; readonly kata: Kata; readonly why: string }
  | { readonly type: 'journaled'; readonly journal: readonly Entry[] }
  | { readonly type: 'lesson'; readonly kata: Kata; readonly lesson: string }
  /** An effect has something to show. */
  | { readonly type: 'shown'; readonly view: View }
  /** `wrote`: it has written the learner's file, and the save that comes is none of theirs. */
  | { readonly type: 'told'; readonly notice: string; readonly wrote?: boolean };

/** What is to be done in the world. Outcomes come back as events. */
export type Effect =
  /** Watch the files of this kata, and no others; read its lesson. */
  | { readonly do: 'open'; readonly kata: Kata }
  | { readonly do: 'try'; readonly kata: Kata }
  | { readonly do: 'journal'; readonly kata: Kata; readonly result: Result }
  | { readonly do: 'hint'; readonly kata: Kata }
  | { readonly do: 'solution'; readonly kata: Kata; readonly giveUp: boolean }
  | { readonly do: 'reset'; readonly kata: Kata }
  | { readonly do: 'undo'; readonly kata: Kata }
  | { readonly do: 'edit'; readonly kata: Kata }
  | { readonly do: 'stop' }
  | { readonly do: 'quit'; readonly signal?: NodeJS.Signals };

/** The next state and what it takes to get there. */
export interface Step {
  readonly state: State;
  readonly effects: readonly Effect[];
}

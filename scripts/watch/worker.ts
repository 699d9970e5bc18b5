import type { Kata } from '../course/kata.ts';
import { readText } from '../course/text-file.ts';
import { UserError } from '../course/user-error.ts';
import { attemptsOf } from '../progress/attempts.ts';
import { appendToJournal, readJournal } from '../progress/journal.ts';
import { resetKata } from '../progress/reset.ts';
import { undoKata } from '../progress/undo.ts';
import { dayAndTime } from '../terminal/day-and-time.ts';
import type { Io } from '../terminal/cli.ts';
import type { Tty } from '../terminal/tty.ts';
import { openAnswers } from './answers.ts';
import type { Effect, Event } from './event.ts';
import { openEditor } from './open-editor.ts';
import { showHint } from './show-hint.ts';
import { openTryout } from './tryout.ts';
import { watchKata, type Unwatch } from './watch-kata.ts';

export interface Worker {
  perform(effect: Effect): void;
  /** Ends what is running. */
  close(): void;
}

interface Ties {
  readonly io: Pick<Io, 'root' | 'env' | 'paint'>;
  readonly tty: Tty;
  readonly tell: (event: Event) => void;
  /** Hears of an error that is nobody's mistake. */
  readonly fail: (error: unknown) => void;
}

/** Does what the steps ask for. Outcomes come back as events; mistakes that can be mended are told. */
export function openWorker({ io, tty, tell, fail }: Ties): Worker {
  const { root, env, paint } = io;
  const tryout = openTryout(root);
  let unwatch: Unwatch = () => undefined;
  let before: Promise<void> = Promise.resolve();

  const open = async (kata: Kata): Promise<void> => {
    unwatch();
    unwatch = watchKata(kata, () => tell({ type: 'saved', kata }));
    tell({ type: 'lesson', kata, lesson: (await readText(kata.lesson)) ?? '' });
  };
  const journal = async ({ kata, result }: Extract<Effect, { do: 'journal' }>): Promise<void> => {
    await appendToJournal(root, await attemptsOf([kata], [result.verdict]));
    tell({ type: 'journaled', journal: await readJournal(root) });
  };
  const reset = async (kata: Kata): Promise<void> => {
    const wrote = (await resetKata(root, kata, new Date())) === 'reset';
    const notice = wrote
      ? 'The stub is back. Your text is kept: u brings it back.'
      : 'It is the stub already.';
    tell({ type: 'told', notice, wrote });
  };
  const undo = async (kata: Kata): Promise<void> => {
    const { at } = await undoKata(root, kata, new Date());
    const notice = `Your text that was kept on ${dayAndTime(at)} is back. u again takes it back.`;
    tell({ type: 'told', notice, wrote: true });
  };

  const perform = async (effect: Effect): Promise<void> => {
    switch (effect.do) {
      case 'open':
        return open(effect.kata);
      case 'journal':
        return journal(effect);
      case 'hint':
        tell({ type: 'shown', view: await showHint(root, effect.kata) });
        return tell({ type: 'journaled', journal: await readJournal(root) });
      case 'solution':
        return tell({ type: 'shown', view: await openAnswers(root, effect.kata, effect.giveUp, paint) });
      case 'reset':
        return reset(effect.kata);
      case 'undo':
        return undo(effect.kata);
      case 'edit':
        return tell({ type: 'told', notice: await openEditor(effect.kata.stub, env, tty) });
      case 'stop':
        return tty.stop();
      case 'try':
      case 'quit':
    }
  };
  const mend = (error: unknown): void => {
    if (error instanceof UserError) tell({ type: 'told', notice: error.message });
    else fail(error);
  };

  return {
    perform(effect) {
      // A run takes its time; all else happens in the order in which it was asked for.
      if (effect.do === 'try') void tryout.run(effect.kata).then(tell, fail);
      else if (effect.do === 'edit') void perform(effect).catch(mend);
      else before = before.then(() => perform(effect)).catch(mend);
    },
    close() {
      unwatch();
      tryout.close();
    },
  };
}

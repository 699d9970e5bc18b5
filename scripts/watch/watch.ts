import type { Io } from '../terminal/cli.ts';
import { canLink } from '../terminal/link.ts';
import { openTty } from '../terminal/tty.ts';
import type { Effect, Event } from './event.ts';
import { fullScreen } from './full-screen.ts';
import { Inbox } from './inbox.ts';
import { plain } from './plain.ts';
import type { State } from './state.ts';
import { goTo } from './runs.ts';
import { step } from './step.ts';
import { openWorker } from './worker.ts';

type Quit = Extract<Effect, { do: 'quit' }>;

/**
 * The learner's loop: keys, saves and verdicts come in, one after the other; each makes the next state, is
 * shown, and may have effects, whose outcomes come in again. Ends when the learner quits.
 *
 * @param start its `kata` is opened and its specs run at once
 * @returns the last state, and the signal if one ended it
 */
export async function watch(
  start: State,
  io: Io & Required<Pick<Io, 'terminal'>>,
  isPlain: boolean,
): Promise<{ readonly state: State; readonly signal?: NodeJS.Signals }> {
  const inbox = new Inbox<Event>();
  const tty = openTty(io.terminal, isPlain ? 'lines' : 'screen', inbox.put);
  const display = isPlain ? plain(tty) : fullScreen(tty, { paint: io.paint, links: canLink(io.env) });
  const worker = openWorker({ io, tty, tell: inbox.put, fail: inbox.fail });
  const { view, notice } = start;
  const first = goTo(start, start.kata);
  let state: State = { ...first.state, view, notice };
  try {
    display.show(state);
    first.effects.forEach(worker.perform);
    for await (const event of inbox) {
      if (event.type === 'resumed') display.forget();
      const next = step(state, event);
      state = next.state;
      display.show(state);
      const quit = next.effects.find((effect): effect is Quit => effect.do === 'quit');
      if (quit !== undefined) return { state, ...(quit.signal && { signal: quit.signal }) };
      next.effects.forEach(worker.perform);
    }
    return { state };
  } finally {
    worker.close();
    tty.close();
  }
}

import type { Kata } from '../course/kata.ts';
import { readText } from '../course/text-file.ts';
import { openSession } from '../runner/session.ts';
import type { TimelineSeen } from '../runner/witness.ts';
import type { Event } from './event.ts';

export interface Tryout {
  /** Runs a kata's specs on the learner's file; one at a time. Never rejects. */
  run(kata: Kata): Promise<Extract<Event, { type: 'judged' | 'not-judged' }>>;
  close(): void;
}

/** Keeps a session of the runner, and with it everything that is warm, from run to run. */
export function openTryout(root: string): Tryout {
  let output = '';
  let timelines: readonly TimelineSeen[] = [];
  const session = openSession({
    root,
    onOutput: (_, text) => (output = text),
    onTimelines: (_, seen) => (timelines = seen),
  });
  return {
    async run(kata) {
      [output, timelines] = ['', []];
      try {
        const verdict = await session.try({ kata, folder: kata.folder });
        const specText = (await readText(kata.spec)) ?? '';
        return {
          type: 'judged',
          kata,
          result: { verdict, timelines, output, specText },
          at: new Date().toISOString(),
        };
      } catch (error) {
        const why = `The specs could not be run (${(error as Error).message}). Save to try again.`;
        return { type: 'not-judged', kata, why };
      }
    },
    close: () => session.close(),
  };
}

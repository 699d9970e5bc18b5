import { checkTypes } from './check-types.ts';
import { openSession, type SessionOptions } from './session.ts';
import type { Trial } from './trial.ts';
import type { Verdict } from './verdict.ts';

/**
 * Tries implementations against their katas' specs: trials go in, verdicts come out, in the same
 * order, each as soon as it stands. Leaving the loop early ends the process that runs the specs.
 */
export async function* run(trials: readonly Trial[], options: SessionOptions): AsyncGenerator<Verdict, void, undefined> {
  // The process and the compiler start first: both take longer than anything that follows.
  const session = openSession({ ...options, staysWarm: false });
  const types = checkTypes(options.root, trials);
  try {
    for (const trial of trials) yield await session.try(trial, types);
  } finally {
    session.close();
  }
}

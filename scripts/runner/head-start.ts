/**
 * Where the process that runs specs tells the test runner to wait: with everything loaded but the spec
 * file and what the learner wrote. A global of the host realm, because Jest loads the test runner by
 * itself and specs cannot see it. Under plain `npx jest` there is nothing to wait for.
 */
const SIGNAL = Symbol.for('for-await-katas.start-signal');

/** Settles when the run may begin, or rejects when it is called off. */
export function startSignal(): Promise<void> | undefined {
  return (globalThis as { [SIGNAL]?: Promise<void> })[SIGNAL];
}

export function setStartSignal(signal: Promise<void>): void {
  (globalThis as { [SIGNAL]?: Promise<void> })[SIGNAL] = signal;
}

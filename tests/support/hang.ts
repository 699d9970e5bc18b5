/** How a hang or a leftover is called; the runner turns it into a verdict. */
export type Diagnosis = 'starved' | 'stuck' | 'leaking';

/**
 * Thrown instead of hanging.
 *
 * - `starved`: a loop that never stops pulling, so that nothing else gets its turn.
 * - `stuck`: somebody waits for a promise that nobody settles.
 * - `leaking`: timers or listeners are left behind.
 *
 * @example throw new Hang('stuck', 'next() call 3 returned a promise that nobody settles.');
 */
export class Hang extends Error {
  readonly diagnosis: Diagnosis;

  constructor(diagnosis: Diagnosis, message: string) {
    super(message);
    this.name = 'Hang';
    this.diagnosis = diagnosis;
  }
}

/**
 * A mistake that the person at the keyboard can mend: an unknown kata, a missing file, a full disk.
 * The message says what was expected, what came and what to do next. It is printed without a stack,
 * and the command exits with 2.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
}

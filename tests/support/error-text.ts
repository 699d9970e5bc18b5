import { describeValue } from './describe-value.ts';

/** What an error says: its message, or its class's name when it has none; any other thrown value as it prints. */
export function errorText(error: unknown): string {
  const { message, constructor } = Object(error) as { message?: unknown; constructor?: { name?: string } };
  if (typeof message !== 'string') return typeof error === 'string' ? error : describeValue(error);
  return message === '' ? (constructor?.name ?? 'Error') : message;
}

/**
 * Is there no attempt yet that could be observed? The stub is untouched, or the file exports no such
 * name. Observers let these errors through as they are.
 */
export function isNoAttempt(error: unknown): boolean {
  const text = errorText(error);
  return text === 'not implemented' || /^\(0 ?, ?\w+_\d+\.\w+\) is not a (function|constructor)$/u.test(text);
}

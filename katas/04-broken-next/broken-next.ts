export type NextVerdict =
  | 'ok'
  | 'not-async-iterable'
  | 'no-next'
  | 'next-not-a-promise'
  | 'next-threw'
  | 'next-rejected'
  | 'result-not-an-object';

/**
 * Takes one step of `candidate` and says whether its `next()` keeps the async iterator protocol,
 * or how it breaks it. Closes what it left open.
 */
export async function diagnoseNext(candidate: unknown): Promise<NextVerdict> {
  // TODO: call next() once and tell the seven cases apart
  throw new Error('not implemented');
}

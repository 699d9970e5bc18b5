/**
 * @package p-map@7.1.1
 * @spec gives the value when the source is closed
 * @because It closes the source and does not wait for that. The kata asks for both.
 * @spec closes the source when accept fails, and passes the error on
 * @because The same.
 */
import pMap, { pMapSkip, pMapStop } from 'p-map';

export async function findFirst<T>(
  source: AsyncIterable<T>,
  accept: (value: T) => boolean | PromiseLike<boolean>,
): Promise<T | undefined> {
  let match: T | undefined;
  const ask = async (value: T) => {
    if (!(await accept(value))) return pMapSkip;
    match = value;
    return pMapStop;
  };
  await pMap(source, ask, { concurrency: 1 });
  return match;
}

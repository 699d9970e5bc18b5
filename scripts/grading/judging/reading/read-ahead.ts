import { isUnparsable } from '../compile.ts';
import type { PreparedCourse } from '../prepared-course.ts';
import type { Reader } from './open-reader.ts';
import type { Reading, ReadRequest } from './reading.ts';

interface ReadingPlace {
  readonly reader: Reader;
  readonly course: PreparedCourse;
}

/** The files of one submission, being read. */
export interface ReadAhead {
  /** Rejects as `Reader.read` does. @param kata id of one that was asked for */
  of(kata: string): Promise<Reading>;
  /** The texts that can be parsed, by the kata's id, when all are read: nobody else need try the others. */
  readonly parsable: Promise<ReadonlyMap<string, string>>;
}

/**
 * Has the files of a submission read, one after the other, while its process starts and its first katas run:
 * never two at once, so that a submission full of hostile files holds up nobody else.
 *
 * @param ids of katas, in the order in which they are needed
 * @param texts by the kata's id; what is not there is not read
 */
export function readAhead({ reader, course }: ReadingPlace, ids: readonly string[], texts: ReadonlyMap<string, string>): ReadAhead {
  const requests = new Map<string, ReadRequest>();
  for (const id of ids) {
    const [kata, text] = [course.katas.get(id)?.kata, texts.get(id)];
    if (kata !== undefined && text !== undefined) requests.set(id, { file: kata.stub, slug: kata.slug, text });
  }
  const readings = new Map<string, Promise<Reading>>();
  let before: Promise<unknown> = Promise.resolve();
  for (const [kata, request] of requests) {
    const reading = before.then(() => reader.read(request));
    before = reading.catch(() => undefined);
    readings.set(kata, reading);
  }
  return {
    of: (kata) => readings.get(kata) ?? Promise.reject(new Error(`The file of ${kata} was not read.`)),
    parsable: parsableOf(requests, readings),
  };
}

async function parsableOf(
  requests: ReadonlyMap<string, ReadRequest>,
  readings: ReadonlyMap<string, Promise<Reading>>,
): Promise<ReadonlyMap<string, string>> {
  const settled = await Promise.allSettled(readings.values());
  const isParsable = (index: number): boolean => {
    const found = settled[index];
    return found?.status === 'fulfilled' && !isUnparsable(found.value.own);
  };
  return new Map([...requests].filter((_, index) => isParsable(index)).map(([kata, { text }]) => [kata, text]));
}

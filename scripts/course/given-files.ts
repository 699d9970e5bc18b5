import { readFile } from 'node:fs/promises';
import { sortedFiles, type BookFiles } from './book-files.ts';
import { pack, unpack } from './bundle.ts';
import type { Kata } from './kata.ts';
import { readSeal, sealRecordOf } from './seal-record.ts';
import { writeWhole } from './text-file.ts';
import { UserError } from './user-error.ts';

/** A kata's two files as the course came with them: sources. */
export interface Given {
  readonly stub: string;
  readonly spec: string;
}

/**
 * What a reset or a restore puts back. It lies beside the sealed answers and not among them: whoever has
 * no key for the answers must still be able to begin again. UserError if it is gone or damaged.
 */
export async function readGiven(kata: Kata): Promise<Given> {
  const files = await readGivenFiles(kata);
  const [stub, spec] = namesOf(kata).map((name) => files.get(name));
  if (stub !== undefined && spec !== undefined) return { stub, spec };
  throw damaged(kata);
}

/** The same as files of a book, `given/…`. */
export async function readGivenFiles(kata: Kata): Promise<BookFiles> {
  try {
    return unpack(await readFile(givenFile(kata)));
  } catch (error) {
    throw damaged(kata, error);
  }
}

/** Writes them, and the record of what they are like, unless they are there already. @returns whether they were */
export async function writeGiven(kata: Kata, given: Given): Promise<boolean> {
  const [stub = '', spec = ''] = namesOf(kata);
  const packed = pack(sortedFiles([[stub, given.stub], [spec, given.spec]]));
  const record = sealRecordOf(given.stub, given.spec);
  const [known, there] = await Promise.all([readSeal(kata), readFile(givenFile(kata)).catch(() => undefined)]);
  if (there?.equals(packed) && known?.stub === record.stub && known.spec === record.spec) return true;
  await writeWhole(givenFile(kata), packed);
  await writeWhole(kata.seal, `${JSON.stringify(record, null, 2)}\n`);
  return false;
}

function namesOf({ slug }: Kata): string[] {
  return [`given/${slug}.ts`, `given/${slug}.spec.ts`];
}

/** `solutions/NN-slug.zip`. */
function givenFile({ book }: Kata): string {
  return book.replace(/\.age$/, '.zip');
}

function damaged({ id }: Kata, cause?: unknown): UserError {
  return new UserError(
    `solutions/${id}.zip is missing or damaged: it holds the stub and the spec that the course came with.\n` +
      `Put it back with \`git checkout -- solutions/${id}.zip\`.`,
    { cause },
  );
}

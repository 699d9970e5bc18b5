import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kata } from '../../course/kata.ts';
import { readCourse } from '../../course/read-course.ts';
import { readSeal, sealRecordOf } from '../../course/seal-record.ts';
import { readText } from '../../course/text-file.ts';
import { UserError } from '../../course/user-error.ts';
import { titlesOf } from '../../runner/examine.ts';
import { compileTrusted } from './compile.ts';
import type { Compiled } from './messages.ts';

/** A spec file that is ready to run. */
export interface PreparedSpec {
  readonly compiled: Compiled;
  readonly source: string;
  /** Read as text, by the teacher's own side: what must run, and nothing else. */
  readonly titles: readonly string[];
}

/** A kata with all that the teacher's side knows of it. */
export interface PreparedKata {
  readonly kata: Kata;
  readonly spec: PreparedSpec;
  readonly hidden: readonly PreparedSpec[];
  /** Is this text the stub as the course came? */
  readonly isStub: (text: string) => boolean;
}

export interface PreparedCourse {
  /** By id. */
  readonly katas: ReadonlyMap<string, PreparedKata>;
  /** The support of the specs, and what of the judge runs in their realm. */
  readonly modules: readonly Compiled[];
}

/**
 * Reads the teacher's course and makes everything ready that does not depend on a submission.
 *
 * @param hidden sources of hidden spec files, by the kata's id
 * @throws UserError for a hidden spec without a single title, or one that cannot be parsed
 */
export async function prepareCourse(root: string, hidden: ReadonlyMap<string, readonly string[]>): Promise<PreparedCourse> {
  const katas = await readCourse(root);
  const prepared = await Promise.all(katas.map((kata) => prepareKata(kata, hidden.get(kata.id) ?? [])));
  const modules = ['tests/support', 'tests/support/matchers', 'scripts/grading/judging/realm'].flatMap((folder) => compileFolder(join(root, folder)));
  return { katas: new Map(prepared.map((each) => [each.kata.id, each])), modules };
}

async function prepareKata(kata: Kata, hidden: readonly string[]): Promise<PreparedKata> {
  const [source, stub, seal] = await Promise.all([readText(kata.spec), readText(kata.stub), readSeal(kata)]);
  if (source === undefined) throw new UserError(`${kata.spec} is not there: without its spec ${kata.id} cannot be graded.`);
  return {
    kata,
    spec: prepareSpec(kata.spec, source),
    hidden: hidden.map((text, index) => prepareHidden(kata, text, index + 1)),
    isStub: (text) => {
      const plain = text.replaceAll('\r\n', '\n');
      return seal === undefined ? plain === stub : sealRecordOf(plain, '').stub === seal.stub;
    },
  };
}

function prepareSpec(file: string, source: string): PreparedSpec {
  return { compiled: compileTrusted(file, source), source, titles: titlesOf(source) };
}

function prepareHidden(kata: Kata, source: string, number: number): PreparedSpec {
  const file = join(kata.folder, `${kata.slug}.hidden-${number}.spec.ts`);
  try {
    const spec = prepareSpec(file, source);
    if (spec.titles.length > 0) return spec;
  } catch (error) {
    throw new UserError(`Hidden spec ${number} of ${kata.id} cannot be used.\n${(error as Error).message}`, { cause: error });
  }
  throw new UserError(`Hidden spec ${number} of ${kata.id} has no specs: each should stand at the left edge, as it('…', …).`);
}

function compileFolder(folder: string): Compiled[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => compileTrusted(join(folder, name), readFileSync(join(folder, name), 'utf8')));
}

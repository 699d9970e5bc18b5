import { spawnSync, type ChildProcess } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive, killChild, startChild } from '../../runner/child.ts';
import type { TypesAnswer, TypesQuestion } from '../../runner/types-child.ts';
import type { TypeErrorAt } from '../../runner/verdict.ts';
import type { PreparedKata } from './prepared-course.ts';

/** Checks the types of one submission after the other. It reads what the answers say, and runs nothing of them. */
export interface TypesChecker {
  /**
   * @param texts the answers of one submission, by the kata's id
   * @returns their type errors, by the kata's id; every kata that was asked for is there
   */
  check(texts: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, readonly TypeErrorAt[]>>;
  close(): Promise<void>;
}

/** Real milliseconds for one kata's types; the first answer, which reads the libraries, takes some hundred. */
const ANSWER_MS = 10_000;

/**
 * A compiler that stays, with a folder that looks like the course: each submission's answers take the
 * place of the one's before. Types that never come to an end are told as a type error.
 *
 * @param folder absolute, inside the course, so that specs find what they import; it need not exist
 */
export function openTypesChecker(root: string, folder: string, katas: readonly PreparedKata[]): TypesChecker {
  const project = join(folder, 'tsconfig.json');
  const placeOf = ({ kata }: PreparedKata): string => join(folder, kata.id);
  let child: ChildProcess | undefined;
  let laidOut: Promise<void> | undefined;

  const layOut = async (): Promise<void> => {
    for (const each of katas) {
      await mkdir(placeOf(each), { recursive: true });
      await writeFile(join(placeOf(each), `${each.kata.slug}.ts`), NOTHING);
      await writeFile(join(placeOf(each), `${each.kata.slug}.spec.ts`), each.spec.source);
    }
    await writeFile(project, JSON.stringify({
      extends: join(root, 'tsconfig.json'),
      compilerOptions: { moduleDetection: 'force' },
      files: [
        ...katas.flatMap((each) => ['.ts', '.spec.ts'].map((ending) => join(placeOf(each), `${each.kata.slug}${ending}`))),
        join(root, 'tests/support/setup.ts'),
      ],
      include: [],
      exclude: [],
    }));
  };
  const ask = async (each: PreparedKata): Promise<readonly TypeErrorAt[]> => {
    if (child === undefined || !isAlive(child)) child = startCompiler(root);
    const answer = await answerOf(child, { project, folder: placeOf(each) });
    if ('errors' in answer) return answer.errors;
    // Whatever went wrong went wrong on this answer's types; the next question gets a fresh compiler, which must
    // not meet them again.
    killChild(child);
    child = undefined;
    await writeFile(join(placeOf(each), `${each.kata.slug}.ts`), NOTHING);
    return [{ file: `${each.kata.slug}.ts`, line: 1, message: `TS0: The types could not be checked: ${answer.failure}.` }];
  };
  return {
    async check(texts) {
      await (laidOut ??= layOut());
      // All at once, so that nothing of the submission before is left for the compiler to see.
      await Promise.all(katas.map((each) => writeFile(join(placeOf(each), `${each.kata.slug}.ts`), texts.get(each.kata.id) ?? NOTHING)));
      const found = new Map<string, readonly TypeErrorAt[]>();
      for (const each of katas) if (texts.has(each.kata.id)) found.set(each.kata.id, await ask(each));
      return found;
    },
    async close() {
      if (child !== undefined) killChild(child);
      await laidOut;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const NOTHING = 'export {};\n';

function startCompiler(root: string): ChildProcess {
  const child = startChild(root, ['types-child.cjs']);
  capMemory(child);
  child.stdout?.resume();
  child.stderr?.resume();
  child.on('error', () => {});
  return child;
}

/** Types can be made that fill any memory in seconds. What the process starts inherits the limit. */
function capMemory({ pid }: ChildProcess): void {
  if (process.platform !== 'linux' || pid === undefined) return;
  spawnSync('prlimit', ['--pid', String(pid), `--data=${MOST_BYTES}`], { stdio: 'ignore' });
}

/** Ten honest katas take a tenth of it. */
const MOST_BYTES = 3 * 1024 ** 3;

function answerOf(child: ChildProcess, question: TypesQuestion): Promise<TypesAnswer> {
  return new Promise((resolve) => {
    const settle = (answer: TypesAnswer): void => {
      clearTimeout(late);
      child.off('message', settle);
      child.off('exit', gone);
      resolve(answer);
    };
    const gone = (): void => settle({ failure: 'the compiler gave up' });
    const late = setTimeout(() => settle({ failure: `it took longer than ${ANSWER_MS / 1000} s` }), ANSWER_MS);
    child.on('message', settle);
    child.on('exit', gone);
    child.send(question, (error) => error !== null && gone());
  });
}

import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { checkTypes, filesOf, writeProject, type TypeErrors } from './check-types.ts';
import { isAlive, killChild, startChild } from './child.ts';
import type { Trial } from './trial.ts';
import type { TypesAnswer, TypesQuestion } from './types-child.ts';
import type { TypeErrorAt } from './verdict.ts';

export interface TypesProcess {
  /** As `checkTypes` of one trial. One at a time. */
  check(trial: Trial): Promise<TypeErrors>;
  close(): void;
}

/** Real milliseconds; the first answer, which reads the libraries, takes some hundred. */
const ANSWER_MS = 10_000;

/**
 * A compiler that stays, so that an edit takes it milliseconds. Its interface is marked unstable:
 * should it fail in any way, the command line does the rest of the session's work. Starts with the
 * first question.
 */
export function openTypesProcess(root: string): TypesProcess {
  const projects = new Map<string, string>();
  let child: ChildProcess | undefined;
  let broken = false;
  let closed = false;

  const askChild = async (trial: Trial): Promise<readonly TypeErrorAt[]> => {
    child ??= startSilently(root);
    const project = projects.get(trial.folder) ?? (await writeProject(root, filesOf(trial)));
    projects.set(trial.folder, project);
    return ask(child, { project, folder: trial.folder });
  };
  const end = (): void => {
    if (child !== undefined) killChild(child);
    for (const project of projects.values()) rmSync(project, { force: true });
    projects.clear();
  };
  return {
    async check(trial) {
      if (!broken) {
        try {
          return new Map([[trial.folder, await askChild(trial)]]);
        } catch {
          broken = true;
          end();
        }
      }
      return closed ? new Map() : checkTypes(root, [trial]);
    },
    close() {
      closed = true;
      end();
    },
  };
}

function startSilently(root: string): ChildProcess {
  // Little of its own is garbage: a small nursery keeps its memory flat from the first edits on.
  const child = startChild(root, ['types-child.cjs'], ['--max-semi-space-size=1']);
  child.stdout?.resume();
  child.stderr?.resume();
  return child;
}

function ask(child: ChildProcess, question: TypesQuestion): Promise<readonly TypeErrorAt[]> {
  return new Promise((resolve, reject) => {
    const silence = setTimeout(() => settle({ failure: 'no answer' }), ANSWER_MS);
    const gone = (): void => settle({ failure: 'the process is gone' });
    const settle = (answer: TypesAnswer): void => {
      clearTimeout(silence);
      child.removeAllListeners();
      child.on('error', () => {});
      if ('errors' in answer) resolve(answer.errors);
      else reject(new Error(answer.failure));
    };
    child.once('message', settle);
    child.once('exit', gone);
    child.once('error', gone);
    if (isAlive(child)) child.send(question, (error) => error && gone());
    else gone();
  });
}

import { join } from 'node:path';
import { dieWithParent } from '../../../runner/die-with-parent.ts';
import type { Happening, Hello, Report, Request, RunRequest } from '../messages.ts';
import type * as Lock from '../realm/lock.ts';
import { sharedWithAnswers } from './allowed-imports.ts';
import { safeError } from './safe-error.ts';
import { openSpecRealm, type SpecRealm } from './spec-realm.ts';
import { trustedModulesIn } from './trusted-modules.ts';

/**
 * Serves the grader for as long as it lives: the first message brings all that is trusted, each further
 * one a spec file and an answer; what happens goes out, event by event. What speaks for this process is
 * taken into this function before any answer is loaded: nobody else can.
 *
 * @param alone nothing around this process ends it when the grader is gone
 */
export function serveJudge(alone: boolean): void {
  if (alone) dieWithParent();
  const send = process.send?.bind(process);
  if (send === undefined) throw new Error('A judging process is started by the grader.');
  let judge: ((request: RunRequest) => Promise<void>) | undefined;
  process.on('message', (request: Request) => {
    if (request.type === 'hello') judge = prepare(request, send);
    else void judge?.(request);
  });
  process.on('disconnect', () => process.reallyExit(0));
  // Between two runs, when circus does not listen: what one kata left behind must not end the next one's process.
  for (const name of ['uncaughtException', 'unhandledRejection'] as const) process.on(name, () => undefined);
  hideChannel();
}

/** Ends at once and runs no handlers; not in Node's types. */
declare global {
  namespace NodeJS {
    interface Process {
      reallyExit(code: number): never;
    }
  }
}

const CAN_WAIT: ReadonlySet<Happening['type']> = new Set(['spec-done', 'failure-seen']);

type Send = (report: Report) => unknown;

function prepare(hello: Hello, send: Send): (request: RunRequest) => Promise<void> {
  let nr = 0;
  let run = 0;
  let unsent: Happening[] = [];
  const tell = (happening: Happening): void => {
    unsent.push(happening);
    // The end of a spec is told with the beginning of the next: each report makes the grader stop and listen.
    if (CAN_WAIT.has(happening.type)) return;
    send({ token: hello.token, nr: (nr += 1), run, happenings: unsent });
    unsent = [];
  };
  lockHost(hello, (what) => tell({ type: 'attempt', what }));
  let next: SpecRealm | undefined = openSpecRealm(hello, tell);
  tell({ type: 'ready' });
  return async (request) => {
    run = request.id;
    const realm = next ?? openSpecRealm(hello, tell);
    next = undefined;
    try {
      tell(await realm.run(request));
    } catch (error) {
      const plain = safeError(error, () => undefined);
      const why = typeof plain === 'object' && plain !== null ? plain.message : String(plain);
      tell({ type: 'run-done', failure: `What was thrown cannot be told of (${why}).`, results: [], canaries: [] });
    }
    run = 0;
  };
}

/** The classes of this process's own realm, to which Node's modules and globals lead. */
function lockHost(hello: Hello, note: (what: string) => void): void {
  const modules = new Map(hello.modules.map((each) => [each.file, each]));
  const lock = modules.get(join(hello.root, 'scripts/grading/judging/realm/lock.ts'));
  if (lock === undefined) throw new Error('The lock is not there.');
  const load = trustedModulesIn(undefined, hello.root, modules, () => undefined);
  (load(lock, {}) as typeof Lock).lockIntrinsics(note, sharedWithAnswers(), true);
}

/** Takes from `process` what would let others speak for this process. */
function hideChannel(): void {
  for (const name of ['send', 'disconnect']) {
    Reflect.defineProperty(process, name, { value: undefined, writable: true, configurable: true });
  }
}

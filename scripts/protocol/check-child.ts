import { UserError } from '../course/user-error.ts';
import { dieWithParent } from '../runner/die-with-parent.ts';
import { ask } from './ask.ts';
import { describeError } from './describe.ts';
import type { Finding } from './finding.ts';
import { makerOf, type Maker } from './maker.ts';
import { shorterOf, type Patience } from './question.ts';
import { QUESTIONS } from './questions.ts';
import { turn } from './recorded-source.ts';
import type { Target } from './target.ts';

/** What the watcher sends once the process has started. */
export interface Order {
  readonly target: Target;
  /** Index of the first question to ask. */
  readonly from: number;
  readonly patience: Patience;
}

/** Of a maker, what can be told to another process. */
export type MakerSeen = Omit<Maker, 'fresh'>;

/** What the process tells the watcher. */
export type CheckEvent =
  | { readonly type: 'alive' | 'started' | 'loaded' | 'done' }
  /** The person at the keyboard can mend it; nothing was asked. */
  | { readonly type: 'mistake'; readonly message: string }
  | { readonly type: 'made'; readonly maker: MakerSeen }
  | { readonly type: 'asking'; readonly index: number }
  | { readonly type: 'found'; readonly index: number; readonly finding: Finding }
  /** An error that nobody caught, beside the question. */
  | { readonly type: 'stray'; readonly what: string };

const HEARTBEAT_MS = 100;

/** Waits for one order and carries it out. The watcher ends the process. */
export function serveCheckUp(load: (file: string) => Promise<unknown>): void {
  const tell = (event: CheckEvent): void => void process.send?.(event);
  dieWithParent();
  process.on('uncaughtException', (error) => tell({ type: 'stray', what: `threw ${describeError(error)}` }));
  process.on('unhandledRejection', (error) =>
    tell({ type: 'stray', what: `rejected with ${describeError(error)}` }),
  );
  process.once('message', (order: Order) => {
    setInterval(() => tell({ type: 'alive' }), HEARTBEAT_MS);
    void carryOut(order, load, tell)
      .then(turn)
      .then(
        // A rejection that nobody handles is told only after a turn.
        () => tell({ type: 'done' }),
        (error: unknown) => {
          const message =
            error instanceof UserError ? error.message : `It could not be examined: ${describeError(error)}`;
          tell({ type: 'mistake', message });
        },
      );
  });
  tell({ type: 'started' });
}

async function carryOut(
  { target, from, patience: given }: Order,
  load: (file: string) => Promise<unknown>,
  tell: (event: CheckEvent) => void,
): Promise<void> {
  const exports = await exportsOf(target, load);
  tell({ type: 'loaded' });
  const { fresh, ...maker } = makerOf(exports, target.expression, target.shown);
  tell({ type: 'made', maker });
  let patience = given;
  for (const [index, question] of QUESTIONS.entries()) {
    if (index < from || (question.onlyWithSource && !maker.usesSource)) continue;
    tell({ type: 'asking', index });
    const finding = await ask(question, fresh, patience);
    tell({ type: 'found', index, finding });
    if (finding.last) return;
    patience = shorterOf(patience, finding);
    // The next question would find the object as this one has left it; a new process loads the file anew.
    if (maker.sameEachTime) return;
  }
}

async function exportsOf(
  { file, shown }: Target,
  load: (file: string) => Promise<unknown>,
): Promise<Record<string, unknown>> {
  try {
    const loaded = await load(file);
    // A CommonJS file may be one function.
    return typeof loaded === 'object' && loaded !== null ? { ...loaded } : { default: loaded };
  } catch (error) {
    throw new UserError(whyNotLoaded(error, shown), { cause: error });
  }
}

function whyNotLoaded(error: unknown, shown: string): string {
  const message = error instanceof Error ? error.message : '';
  const [, what, place] = /^ParseError: (.*?)\s+\S*?(:\d+:\d+)\s*$/s.exec(message) ?? [];
  if (what !== undefined) return `${shown} cannot be read as TypeScript:\n\n  ${shown}${place}  ${what}`;
  return `${shown} could not be loaded: ${describeError(error)}`;
}

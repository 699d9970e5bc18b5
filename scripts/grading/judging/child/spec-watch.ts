import type { Circus } from '@jest/types';
import { describeFailure } from '../../../runner/spec-failure.ts';
import type { Happening } from '../messages.ts';
import { safeError, type LinesOf } from './safe-error.ts';

export interface WatchOptions {
  /** Absolute path of the course. */
  readonly root: string;
  readonly specPath: string;
  readonly linesOf: LinesOf;
  readonly tell: (happening: Happening) => void;
}

/** Follows circus through a spec file, from outside of its realm, and tells of each spec while it happens. */
export class SpecWatch {
  private readonly options: WatchOptions;
  private running = '';
  /** Errors of rejections that nobody handled. */
  private readonly unheard = new Set<unknown>();

  constructor(options: WatchOptions) {
    this.options = options;
  }

  see(event: Circus.Event): void {
    const { tell } = this.options;
    if (event.name === 'test_start') {
      this.running = titleOf(event.test);
      tell({ type: 'spec-start', title: this.running });
    }
    if (event.name === 'error' && event.promise !== undefined) this.unheard.add(event.error);
    // Noted at once: what becomes of the spec's list of errors is another matter.
    if (event.name === 'test_fn_failure' || (event.name === 'hook_failure' && event.test !== undefined)) {
      tell({ type: 'failure-seen', title: this.running });
    }
    if (event.name === 'test_done') this.done(event.test);
  }

  private done(test: Circus.TestEntry): void {
    // Circus pairs what was thrown, which may be undefined, with an error of its own that knows the place.
    const errors = test.errors.map((entry): unknown => (Array.isArray(entry) ? entry[0] : entry));
    // What a spec says itself comes first; it knows more than the fact that nobody listened.
    const error = errors.find((each) => !this.unheard.has(each)) ?? errors[0];
    this.options.tell({
      type: 'spec-done',
      title: titleOf(test),
      passed: errors.length === 0,
      assertions: test.numPassingAsserts,
      durationMs: test.duration ?? 0,
      ...(errors.length === 0 ? { message: '' } : this.described(error)),
    });
  }

  private described(error: unknown): ReturnType<typeof describeFailure> {
    const { root, specPath, linesOf } = this.options;
    const plain = safeError(error, linesOf);
    return describeFailure(plain, { specPath, root, unheard: this.unheard.has(error) });
  }
}

function titleOf(test: Circus.TestEntry): string {
  const path: string[] = [test.name];
  for (let block = test.parent; block.parent !== undefined; block = block.parent) path.unshift(block.name);
  return path.join(' ');
}

import type { EnvironmentContext, JestEnvironmentConfig } from '@jest/environment';
import type { Circus } from '@jest/types';
import { TestEnvironment } from 'jest-environment-node';
import { describeFailure } from './spec-failure.ts';
import { witness, type TimelineSeen } from './witness.ts';
import { watchdog } from './watchdog.ts';

/** Where `toFollow` finds somebody to show its timelines to; see tests/support/report-timeline.ts. */
const TIMELINES = Symbol.for('for-await-katas.timelines');

/**
 * Jest's Node environment, with a witness: what happens in the specs is told from outside their
 * realm, while it happens. Under plain `npx jest`, where no supervisor listens, a watchdog ends a
 * process that never gives the event loop a turn, and says so.
 */
export default class SpecEnvironment extends TestEnvironment {
  private readonly specPath: string;
  private readonly root: string;
  private readonly witness = witness() ?? watchdog();
  private running = '';
  /** Errors of rejections that nobody handled. Circus puts them among a spec's other errors. */
  private readonly unheard = new Set<unknown>();

  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    super(config, context);
    this.specPath = context.testPath;
    this.root = config.projectConfig.rootDir;
  }

  override async setup(): Promise<void> {
    await super.setup();
    const report = (timeline: Omit<TimelineSeen, 'type' | 'title'>): void =>
      this.witness.tell({ ...timeline, type: 'timeline', title: this.running });
    if (this.witness.wantsTimelines) Object.defineProperty(this.global, TIMELINES, { value: report });
    this.witness.tell({ type: 'progress' });
  }

  readonly handleTestEvent = (event: Circus.AsyncEvent | Circus.SyncEvent): void => {
    if (event.name === 'run_start') this.witness.tell({ type: 'progress' });
    if (event.name === 'test_start') {
      this.running = titleOf(event.test);
      this.witness.tell({ type: 'spec-start', title: this.running });
    }
    if (event.name === 'error' && event.promise !== undefined) this.unheard.add(event.error);
    if (event.name === 'test_done') this.done(event.test);
  };

  override async teardown(): Promise<void> {
    this.witness.tell({ type: 'progress' });
    await super.teardown();
  }

  private done(test: Circus.TestEntry): void {
    // Circus pairs what was thrown, which may be undefined, with an error of its own that knows the place.
    const errors = test.errors.map((entry): unknown => (Array.isArray(entry) ? entry[0] : entry));
    // What a spec says itself comes first; it knows more than the fact that nobody listened.
    const error = errors.find((each) => !this.unheard.has(each)) ?? errors[0];
    this.witness.tell({
      type: 'spec-done',
      title: titleOf(test),
      passed: errors.length === 0,
      durationMs: test.duration ?? 0,
      ...(errors.length === 0
        ? { message: '' }
        : describeFailure(error, { specPath: this.specPath, root: this.root, unheard: this.unheard.has(error) })),
    });
  }
}

function titleOf(test: Circus.TestEntry): string {
  const path: string[] = [test.name];
  for (let block = test.parent; block.parent !== undefined; block = block.parent) path.unshift(block.name);
  return path.join(' ');
}

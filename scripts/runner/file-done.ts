import type { TestResult } from '@jest/test-result';
import type { SpecEvent } from './witness.ts';

/** The last event of a spec file that could be loaded, or not, from what circus made of it and what was printed. */
export function fileDone({ testExecError, failureMessage }: TestResult, printed: TestResult['console'] = []): SpecEvent {
  const failure =
    testExecError === undefined ? '' : (testExecError.message || failureMessage || 'The file could not be loaded.').trim();
  return { type: 'file-done', failure, output: printed.map(({ message }) => message).join('\n') };
}

import type { Diagnosis } from '../../runner/verdict.ts';
import type { SourceLines } from './source-lines.ts';

/** A file as it runs: JavaScript, and where each of its lines came from. */
export interface Compiled {
  /** Absolute path of the TypeScript; names the code in stacks. Need not exist where it runs. */
  readonly file: string;
  readonly code: string;
  readonly lines: SourceLines;
}

/** The first message to a judging process. It then loads all that is trusted. */
export interface Hello {
  readonly type: 'hello';
  /** 128 random bits. Whatever comes without them does not come from the judge. */
  readonly token: string;
  /** Absolute path of the teacher's course. */
  readonly root: string;
  /** The support of the specs, and the judge's own code that runs in their realm. */
  readonly modules: readonly Compiled[];
  /** Of jest.config.ts. */
  readonly fakeTimers: { readonly doNotFake: readonly string[] };
  readonly testTimeout: number;
  /** Characters that a kata may print. */
  readonly outputChars: number;
}

/** Asks for one spec file to be run against one implementation, in a realm of its own. */
export interface RunRequest {
  readonly type: 'run';
  /** Numbers the request; answers bear it. */
  readonly id: number;
  readonly spec: Compiled;
  readonly own: Compiled;
  /** Titles of specs that the judge adds: the first and the last of them must fail, the second must pass. */
  readonly canaries: readonly [fails: string, passes: string, fails: string];
  readonly seed: number;
}

export type Request = Hello | RunRequest;

/** What a judging process reports: what happened since the last report. */
export interface Report {
  readonly token: string;
  /** Counted from 1. */
  readonly nr: number;
  /** The request's id, or 0 when it belongs to none. */
  readonly run: number;
  readonly happenings: readonly Happening[];
}

export type Happening =
  | { readonly type: 'ready' }
  /** The implementation's own code is about to be evaluated. */
  | { readonly type: 'loading' }
  | { readonly type: 'spec-start'; readonly title: string }
  /** Circus has told of a failure of the spec that runs: a failed assertion, an error, a failed hook. */
  | { readonly type: 'failure-seen'; readonly title: string }
  | SpecEnd
  /** The judge was reached for; a whole sentence. */
  | { readonly type: 'attempt'; readonly what: string }
  | { readonly type: 'flood' }
  | RunEnd;

export interface SpecEnd {
  readonly type: 'spec-done';
  readonly title: string;
  readonly passed: boolean;
  /** Assertions that held. */
  readonly assertions: number;
  readonly message: string;
  readonly durationMs: number;
  readonly diagnosis?: Diagnosis;
}

export interface RunEnd {
  readonly type: 'run-done';
  /** Why the file could not be loaded, or the run failed; empty when nothing did. */
  readonly failure: string;
  /** Jest's own result: title and status of each spec. */
  readonly results: readonly (readonly [title: string, status: string])[];
  /** Canary assertions that did not come out as they must; whole sentences. */
  readonly canaries: readonly string[];
}

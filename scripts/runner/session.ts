import { performance } from 'node:perf_hooks';
import type { TypeErrors } from './check-types.ts';
import { examine } from './examine.ts';
import { judge, notRun } from './judge.ts';
import { LIMITS, openSpecsProcess, type Limits } from './specs-process.ts';
import type { Trial } from './trial.ts';
import { openTypesProcess } from './types-process.ts';
import type { Verdict } from './verdict.ts';
import type { TimelineSeen } from './witness.ts';

export interface SessionOptions {
  /** Absolute path of the repository. */
  readonly root: string;
  readonly limits?: Limits;
  /** Run specs that differ from the sealed ones. */
  readonly trustSpecs?: boolean;
  /** Edits will follow, and what they need is loaded while nobody waits. Default true. */
  readonly staysWarm?: boolean;
  /** Hears what the code of a trial printed, before the verdict comes. */
  readonly onOutput?: (trial: Trial, text: string) => void;
  /** Hears which timelines the specs of a trial compared, before the verdict comes. */
  readonly onTimelines?: (trial: Trial, timelines: readonly TimelineSeen[]) => void;
}

/**
 * What stays warm between trials: the process that runs the specs and the one that checks types. A
 * trial may be tried again and again; each time counts what its files say then. One trial at a time.
 */
export interface Session {
  /** @param types the trial's type errors, when they are known already; otherwise they are looked for */
  try(trial: Trial, types?: Promise<TypeErrors>): Promise<Verdict>;
  /** Ends the processes. Nothing is left running. */
  close(): void;
}

export function openSession(options: SessionOptions): Session {
  const { root, limits = LIMITS, trustSpecs = false, staysWarm = true, onOutput, onTimelines } = options;
  const specs = openSpecsProcess(root, limits, { staysWarm, wantsTimelines: onTimelines !== undefined });
  const compiler = openTypesProcess(root);
  return {
    async try(trial, types = compiler.check(trial)) {
      // Awaited after the specs have run; until then a failure must not count as unhandled.
      types.catch(() => undefined);
      const started = performance.now();
      const { specPath, titles, untouched, refusal } = await examine(trial, trustSpecs);
      if (refusal !== undefined) return notRun(trial, refusal, titles);
      const seen = await specs.run(specPath);
      const durationMs = performance.now() - started;
      if (seen.output !== '') onOutput?.(trial, seen.output);
      onTimelines?.(trial, seen.timelines);
      const typeErrors = (await types).get(trial.folder) ?? [];
      return judge({ trial, seen, typeErrors, titles, untouched, durationMs });
    },
    close() {
      specs.close();
      compiler.close();
    },
  };
}

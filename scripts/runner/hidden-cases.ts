import type { Verdict } from './verdict.ts';

/** What hidden specs draw must not matter; so they are tried with several seeds. */
export const HIDDEN_SEEDS: readonly number[] = [1, 2, 3];

/** A hidden spec file that is run without the grader, which sets the seed from outside. */
export function specWithSeed(spec: string, seed: number): string {
  // On the first line, so that the lines keep their numbers; imports are loaded after it.
  return `Reflect.set(globalThis, Symbol.for('for-await-katas.seed'), ${seed}); ${spec}`;
}

/**
 * What is wrong with hidden specs that are tried on the stub: each must fail, and none may be called as a
 * public one is.
 */
export function failsWhole(publicTitles: readonly string[]): (verdict: Verdict) => string[] {
  return ({ specs, typeErrors }) => [
    ...(specs.length === 0 ? ['there are no hidden specs'] : []),
    ...specs.filter(({ status }) => status !== 'failed').map(({ title, status }) => `"${title}" should fail: ${status}`),
    ...specs.filter(({ title }) => publicTitles.includes(title)).map(({ title }) => `"${title}" is the title of a public spec, too`),
    ...typeErrors.map(({ file, line, message }) => `${file}:${line} ${message}`),
  ];
}

/** What is wrong with a cheat that the hidden specs were tried on. */
export function failsSome({ specs, typeErrors }: Verdict): string[] {
  return [
    ...(specs.some(({ status }) => status === 'failed') ? [] : ['no hidden spec tells it from an answer']),
    ...typeErrors.map(({ file, line, message }) => `${file}:${line} ${message}`),
  ];
}

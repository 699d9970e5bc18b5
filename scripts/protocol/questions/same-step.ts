import { isDeepStrictEqual } from 'node:util';
import type { Step } from '../step.ts';

/** Did two calls come to the same? Values are compared in depth; errors and the value of an end are not. */
export function sameStep(a: Step | undefined, b: Step | undefined): boolean {
  if (a?.kind !== 'result' || b?.kind !== 'result') return a?.kind === b?.kind;
  return a.done === b.done && (a.done || isDeepStrictEqual(a.value, b.value));
}

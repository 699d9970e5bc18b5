import type { Moment } from './timeline.ts';

/** The first moment in which two timelines differ, and how. */
export interface Divergence {
  readonly index: number;
  /** `2 came at 250; it was expected at 200` */
  readonly note: string;
}

/** Compares moment by moment; undefined when both are the same. */
export function firstDivergence(
  expected: readonly Moment[],
  yours: readonly Moment[],
): Divergence | undefined {
  const length = Math.max(expected.length, yours.length);
  for (let index = 0; index < length; index += 1) {
    const note = difference(expected[index], yours[index]);
    if (note !== undefined) return { index, note };
  }
  return undefined;
}

function difference(expected: Moment | undefined, yours: Moment | undefined): string | undefined {
  if (expected === undefined) return yours && `${happened(yours)}; nothing more was expected`;
  if (yours === undefined) return `${thing(expected)} was expected at ${expected.at}, and never came`;
  if (expected.what !== yours.what)
    return `${happened(yours)}; expected was ${thing(expected)} at ${expected.at}`;
  if (expected.at !== yours.at) return `${happened(yours)}; it was expected at ${expected.at}`;
  return undefined;
}

function happened({ at, what }: Moment): string {
  return what === 'left' ? `the loop was left at ${at}` : `${thing({ at, what })} came at ${at}`;
}

function thing({ what }: Moment): string {
  if (what === 'end') return 'the end';
  if (what === 'left') return 'leaving the loop';
  const error = /^error (.*)/su.exec(what)?.[1];
  return error === undefined ? shorten(what) : `the error "${shorten(error)}"`;
}

function shorten(text: string): string {
  return text.length > 20 ? `${text.slice(0, 19)}…` : text;
}

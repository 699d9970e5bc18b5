import type { Kata } from '../course/kata.ts';
import type { Verdict } from '../runner/verdict.ts';
import type { TimelineSeen } from '../runner/witness.ts';
import { indent } from './indent.ts';
import type { Paint } from './paint.ts';
import { renderMessage } from './render-message.ts';

interface Trace {
  readonly kata: Kata;
  readonly timelines: readonly TimelineSeen[];
  readonly paint: Paint;
}

/** Each timeline under the sentence of its spec; where there is none, why. */
export function renderTrace(verdict: Verdict, { kata, timelines, paint }: Trace): string {
  const heading = paint.bold(`What your code does when: kata ${kata.number}, ${kata.title}`);
  if (timelines.length === 0) return `${heading}\n\n${whyNone(verdict, kata)}`;
  return [heading, ...timelines.map((timeline) => renderOne(timeline, paint))].join('\n\n');
}

function renderOne({ title, expected, yours, drawing }: TimelineSeen, paint: Paint): string {
  const mark = isSame(expected, yours) ? paint.green('✓') : paint.red('✗');
  return `${mark} ${title}\n\n${indent(drawing, 2)}`;
}

function isSame(a: TimelineSeen['expected'], b: TimelineSeen['yours']): boolean {
  return a.length === b.length && a.every(({ at, what }, index) => at === b[index]?.at && what === b[index]?.what);
}

function whyNone({ verdict, specs }: Verdict, kata: Kata): string {
  if (verdict === 'not-attempted') return `There is nothing to draw yet: katas/${kata.id}/${kata.slug}.ts is still the stub.`;
  const failed = specs.find(({ status }) => status === 'failed');
  if (failed === undefined) return 'This kata is not about time: its specs compare no timelines.';
  return `Your code came to no timeline. The first spec that fails, "${failed.title}", says:\n\n${renderMessage(failed.message, 2)}`;
}

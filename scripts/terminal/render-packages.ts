import type { TriedAdapter } from '../packages/try-adapters.ts';
import { indent } from './indent.ts';
import type { Paint } from './paint.ts';

/** A line for each published implementation; below it why specs fail, and what was not expected. */
export function renderPackages(all: readonly TriedAdapter[], paint: Paint): string {
  const width = Math.max(0, ...all.map((each) => nameOf(each).length));
  return all
    .map((each) => {
      const { adapter, verdict, faults } = each;
      const mark = faults.length === 0 ? paint.green('✓') : paint.red('✗');
      const packages = paint.dim(adapter.packages.join(', '));
      return [
        `${mark} ${nameOf(each).padEnd(width)}  ${`${verdict.passed}/${verdict.total}`.padStart(5)}  ${packages}`,
        ...adapter.failing.map(({ spec, reason }) => indent(`fails "${spec}"\n  ${reason}`, 4)),
        ...faults.map((fault) => indent(fault, 6)),
      ].join('\n');
    })
    .join('\n');
}

function nameOf({ kata, adapter }: TriedAdapter): string {
  return `${kata.id}: ${adapter.name}`;
}

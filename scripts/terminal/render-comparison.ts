import { diffLines } from 'diff';
import { indent } from './indent.ts';
import type { Paint } from './paint.ts';

/**
 * The learner's source against the reference. Line by line with `-` and `+` when they are much alike;
 * otherwise one after the other, since a mixture of two different programs reads as neither.
 */
export function renderComparison(yours: string, reference: string, paint: Paint): string {
  const changes = diffLines(yours.trim() + '\n', reference.trim() + '\n', { ignoreWhitespace: true });
  if (changes.every(({ added, removed }) => !added && !removed)) {
    return `${paint.bold('Yours is the reference, line for line.')}\n\n${indent(reference.trim(), 2)}`;
  }
  const common = changes
    .filter(({ added, removed }) => !added && !removed)
    .map(({ value }) => value)
    .join('');
  if (weight(common) * 2 < Math.max(weight(yours), weight(reference))) {
    return [
      paint.bold('Yours'),
      indent(yours.trim(), 2),
      paint.bold('The reference'),
      indent(reference.trim(), 2),
    ].join('\n\n');
  }
  const lines = changes.flatMap(({ added, removed, value }) => {
    const [sign, style] = added
      ? (['+ ', paint.green] as const)
      : removed
        ? (['- ', paint.red] as const)
        : PLAIN;
    return value
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => style(`${sign}${line}`.trimEnd()));
  });
  return `${paint.bold('From yours (-) to the reference (+)')}\n\n${lines.join('\n')}`;
}

const PLAIN = ['  ', (text: string) => text] as const;

// Lines that say something: a closing brace that both have makes two programs no more alike.
function weight(source: string): number {
  return source.split('\n').filter((line) => /\w/.test(line)).length;
}

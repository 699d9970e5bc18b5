import type { Timing } from './measure.ts';

/** A table: seconds, and how many times the first line's. */
export function renderTimings(title: string, timings: readonly Timing[]): string {
  const width = Math.max(...timings.map(({ name }) => name.length));
  const [first] = timings;
  const lines = timings.map(({ name, seconds }) => {
    const ratio = seconds / (first?.seconds ?? seconds);
    return `  ${name.padEnd(width)}  ${seconds.toFixed(2)} s  ×${ratio.toFixed(2)}`;
  });
  return [title, ...lines].join('\n');
}

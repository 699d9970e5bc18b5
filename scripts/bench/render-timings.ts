import type { Timing } from './measure.ts';

/** A table: seconds or milliseconds, and how many times the first line's. */
export function renderTimings(title: string, timings: readonly Timing[], unit: 's' | 'ms' = 's'): string {
  const width = Math.max(...timings.map(({ name }) => name.length));
  const [first] = timings;
  const lines = timings.map(({ name, seconds }) => {
    const ratio = seconds / (first?.seconds ?? seconds);
    return `  ${name.padEnd(width)}  ${inUnit(seconds, unit)}  ×${ratio.toFixed(2)}`;
  });
  return [title, ...lines].join('\n');
}

function inUnit(seconds: number, unit: 's' | 'ms'): string {
  return unit === 's' ? `${seconds.toFixed(2)} s` : `${(seconds * 1000).toFixed(0).padStart(4)} ms`;
}

import { byLevel, type KataStanding } from '../progress/standing.ts';
import { totalsOf, type HintCounts, type Totals } from '../progress/totals.ts';
import type { Paint } from './paint.ts';

/** The levels that were begun, with a bar for their attempts, and the hints seen. Empty if there are none. */
export function progressEfforts(
  standing: readonly KataStanding[],
  hints: HintCounts,
  { columns, paint }: { readonly columns: number; readonly paint: Paint },
): string {
  const levels = byLevel(standing).map(({ number, name, katas }): Level => ({
    name: `${number} ${name}`,
    totals: totalsOf(katas, hints),
  }));
  const begun = levels.filter(({ totals }) => totals.attempts > 0 || totals.hints.seen > 0);
  if (begun.length === 0) return '';
  return [paint.bold('  Level by level'), '', ...(columns >= WIDE ? wide(begun, paint) : narrow(begun))].join(
    '\n',
  );
}

interface Level {
  readonly name: string;
  readonly totals: Totals;
}

const WIDE = 70;
const BAR = 20;

function wide(levels: readonly Level[], paint: Paint): string[] {
  const width = Math.max(...levels.map(({ name }) => name.length));
  const most = Math.max(...levels.map(({ totals }) => totals.attempts));
  const number = Math.max(...levels.map(({ totals }) => String(totals.attempts).length));
  const head = `  ${' '.repeat(width)}  ${'attempts'.padEnd(BAR + number + 1)}  hints seen`;
  return [
    paint.dim(head),
    ...levels.map(({ name, totals: { attempts, hints } }) => {
      const bar = `${barOf(attempts, most).padEnd(BAR)} ${String(attempts).padStart(number)}`;
      return `  ${name.padEnd(width)}  ${bar}  ${hints.seen} of ${hints.all}`;
    }),
  ];
}

function narrow(levels: readonly Level[]): string[] {
  const most = Math.max(...levels.map(({ totals }) => totals.attempts));
  return levels.flatMap(({ name, totals: { attempts, hints } }) => [
    `  ${name}`,
    `    attempts ${`${barOf(attempts, most)} ${attempts}`.trimStart()}`,
    `    hints    ${hints.seen} of ${hints.all}`,
  ]);
}

function barOf(count: number, most: number): string {
  return count === 0 ? '' : '#'.repeat(Math.max(1, Math.round((count / most) * BAR)));
}

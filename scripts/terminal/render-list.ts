import { byLevel, countSolved, nextKata, type KataStanding } from '../progress/standing.ts';
import { bar } from './bar.ts';
import { counted } from '../course/counted.ts';
import { kataMark } from './kata-mark.ts';
import type { Paint } from './paint.ts';

/** Every kata by level: its mark, number and name, how it stands, its title. At most 80 columns. */
export function renderList(standing: readonly KataStanding[], paint: Paint): string {
  const next = nextKata(standing);
  const width = Math.max(...standing.map(({ kata }) => kata.slug.length));
  const levels = byLevel(standing).map(({ number, name, katas, solved }) => [
    `  ${paint.bold(`Level ${number}: ${name}`)}, ${solved} of ${katas.length}`,
    ...katas.map((one) => {
      const isNext = one.kata === next;
      const state = stateOf(one, isNext).padEnd(17);
      // Mark, number and the gaps between the columns take 12.
      const room = 80 - 12 - width - state.length;
      const title = paint.dim(cut(one.kata.title, room));
      return `  ${kataMark(one, width, isNext, paint)}  ${state}  ${title}`.trimEnd();
    }),
  ]);
  const solved = countSolved(standing);
  return [
    ...levels.map((lines) => lines.join('\n')),
    `  ${bar(solved, standing.length)} ${solved} of ${standing.length} katas solved`,
    next ? `  Next: npm test ${next.number}` : '  All are solved.',
  ].join('\n\n');
}

function stateOf({ solvedAt, peeked, attempts }: KataStanding, isNext: boolean): string {
  if (solvedAt !== undefined) return 'solved';
  const tried = peeked ? 'peeked' : attempts > 0 ? counted(attempts, 'attempt') : '';
  return [isNext ? 'next' : '', tried].filter(Boolean).join(', ');
}

function cut(text: string, room: number): string {
  return text.length <= room ? text : `${text.slice(0, Math.max(0, room - 1))}…`;
}

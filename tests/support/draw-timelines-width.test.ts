import { drawTimelines } from './draw-timelines.ts';
import type { Moment } from './timeline.ts';

it('is never wider than 80 columns, and shows where each divergence is', () => {
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed % below;
  };
  const whats = [
    '1',
    '22',
    '333',
    '-4',
    'end',
    'left',
    'start of a long task',
    'error that nobody has ever seen before',
    '{ id: 1 }',
    'x',
  ];
  const lane = (): Moment[] => {
    let at = 0;
    return Array.from({ length: random(70) }, () => {
      at += [0, 0, 1, 10, 100, 100, 12_345][random(7)];
      return { at, what: whats[random(whats.length)] };
    });
  };
  for (let round = 0; round < 300; round += 1) {
    const lines = drawTimelines(lane(), lane()).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(lines.filter((line) => /^ *(.* )?\^/u.test(line))).toHaveLength(1);
  }
});

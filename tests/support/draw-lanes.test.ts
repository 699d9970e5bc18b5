import { drawLanes } from './draw-lanes.ts';
import { parseTimeline } from './parse-timeline.ts';

it('draws any lanes below one axis', () => {
  const { lines, columnOf } = drawLanes([
    { name: 'pulls', moments: parseTimeline('1 at 0, 2 at 20, 3 at 40') },
    { name: 'values', moments: parseTimeline('a at 20, b at 40, end at 60') },
    { name: 'close', moments: [] },
  ]);
  expect(lines).toEqual([
    '            0     20    40    60',
    '  pulls     1-----2-----3',
    '  values    ·-----a-----b-----|',
    '  close     ·',
  ]);
  expect(columnOf(1, 2)).toBe(30);
});

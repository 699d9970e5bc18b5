import { drawTimelines } from './draw-timelines.ts';
import { parseTimeline } from './parse-timeline.ts';

const expected = '3 at 100, 2 at 200, 1 at 300, end at 300';

function drawing(wanted: string, yours: string, note?: string): string {
  return `\n${drawTimelines(parseTimeline(wanted), parseTimeline(yours), note)}\n`;
}

/** `0 at 100, 1 at 200, …`, from moment `from` on late by `late` ms. */
function values(count: number, from = count, late = 0): string {
  return Array.from({ length: count }, (_, i) => `${i} at ${100 * i + 100 + (i < from ? 0 : late)}`).join(
    ', ',
  );
}

it('draws both on one scale, with a caret at the first divergence and a sentence', () => {
  expect(drawing(expected, '3 at 0, 2 at 100, 1 at 200, end at 300', 'the value came before the wait')).toBe(`
              0     100   200   300
  expected    ·-----3-----2-----1|   3 at 100, 2 at 200, 1 at 300, end at 300
  yours       3-----2-----1-----|    3 at 0, 2 at 100, 1 at 200, end at 300
              ^ the value came before the wait
`);
});

it('says by itself what came and what was expected', () => {
  expect(drawing(expected, '3 at 0, 2 at 0, 1 at 0, end at 0')).toContain(
    '\n              ^ 3 came at 0; it was expected at 100\n',
  );
  expect(drawing('1 at 0', '2 at 0')).toContain('^ 2 came at 0; expected was 1 at 0');
  expect(drawing('1 at 0', '1 at 0, end at 5')).toContain('^ the end came at 5; nothing more was expected');
  expect(drawing('1 at 0, left at 5', '1 at 0')).toContain(
    '^ leaving the loop was expected at 5, and never came',
  );
  expect(drawing('1 at 0, end at 5', '1 at 0, left at 5')).toContain(
    '^ the loop was left at 5; expected was the end at 5',
  );
  expect(drawing('1 at 0', 'error too hot at 0')).toContain(
    '^ the error "too hot" came at 0; expected was 1 at 0',
  );
});

it('draws the same without a caret', () => {
  expect(drawing('3 at 100, left at 100', '3 at 100, left at 100')).toBe(`
              0     100
  expected    ·-----3<   3 at 100, left at 100
  yours       ·-----3<   3 at 100, left at 100
              < = left
`);
});

it('puts the words below when there is no room for them beside', () => {
  expect(drawing('3 at 100, 2 at 250, 1 at 400, end at 450', '3 at 100, 2 at 200, 1 at 300, end at 350'))
    .toBe(`
              0           100         200   250   300   350   400   450
  expected    ·-----------3-----------------2-----------------1-----|
  yours       ·-----------3-----------2-----------1-----|
                                      ^ 2 came at 200; it was expected at 250

  expected    3 at 100, 2 at 250, 1 at 400, end at 450
  yours       3 at 100, 2 at 200, 1 at 300, end at 350
`);
});

it('puts the sentence to the left of a caret far right', () => {
  expect(
    drawing(
      '1 at 10, 2 at 20, 3 at 30, 4 at 40, 5 at 50, 6 at 60, 7 at 70, end at 70',
      '1 at 10, 2 at 20, 3 at 30, 4 at 40, 5 at 50, 6 at 60, 7 at 80, end at 80',
    ),
  ).toBe(`
              0     10    20    30    40    50    60    70    80
  expected    ·-----1-----2-----3-----4-----5-----6-----7|
  yours       ·-----1-----2-----3-----4-----5-----6-----------7|
                          7 came at 80; it was expected at 70 ^

  expected    1 at 10, 2 at 20, 3 at 30, 4 at 40 … 6 at 60, 7 at 70, end at 70
  yours       1 at 10, 2 at 20, 3 at 30, 4 at 40 … 6 at 60, 7 at 80, end at 80
`);
});

it('draws nothing as nothing', () => {
  expect(drawing(expected, '')).toBe(`
              0     100   200   300
  expected    ·-----3-----2-----1|   3 at 100, 2 at 200, 1 at 300, end at 300
  yours       ·                      (nothing)
                    ^ 3 was expected at 100, and never came
`);
  expect(drawing('', '')).toBe(`
              0
  expected    ·   (nothing)
  yours       ·   (nothing)
`);
  expect(drawing('end at 0', '0 at 0, end at 0')).toBe(`
              0
  expected    |    end at 0
  yours       0|   0 at 0, end at 0
              ^ 0 came at 0; expected was the end at 0
`);
});

it('gives long moments a letter and explains it', () => {
  expect(
    drawing(
      'start A at 0, end A at 30, start B at 30, end B at 40',
      'start A at 0, start B at 0, end B at 10, end A at 30',
    ),
  ).toBe(`
              0     10          30    40
  expected    a-----------------bc----d
  yours       ac----d-----------b
               ^ start B came at 0; expected was end A at 30
              a = start A   b = end A   c = start B   d = end B

  expected    start A at 0, end A at 30, start B at 30, end B at 40
  yours       start A at 0, start B at 0, end B at 10, end A at 30
`);
  expect(drawing('alpha at 10, beta at 20, end at 20', 'alpha at 10, gamma at 20, end at 20')).toContain(`
  expected    ·-----a-----b|   alpha at 10, beta at 20, end at 20
  yours       ·-----a-----g|   alpha at 10, gamma at 20, end at 20
                          ^ gamma came at 20; expected was beta at 20
              a = alpha   b = beta   g = gamma
`);
});

it('marks an error and tells it', () => {
  expect(drawing('20 at 100, end at 200', '20 at 100, error too hot at 200')).toBe(`
              0     100   200
  expected    ·-----20----|   20 at 100, end at 200
  yours       ·-----20----!   20 at 100, error too hot at 200
                          ^
                    the error "too hot" came at 200; expected was the end at 200
              ! = error too hot
`);
});

it('keeps moments of the same time apart', () => {
  expect(drawing('10 at 10, 20 at 10, 30 at 10, end at 10', '10 at 10, 20 at 10, 30 at 20, end at 20')).toBe(`
              0         10        20
  expected    ·---------10,20,30|       10 at 10, 20 at 10, 30 at 10, end at 10
  yours       ·---------10,20-----30|   10 at 10, 20 at 10, 30 at 20, end at 20
                                  ^ 30 came at 20; it was expected at 10
`);
});

it('squeezes what cannot be drawn to scale', () => {
  expect(drawing('a at 1, b at 1000000, end at 1000000', 'a at 1, b at 2, end at 2')).toBe(`
              0         1         2             1000000
  expected    ·---------a---------~~~~~~~~~~~~~~b|
  yours       ·---------a---------b|
                                  ^ b came at 2; it was expected at 1000000

  expected    a at 1, b at 1000000, end at 1000000
  yours       a at 1, b at 2, end at 2
`);
});

it('leaves the middle of a long run out, but never the divergence', () => {
  expect(drawing(values(60), values(60, 41, 50))).toBe(`
              0  100  200  300     4100  4200  4250  4300     5950  6000  6050
  expected    ·--0----1----2-----…-40----41----------42-----…-------59
  yours       ·--0----1----2-----…-40----------41-----------…-58----------59
      41 came at 4250; it was expected at 4200 ^

  expected    0 at 100 … 40 at 4100, 41 at 4200, 42 at 4300 … 59 at 6000
  yours       0 at 100 … 40 at 4100, 41 at 4250, 42 at 4350 … 59 at 6050
`);
});

it('elides many moments of one time', () => {
  const atOnce = Array.from({ length: 60 }, (_, i) => `${i} at 0`).join(', ');
  expect(drawing(values(3), atOnce)).toContain('\n  yours       0,1,2,3,4,5,6,7…57,58,59\n');
});

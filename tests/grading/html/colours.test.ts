import { DARK, LIGHT, type Palette } from '../../../scripts/grading/html/colours.ts';
import { LOOKS } from '../../../scripts/grading/html/verdict-look.ts';

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = Object.keys(LIGHT).filter((name) => `on${name}` in LIGHT) as (keyof Palette)[];

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('the colours of the report, %s', (_name, palette) => {
  it.each(GROUNDS)('can be read on %s', (ground) => {
    expect(contrast(palette[ground], palette[`on${ground}` as keyof Palette])).toBeGreaterThanOrEqual(4.5);
  });

  it('can be read on the page, on cards and on lines that correspond', () => {
    for (const ink of ['ink', 'quiet', 'link'] as const)
      for (const ground of ['page', 'card'] as const)
        expect([ink, ground, contrast(palette[ink], palette[ground]) >= 4.5]).toEqual([ink, ground, true]);
    for (const ground of ['pair1', 'pair2', 'pair3', 'pair4'] as const)
      expect([ground, contrast(palette.ink, palette[ground]) >= 7, contrast(palette.quiet, palette[ground]) >= 4.5]).toEqual([ground, true, true]);
  });

  it('show where the focus is', () => {
    expect(contrast(palette.focus, palette.page)).toBeGreaterThanOrEqual(3);
  });
});

describe('the looks of a cell', () => {
  it('are told apart without colours', () => {
    const marks = LOOKS.map(({ mark }) => mark);
    expect(new Set(marks).size).toBe(marks.length);
  });
});

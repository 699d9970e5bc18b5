import * as page from '../page/colours.ts';

/**
 * The colours of the progress page, as `#rrggbb`: `s1` to `s4` are the shades of a day, `on1` to `on4` what
 * is written on them.
 */
export type Palette = Readonly<Record<keyof typeof LIGHT, string>>;

export const LIGHT = {
  ...page.LIGHT,
  attempts: '#0969da',
  hints: '#9a6700',
  s0: '#eff2f5',
  s1: '#d3f0dc',
  s2: '#93dbab',
  s3: '#2a8148',
  s4: '#0f5327',
  on1: '#1f2328',
  on2: '#1f2328',
  on3: '#ffffff',
  on4: '#ffffff',
};

export const DARK: Palette = {
  ...page.DARK,
  attempts: '#4493f8',
  hints: '#d29922',
  s0: '#1a212a',
  s1: '#12381f',
  s2: '#196a35',
  s3: '#3fb950',
  s4: '#8fe8a3',
  on1: '#f0f6fc',
  on2: '#ffffff',
  on3: '#0d1117',
  on4: '#0d1117',
};

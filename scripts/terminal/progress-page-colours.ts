/**
 * The colours of the progress page, as `#rrggbb`: `s1` to `s4` are the shades of a day, `on1` to `on4` what
 * is written on them.
 */
export type Palette = Readonly<Record<keyof typeof LIGHT, string>>;

export const LIGHT = {
  page: '#ffffff',
  card: '#f6f8fa',
  ink: '#1f2328',
  quiet: '#59636e',
  line: '#d1d9e0',
  rail: '#dfe4e9',
  solved: '#1a7f37',
  onsolved: '#ffffff',
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
  page: '#0d1117',
  card: '#151b23',
  ink: '#f0f6fc',
  quiet: '#9198a1',
  line: '#3d444d',
  rail: '#2a313c',
  solved: '#3fb950',
  onsolved: '#0d1117',
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

/** The same for a style sheet. */
export function variables(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, colour]) => `--${name}: ${colour};`)
    .join(' ');
}

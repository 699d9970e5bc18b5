/** The colours that the course's pages have in common, as `#rrggbb`; what is written on a ground is named with `on`. */
export const LIGHT = {
  page: '#ffffff',
  card: '#f6f8fa',
  ink: '#1f2328',
  quiet: '#59636e',
  line: '#d1d9e0',
  rail: '#dfe4e9',
  solved: '#1a7f37',
  onsolved: '#ffffff',
};

export const DARK: Readonly<Record<keyof typeof LIGHT, string>> = {
  page: '#0d1117',
  card: '#151b23',
  ink: '#f0f6fc',
  quiet: '#9198a1',
  line: '#3d444d',
  rail: '#2a313c',
  solved: '#3fb950',
  onsolved: '#0d1117',
};

/** A page's colours for its style sheet. */
export function variables(palette: Readonly<Record<string, string>>): string {
  return Object.entries(palette)
    .map(([name, colour]) => `--${name}: ${colour};`)
    .join(' ');
}

/** Just below what the intake takes. */
const MOST = 256 * 1024 - 200;

/** Files that are made to keep a compiler busy, or a pattern. What they come to need not be one thing on every machine. */
export const HOSTILE: Readonly<Record<string, string>> = {
  'brackets, a hundred thousand deep': `const deep = ${'['.repeat(100_000)}${']'.repeat(100_000)};`,
  'brackets that are never closed': '['.repeat(MOST),
  'types, a hundred thousand deep': `type Deep = ${'['.repeat(100_000)}1${']'.repeat(100_000)};`,
  'arrows in arrows': `const deep = ${'() => '.repeat(20_000)}1;`,
  'templates in templates': '`${'.repeat(60_000),
  'a comment of spaces': `/*${' '.repeat(MOST)}x*/`,
  'a line of spaces before a directive': `//${' '.repeat(MOST)}/ @ts-nocheck`,
  'the address of a source map, and spaces': `const x = 1;\n//# sourceMappingURL=${' '.repeat(MOST)}x\nconst y = 1;`,
  'many of them': '\n//# sourceMappingURL=x   '.repeat(9000),
  'one line of statements': 'const a = { b: [1, 2, 3] }; void a;\u2028'.repeat(7000),
  'a hundred thousand mistakes': '@#'.repeat(100_000),
  'nothing but semicolons': ';'.repeat(MOST),
};

/** Default values in default values: every one of them doubles what TypeScript's parser does. */
export const ENDLESS = `const late = ${Array.from({ length: 40 }).reduce((inner: string) => `async (x = ${inner})`, '0')};\n`;

import type { Attack } from './read-attacks.ts';

const FILE = 'katas/01-async-generator/async-generator.ts';
const NOTHING = '\nexport function countdown(): AsyncGenerator<number, void, undefined> {\n  return undefined as never;\n}\n';
/** Just below what the intake takes. */
const MOST = 250_000;

/** Files that are made to keep the grader itself busy: its parsers, its regular expressions. Too large to be written down. */
export function buildBombs(): Attack[] {
  const nested = Array.from({ length: 40 }).reduce((inner: string) => `async (x = ${inner})`, '0');
  return [
    bomb('parser', 'Doubles the time of the parser at every step', `const late = ${nested};`),
    bomb('brackets', 'Nests brackets deeper than a stack', `const deep = ${'['.repeat(20_000)}${']'.repeat(20_000)};`),
    bomb('functions', 'Nests functions', `const deep = ${'() => '.repeat(5000)}1;`),
    bomb('chain', 'Is as deep as it is long', `const sum = ${Array(40_000).fill('1').join('+')};`),
    bomb('statements', 'Has a hundred thousand statements', ';'.repeat(100_000)),
    bomb('lines', 'Has only lines', '\n'.repeat(MOST - 200)),
    bomb('names', 'Declares ten thousand names', Array.from({ length: 10_000 }, (_, nr) => `const a${nr}=${nr};`).join('')),
    bomb('comment', 'Has a comment of spaces', `/*${' '.repeat(MOST - 200)}x*/`),
    bomb('comments', 'Opens a comment again and again', `/* ${'/*'.repeat(MOST / 2 - 200)} */`),
    bomb('source-map', 'Has the beginning of a source map\'s address', `\n//# sourceMappingURL=${' '.repeat(MOST - 200)}x\nconst y = 1;`),
    bomb('source-maps', 'Has many of them', '\n//# sourceMappingURL=x   '.repeat(8000)),
    bomb('template', 'Nests templates', `const deep = ${'`${'.repeat(2000)}1${'}`'.repeat(2000)};`),
    bomb('types', 'Nests types', `type Deep = ${'['.repeat(20_000)}1${']'.repeat(20_000)};`),
    bomb('union', 'Has a union of all pairs', `type A = ${Array.from({ length: 3000 }, (_, nr) => `{ a${nr}: 1 }`).join('|')};\nexport const kept: A & A & A = { a1: 1 } as A & A & A;`),
  ];
}

function bomb(name: string, title: string, code: string): Attack {
  const files = new Map([[FILE, code + NOTHING]]);
  return { name: `killing-the-grader/${name} (built)`, title, expected: 'fails', deserves: 0, needsSandbox: false, files };
}

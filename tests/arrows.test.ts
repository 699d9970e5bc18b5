import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const ROOT = join(__dirname, '..');

/** The rooms of scripts/, lowest first: an import may only go to a room further up this list, or stay in its own. */
const ROOMS = ['course', 'page', 'runner', 'grading', 'progress', 'protocol', 'bench', 'mutation', 'packages', 'terminal', 'watch', 'commands'];
/** Rooms on the same floor that know nothing of each other. */
const STRANGERS: readonly (readonly [string, string])[] = [
  ['grading', 'progress'],
  ['grading', 'protocol'],
  ['progress', 'protocol'],
  ['progress', 'bench'],
  ['protocol', 'bench'],
  ['mutation', 'packages'],
  ...['mutation', 'packages'].flatMap((room) => ['progress', 'protocol', 'bench'].map((other) => [room, other] as const)),
];

describe('the arrows of the house', () => {
  it('go one way in scripts/: commands -> watch -> terminal -> progress -> runner -> course', () => {
    expect(importsOf('scripts').filter(({ from, to }) => isForbidden(roomOf(from), roomOf(to))).map(arrow)).toEqual([]);
  });

  it('never lead from scripts/ into katas, solutions, answers or the support of the specs', () => {
    const data = /^(katas|solutions|answers|tests)\//;
    expect(importsOf('scripts').filter(({ to }) => data.test(to)).map(arrow)).toEqual([]);
  });

  it('lead from a spec to its stub and to #support, nowhere else', () => {
    const specs = importsOf('katas').filter(({ from }) => from.endsWith('.spec.ts'));
    const elsewhere = specs.filter(({ from, to }) => !to.startsWith('#support/') && `${to}.ts` !== from.replace('.spec.ts', '.ts'));
    expect(elsewhere.map(arrow)).toEqual([]);
  });

  it('never lead out of the support of the specs', () => {
    const support = importsOf('tests/support').filter(({ from }) => !from.endsWith('.test.ts'));
    const outside = support.filter(({ to }) => !to.startsWith('tests/support/') && !/^(node:)?[a-z_/]+$/.test(to));
    expect(outside.map(arrow)).toEqual([]);
  });
});

interface Import {
  /** Path of the importing file, relative to the repository. */
  readonly from: string;
  /** The same for what is imported, or the package's name. */
  readonly to: string;
}

function importsOf(folder: string): Import[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => {
      const file = join(ROOT, folder, path);
      const from = relative(ROOT, file).replaceAll('\\', '/');
      const text = readFileSync(file, 'utf8');
      return [...text.matchAll(/^(?:import|export)\b[^;]*?from '([^']+)'|\bimport\('([^']+)'\)/gm)].map(([, a, b]) => ({
        from,
        to: resolve(dirname(file), a ?? b ?? ''),
      }));
    });
}

function resolve(folder: string, name: string): string {
  return name.startsWith('.') ? relative(ROOT, join(folder, name)).replaceAll('\\', '/') : name;
}

function roomOf(path: string): string {
  const [top, room, rest] = path.split('/');
  if (top !== 'scripts') return '';
  return rest === undefined ? 'commands' : (room ?? '');
}

function isForbidden(from: string, to: string): boolean {
  if (to === '' || from === to) return false;
  const strangers = STRANGERS.some((pair) => pair.includes(from) && pair.includes(to));
  return strangers || !ROOMS.includes(from) || ROOMS.indexOf(to) > ROOMS.indexOf(from);
}

function arrow({ from, to }: Import): string {
  return `${from} -> ${to}`;
}

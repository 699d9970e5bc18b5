import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { compileTrusted } from './compile.ts';

/**
 * Writes the code of the judging process as JavaScript: it starts in a moment then, and needs neither a
 * loader for TypeScript nor a cache to write to.
 *
 * @param root of the course
 * @param folder absolute, inside the course, so that its dependencies are found; need not exist
 * @returns the absolute path of the script to start
 */
export function layOutJudge(root: string, folder: string): string {
  const written = new Set<string>();
  const write = (file: string): void => {
    if (written.has(file)) return;
    written.add(file);
    const { code } = compileTrusted(join(root, file), readFileSync(join(root, file), 'utf8'));
    const imported = [...code.matchAll(RELATIVE_IMPORT)].map(([, path = '']) => normalize(join(dirname(file), path)));
    const target = join(folder, withEnding(file));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, code.replace(RELATIVE_IMPORT, (_, path: string) => `require("${withEnding(path)}")`));
    imported.forEach(write);
  };
  write(ENTRY);
  const start = join(folder, 'judge.cjs');
  const serve = relative(folder, join(folder, withEnding(ENTRY))).replaceAll('\\', '/');
  writeFileSync(start, `require('./${serve}').serveJudge(process.argv.includes('alone'));\n`);
  return start;
}

const ENTRY = 'scripts/grading/judging/child/serve.ts';
const RELATIVE_IMPORT = /require\("(\.[^"]*\.ts)"\)/g;

/** `.cjs`, because the course's package says that `.js` is a module of the newer kind. */
function withEnding(path: string): string {
  return path.replace(/\.ts$/, '.cjs');
}

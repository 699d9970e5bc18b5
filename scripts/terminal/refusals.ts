import { relative } from 'node:path';
import type { Outcome, Verdict } from '../runner/verdict.ts';
import type { Scene } from './render-verdict.ts';

/** Verdicts that stand for a mistake outside the task: nothing was tried, the command exits with 2. */
export const REFUSALS: ReadonlySet<Outcome> = new Set(['missing', 'spec-edited', 'syntax-error', 'ungradable']);

/** What happened, what was expected and what to do next; undefined for an ordinary verdict. */
export function refusalOf(verdict: Verdict, { root, kata }: Pick<Scene, 'root' | 'kata'>): string | undefined {
  const path = (file: string): string => relative(root, file).replaceAll('\\', '/');
  switch (verdict.verdict) {
    case 'missing':
      return (
        `${path(kata.stub)} is not there, so kata ${kata.number} was not tried.\n` +
        `Put the stub back with \`npm run restore ${kata.number}\`, or your own file where it was.`
      );
    case 'spec-edited':
      return (
        `${path(kata.spec)} is not the spec that the course came with, so kata ${kata.number} was not\n` +
        'tried: a verdict would say nothing.\n' +
        `Put it back with \`npm run restore ${kata.number}\`; your version is kept, and ${kata.slug}.ts is not touched.`
      );
    case 'syntax-error':
      return `${path(kata.stub)} cannot be read as TypeScript, so no spec ran:\n\n${syntaxErrors(verdict, path(kata.folder))}`;
    default:
      return undefined;
  }
}

function syntaxErrors({ typeErrors }: Verdict, folder: string): string {
  return typeErrors
    .filter(({ message }) => /^TS1\d{3}:/.test(message))
    .map(({ file, line, message }) => `  ${folder}/${file}:${line}  ${message}`)
    .join('\n');
}

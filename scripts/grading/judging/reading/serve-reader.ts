import { dieWithParent } from '../../../runner/die-with-parent.ts';
import { policyFlags } from '../../policy/policy-flags.ts';
import { compile, isUnparsable } from '../compile.ts';
import type { ReaderAnswer, Reading, ReadRequest } from './reading.ts';

/** Reads one file after the other, for as long as the grader lives. Nothing of them is run. */
export function serveReader(): void {
  dieWithParent();
  const tell = (answer: ReaderAnswer): void => void process.send?.(answer);
  process.on('message', (request: ReadRequest) => tell({ type: 'read', ...readingOf(request) }));
  // So that the first file takes no longer than any other.
  readingOf({ file: '/sample.ts', slug: 'sample', text: SAMPLE });
  tell({ type: 'ready' });
}

function readingOf({ file, slug, text }: ReadRequest): Reading {
  const own = compile(file, text);
  return isUnparsable(own) ? { own, flags: [] } : { own, flags: policyFlags({ slug }, text) };
}

const SAMPLE = `import { once } from 'node:events';
export async function* numbers<T>(from: readonly T[]): AsyncGenerator<T> {
  for (const each of from) yield await Promise.resolve(each as T);
  void once;
}
`;

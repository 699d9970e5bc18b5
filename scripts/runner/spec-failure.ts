import { relative } from 'node:path';
import { inspect } from 'node:util';
import type { Diagnosis } from './verdict.ts';

export interface SpecFailure {
  readonly message: string;
  readonly diagnosis?: Diagnosis;
}

const DIAGNOSES: readonly string[] = ['starved', 'stuck', 'leaking'];

/**
 * What a learner reads of the error that ended a spec: its message, and the places to look at, the
 * learner's own file first. No stack; the harness is not their business.
 *
 * @param error what was thrown; anything can be, and it comes from another realm
 * @param where the spec and the repository, as absolute paths; `unheard` when the error is a rejection that nobody
 *   handled
 */
export function describeFailure(
  error: unknown,
  { specPath, root, unheard }: { readonly specPath: string; readonly root: string; readonly unheard: boolean },
): SpecFailure {
  const thrown = Object(error) as {
    name?: unknown;
    message?: unknown;
    stack?: unknown;
    diagnosis?: unknown;
    matcherResult?: { diagnosis?: unknown };
    constructor?: { name?: string };
  };
  const text = textOf(thrown, error);
  if (text.startsWith('Exceeded timeout of')) {
    return { message: TIMED_OUT + places(thrown.stack, specPath, root), diagnosis: 'stuck' };
  }
  const lead = unheard ? UNHEARD : typeof thrown.message === 'string' ? '' : 'thrown: ';
  const found = thrown.diagnosis ?? thrown.matcherResult?.diagnosis;
  return {
    message: lead + named(thrown, text) + places(thrown.stack, specPath, root),
    ...(isDiagnosis(found) ? { diagnosis: found } : {}),
  };
}

function textOf({ message, constructor }: { message?: unknown; constructor?: { name?: string } }, error: unknown): string {
  if (typeof message !== 'string') return typeof error === 'string' ? error : inspect(error, { customInspect: false });
  // What a compiled import comes to when the name is not there.
  const missing = /^\(0 ?, ?\w+_\d+\.(?<name>\w+)\) is not a (function|constructor)$/.exec(message)?.groups?.name;
  if (missing !== undefined) return `Your file exports no \`${missing}\`. Is it exported, under exactly this name?`;
  return message === '' ? (constructor?.name ?? 'Error') : message;
}

/** The message of a spec that ran into Jest's own time-out. */
export const TIMED_OUT =
  'stuck: the spec waited for a promise that nobody settles.\n' +
  'Which promise does your code make, or hand on, without ever resolving it?';

const UNHEARD =
  'A promise was rejected, and nobody listened to it: an unhandled rejection, which ends a Node process.\n' +
  'Which promise did your code make without awaiting it or giving it a handler? It was rejected with:\n\n';

// What the support of the specs throws speaks for itself; a TypeError of the learner's code needs its name.
function named({ name, message }: { name?: unknown; message?: unknown }, text: string): string {
  const tells = typeof name === 'string' && /\wError$/.test(name) && name !== 'JestAssertionError';
  return tells && text === message ? `${name}: ${text}` : text;
}

function isDiagnosis(value: unknown): value is Diagnosis {
  return DIAGNOSES.includes(value as string);
}

function places(stack: unknown, specPath: string, root: string): string {
  if (typeof stack !== 'string') return '';
  const own = specPath.replace(/\.spec\.ts$/, '.ts');
  const found = [own, specPath].map((file) => placeIn(file, stack, root)).filter((place) => place !== '');
  return found.length === 0 ? '' : `\n\n${found.map((place) => `at ${place}`).join('\n')}`;
}

function placeIn(file: string, stack: string, root: string): string {
  const start = stack.indexOf(`${file}:`);
  if (start < 0) return '';
  const [line] = stack.slice(start + file.length + 1).split(/\D/, 1);
  return `${relative(root, file).replaceAll('\\', '/')}:${line}`;
}

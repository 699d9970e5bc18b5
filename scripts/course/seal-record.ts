import { createHash } from 'node:crypto';
import type { Kata } from './kata.ts';
import { readText, readTextNow } from './text-file.ts';
import { UserError } from './user-error.ts';

/** The SHA-256 of a kata's two files as the book was sealed, `solutions/NN-slug.json`. Lower-case hex. */
export interface SealRecord {
  readonly stub: string;
  readonly spec: string;
}

/** What a kata was like when its book was sealed; undefined if it never was, and then nothing can be said. */
export async function readSeal(kata: Kata): Promise<SealRecord | undefined> {
  return parseSeal(kata, await readText(kata.seal));
}

function parseSeal(kata: Kata, text: string | undefined): SealRecord | undefined {
  if (text === undefined) return undefined;
  try {
    const { stub, spec } = JSON.parse(text) as Record<string, unknown>;
    if (typeof stub === 'string' && typeof spec === 'string') return { stub, spec };
  } catch {
    // Told below, like a record that lacks something.
  }
  throw new UserError(
    `solutions/${kata.id}.json is damaged: it should hold the hashes of stub and spec.\n` +
      `Put it back with \`git checkout -- solutions/${kata.id}.json\`.`,
  );
}

/** The record of two texts with LF line ends. */
export function sealRecordOf(stub: string, spec: string): SealRecord {
  return { stub: hashOf(stub), spec: hashOf(spec) };
}

/** A kata's two files as they are, next to what they were when the book was sealed. */
export interface AgainstSeal {
  /** Texts; undefined for a file that is not there. */
  readonly stub: string | undefined;
  readonly spec: string | undefined;
  /** The kata's file is still the stub that the course came with. */
  readonly isUntouched: boolean;
  /** The spec is another one than the course came with, or gone. Of a kata that was never sealed nothing is said. */
  readonly isSpecEdited: boolean;
}

export async function readAgainstSeal(kata: Kata): Promise<AgainstSeal> {
  const [stub, spec, sealed] = [kata.stub, kata.spec, kata.seal].map(readTextNow);
  const seal = parseSeal(kata, sealed);
  return {
    stub,
    spec,
    isUntouched: stub !== undefined && seal !== undefined && hashOf(stub) === seal.stub,
    isSpecEdited: spec === undefined || (seal !== undefined && hashOf(spec) !== seal.spec),
  };
}

// Of texts as readText gives them: a checkout on Windows may have other line ends, and that is no edit.
function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

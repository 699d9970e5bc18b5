import type { Outcome } from '../runner/verdict.ts';

/** A run of a kata's specs. */
export interface Attempt {
  /** ISO time. */
  readonly at: string;
  readonly kind: 'attempt';
  /** The kata's id; so in every entry. */
  readonly kata: string;
  readonly verdict: Outcome;
  /** Specs that passed, of how many. */
  readonly passed: number;
  readonly total: number;
  /** The `fingerprint` of the learner's file, to tell different attempts apart. */
  readonly text: string;
  readonly durationMs: number;
  /** The hash of the spec that the course came with at that time; older journals do not have it. */
  readonly spec?: string;
}

/** A hint was shown: its number, counted from 1. */
export interface HintSeen {
  readonly at: string;
  readonly kind: 'hint';
  readonly kata: string;
  readonly hint: number;
}

/** The answers were shown: after the kata was solved, or `peeked`, before. */
export interface BookOpened {
  readonly at: string;
  readonly kind: 'opened';
  readonly kata: string;
  readonly peeked: boolean;
}

/** One line of the journal. */
export type Entry = Attempt | HintSeen | BookOpened;

/** A run in which something was tried: not the untouched stub, and nothing outside the task stood in the way. */
export function isTry(entry: Entry): entry is Attempt {
  return entry.kind === 'attempt' && !NOTHING_TRIED.has(entry.verdict);
}

const NOTHING_TRIED: ReadonlySet<Outcome> = new Set<Outcome>(['not-attempted', 'missing', 'spec-edited', 'ungradable']);

/** Reads one line of the journal; undefined for one that is torn, or of a kind that is not known here. */
export function entryOf(line: string): Entry | undefined {
  let read: unknown;
  try {
    read = JSON.parse(line);
  } catch {
    return undefined;
  }
  return isEntry(read) ? read : undefined;
}

const FIELDS: Record<Entry['kind'], Record<string, 'string' | 'number' | 'boolean'>> = {
  attempt: { verdict: 'string', passed: 'number', total: 'number', text: 'string', durationMs: 'number' },
  hint: { hint: 'number' },
  opened: { peeked: 'boolean' },
};

function isEntry(read: unknown): read is Entry {
  if (typeof read !== 'object' || read === null) return false;
  const entry = read as Record<string, unknown>;
  const { at, kind, kata } = entry;
  if (typeof at !== 'string' || Number.isNaN(Date.parse(at)) || typeof kata !== 'string') return false;
  if (typeof kind !== 'string' || !Object.hasOwn(FIELDS, kind)) return false;
  if (entry.spec !== undefined && typeof entry.spec !== 'string') return false;
  return Object.entries(FIELDS[kind as Entry['kind']]).every(([name, type]) => typeof entry[name] === type);
}

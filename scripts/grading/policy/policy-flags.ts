import type { Kata } from '../../course/kata.ts';
import type { Flag } from '../model/flag.ts';
import { escapeViolations } from './escape-rule.ts';
import { globalViolations } from './global-rule.ts';
import { importViolations } from './import-rule.ts';
import { intrinsicViolations } from './intrinsic-rule.ts';
import { sourceOf, type Source, type Violation } from './source.ts';
import { typeViolations } from './type-rule.ts';

const RULES: readonly ((source: Source) => Violation[])[] = [
  importViolations,
  globalViolations,
  intrinsicViolations,
  escapeViolations,
  typeViolations,
];

/** Beyond these nobody reads on. */
const MOST = 10;

/**
 * What a student's file does that no kata asks for, read from its syntax tree, in the order of its lines:
 * one flag a line and sort. `hold`: it reaches outside. `note`: it only gets around the types, or takes an
 * odd way to something harmless. Nothing is run. A clever file can hide from this: it is one layer of several.
 *
 * Import this where it is needed: it loads the TypeScript compiler, 0.2 s. A file then takes some milliseconds.
 *
 * @param text the file, as handed in
 */
export function policyFlags(kata: Pick<Kata, 'slug'>, text: string): Flag[] {
  try {
    const source = sourceOf(kata.slug, text);
    return capped(RULES.flatMap((rule) => rule(source)).map((violation) => flagOf(violation, source)));
  } catch (error) {
    // Whatever the compiler stumbles over, a person can look at it.
    const isDeep = error instanceof RangeError;
    const what = isDeep
      ? 'It is nested so deeply that it cannot be read: no solution is.'
      : 'It could not be read by the TypeScript compiler.';
    return [{ kind: 'policy', severity: 'hold', what, line: 1 }];
  }
}

function flagOf({ node, severity, what }: Violation, { file }: Source): Flag {
  const start = 'kind' in node ? node.getStart(file) : node.pos;
  const { line } = file.getLineAndCharacterOfPosition(start);
  return { kind: 'policy', severity, what: shortened(what), line: line + 1 };
}

function capped(flags: readonly Flag[]): Flag[] {
  const unique = [...new Map(flags.map((flag) => [`${flag.line} ${flag.what}`, flag])).values()];
  // What is held must not be crowded out.
  const sorted = unique.toSorted(
    (a, b) => Number(a.severity === 'note') - Number(b.severity === 'note') || (a.line ?? 0) - (b.line ?? 0),
  );
  return sorted.slice(0, MOST).toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

/** Names and paths in it are the student's. */
function shortened(what: string): string {
  return what.length <= 200 ? what : `${what.slice(0, 199)}…`;
}

import type { AnswerBook } from '../../scripts/course/answer-book.ts';
import type { Kata } from '../../scripts/course/kata.ts';
import { fatesOf } from '../../scripts/mutation/fates.ts';
import type { TriedMutant } from '../../scripts/mutation/try-mutants.ts';
import type { SpecResult, Verdict } from '../../scripts/runner/verdict.ts';
import { paint } from '../../scripts/terminal/paint.ts';
import { killedShare, renderMutants } from '../../scripts/terminal/render-mutants.ts';

const KATA = { id: '01-sip-slowly' } as Kata;
const TYPE_ERROR = { file: 'sip-slowly.ts', line: 1, message: 'TS1: no' };

/** A mutant of `one\ntwo\n` that was tried: how its specs ended, and how many type errors it has. */
function tried(name: string, statuses: readonly SpecResult['status'][], typeErrors = 0): TriedMutant {
  const specs = statuses.map((status): SpecResult => ({ title: status, status, message: '', durationMs: 0 }));
  const verdict = { specs, typeErrors: Array.from({ length: typeErrors }, () => TYPE_ERROR) } as unknown as Verdict;
  return { kata: KATA, mutant: { name, kind: name, line: 2, source: 'one\n2\n' }, verdict };
}

function fates(explained: readonly string[], ...all: TriedMutant[]) {
  const equivalentMutants = explained.map((name) => ({ name, reason: `${name} is all right.` }));
  const book = { reference: { name: 'reference', source: 'one\ntwo\n' }, equivalentMutants } as unknown as AnswerBook;
  return fatesOf(new Map([[KATA, book]]), all);
}

function namesIn(explained: readonly string[], ...all: TriedMutant[]) {
  const [{ killed, byTypes, equivalent, survivors, stale } = fail()] = fates(explained, ...all);
  const names = (list: readonly TriedMutant[]) => list.map(({ mutant }) => mutant.name);
  return {
    killed: names(killed),
    byTypes: names(byTypes),
    equivalent: names(equivalent.map((each) => each.tried)),
    survivors: names(survivors),
    stale: stale.map(({ name }) => name),
  };
}

function fail(): never {
  throw new Error('There are no fates.');
}

const NONE = { killed: [], byTypes: [], equivalent: [], survivors: [], stale: [] };

it('counts a mutant as killed when a spec fails or cannot be run, whatever the types say', () => {
  const all = [tried('a', ['passed', 'failed']), tried('b', ['not-run', 'not-run']), tried('c', ['failed'], 1)];
  expect(namesIn([], ...all)).toEqual({ ...NONE, killed: ['a', 'b', 'c'] });
});

it('keeps apart what only the types have stopped', () => {
  expect(namesIn([], tried('a', ['passed'], 1))).toEqual({ ...NONE, byTypes: ['a'] });
});

it('tells survivors that are explained from those that are not', () => {
  expect(namesIn(['a'], tried('a', ['passed']), tried('b', ['passed']))).toEqual({
    ...NONE,
    equivalent: ['a'],
    survivors: ['b'],
  });
});

it('finds explanations of mutants that are killed, stopped by the types, or gone', () => {
  const all = [tried('a', ['failed']), tried('b', ['passed'], 1)];
  expect(namesIn(['a', 'b', 'c'], ...all)).toEqual({ ...NONE, killed: ['a'], byTypes: ['b'], stale: ['a', 'b', 'c'] });
});

it('takes the share of what specs have killed from all mutants, the equivalent ones among them', () => {
  const all = [tried('a', ['failed']), tried('b', ['passed'], 1), tried('c', ['passed']), tried('d', ['failed'])];
  expect(killedShare(fates(['c'], ...all))).toBe(0.5);
});

it('renders the figures, and each mutant that no spec has killed with what is known of it', () => {
  const all = [tried('a', ['failed']), tried('b', ['passed'], 1), tried('c', ['passed']), tried('d', ['passed'])];
  const text = renderMutants(fates(['c', 'e'], ...all), paint(false));
  expect(text).toBe(`kata           mutants  killed  types only  equivalent  survived
01-sip-slowly        4       1           1           1         1
all                  4       1           1           1         1

25.0 % killed by specs

= 01-sip-slowly, line 2  c
    - two
    + 2
    Equivalent: c is all right.

t 01-sip-slowly, line 2  b
    - two
    + 2
    Only the types stop it: TS1: no

✗ 01-sip-slowly, line 2  d
    - two
    + 2
    Survived: no spec tells it from the reference.
    Strengthen a spec, or say in equivalent-mutants.md why not.

✗ 01-sip-slowly: e
    Explained in equivalent-mutants.md, but it is killed, or there is no such mutant any more.`);
});

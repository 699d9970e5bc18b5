import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCourse } from '../../scripts/course/read-course.ts';
import { UserError } from '../../scripts/course/user-error.ts';
import { adapterOf } from '../../scripts/packages/adapter.ts';
import { readAdapters } from '../../scripts/packages/read-adapters.ts';
import { faultsOf } from '../../scripts/packages/try-adapters.ts';
import { titlesOf } from '../../scripts/runner/examine.ts';
import type { SpecResult, Verdict } from '../../scripts/runner/verdict.ts';

const ROOT = join(__dirname, '../..');
const PLACE = 'tests/packages/adapters/06-collect-values/all.ts';
const DECLARED = `/**
 * @package it-all@3.0.11
 * @package @fxts/core@1.28.0
 * @spec waits for promises (and \`thenables\`)
 * @because They are not awaited.
 */
import all from 'it-all';
`;

function verdict(statuses: Record<string, SpecResult['status']>, typeErrors: Verdict['typeErrors'] = []): Verdict {
  const specs = Object.entries(statuses).map(([title, status]): SpecResult => ({ title, status, message: 'Oh.', durationMs: 0 }));
  return { kata: '', verdict: 'partial', passed: 0, total: specs.length, specs, typeErrors, durationMs: 0 };
}

it('reads what an adapter needs, and which specs fail and why', () => {
  expect(adapterOf('all', DECLARED, PLACE)).toEqual({
    name: 'all',
    source: DECLARED,
    packages: ['it-all@3.0.11', '@fxts/core@1.28.0'],
    failing: [{ spec: 'waits for promises (and `thenables`)', reason: 'They are not awaited.' }],
  });
});

it.each([
  ['no docblock', 'export {};'],
  ['no package', '/**\n * @spec a\n * @because b\n */'],
  ['a version that is a range', '/**\n * @package it-all@^3.0.0\n */'],
  ['a spec without a reason', '/**\n * @package it-all@3.0.11\n * @spec a\n */'],
  ['a reason without a spec', '/**\n * @package it-all@3.0.11\n * @because b\n */'],
])('refuses %s', (_, source) => {
  expect(() => adapterOf('all', source, PLACE)).toThrow(UserError);
  expect(() => adapterOf('all', source, PLACE)).toThrow(`${PLACE} should begin with a docblock`);
});

describe('an adapter that declares one failing spec', () => {
  const adapter = { name: 'all', source: '', packages: [], failing: [{ spec: 'b', reason: 'So it is.' }] };

  it.each<[string, Verdict, string[]]>([
    ['is as declared when that one fails', verdict({ a: 'passed', b: 'failed' }), []],
    ['is not when it passes', verdict({ a: 'passed', b: 'passed' }), ['"b" should fail, is passed']],
    ['is not when another one fails', verdict({ a: 'failed', b: 'failed' }), ['"a"\nOh.']],
    ['is not when there is no such spec', verdict({ a: 'passed' }), ['there is no spec "b"']],
    ['is not when nothing was run', verdict({ a: 'not-run', b: 'not-run' }), ['no spec was run', '"b" should fail, is not-run']],
    [
      'is not when the types are wrong',
      verdict({ a: 'passed', b: 'failed' }, [{ file: 'all.ts', line: 3, message: 'TS1: no' }]),
      ['all.ts:3 TS1: no'],
    ],
  ])('%s', (_, seen, faults) => {
    expect(faultsOf(adapter, seen)).toEqual(faults);
  });
});

it('every adapter of the course can be read, and names specs that there are', async () => {
  const strangers: string[] = [];
  for (const kata of await readCourse(ROOT)) {
    const titles = new Set(titlesOf(readFileSync(kata.spec, 'utf8')));
    for (const { name, failing } of await readAdapters(ROOT, kata)) {
      strangers.push(...failing.filter(({ spec }) => !titles.has(spec)).map(({ spec }) => `${kata.id}, ${name}: ${spec}`));
    }
  }
  expect(strangers).toEqual([]);
});

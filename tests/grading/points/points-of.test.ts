import type { GradeVerdict, Judgement } from '../../../scripts/grading/model/unit.ts';
import { pointsOf } from '../../../scripts/grading/points/points-of.ts';

function judgement(verdict: GradeVerdict, specs: string, hidden = '', more: Partial<Judgement> = {}): Judgement {
  const results = (marks: string) =>
    [...marks].map((mark) => ({ title: '', status: mark === '+' ? ('passed' as const) : ('failed' as const), message: '', durationMs: 1 }));
  return { verdict, specs: results(specs), hidden: results(hidden), typeErrors: [], flags: [], durationMs: 1, ...more };
}

const TYPE_ERRORS = { typeErrors: [{ file: 'a.ts', line: 1, message: '' }] };

it.each([
  ['everything for what is solved', judgement('solved', '+++'), 6],
  ['a share for a part of the specs', judgement('partial', '++-'), 4],
  ['the same share however the rest failed', judgement('starved', '++-'), 4],
  ['a share with the hidden specs counted in', judgement('partial', '++', '-'), 4],
  ['less than everything when hidden specs fail, whatever the verdict says', judgement('solved', '++', '-'), 4],
  ['nothing when no spec passed', judgement('failing', '---'), 0],
  ['nothing for the stub', judgement('not-attempted', '---'), 0],
  ['nothing for a file that is not there', judgement('missing', ''), 0],
  ['nothing on the word alone', judgement('solved', ''), 0],
  ['wrong types like one spec more that failed', judgement('type-error', '++', '', TYPE_ERRORS), 4],
  ['never everything for what is not solved', judgement('crashed', '++'), 4],
  ['to the hundredth', judgement('partial', '+++++--'), 4.29],
])('gives %s', (_what, seen, points) => {
  expect(pointsOf(seen, 6, 'share')).toBe(points);
});

it.each(['policy', 'tampered', 'flaky', 'ungradable', 'spec-edited'] as const)('withholds the points of %s', (verdict) => {
  expect(pointsOf(judgement(verdict, '+++'), 6, 'share')).toBeNull();
});

it('withholds the points of what a flag holds, and not for a note', () => {
  const flag = { kind: 'tampered', what: '', severity: 'hold' } as const;
  expect(pointsOf(judgement('solved', '++', '', { flags: [flag] }), 6, 'share')).toBeNull();
  expect(pointsOf(judgement('solved', '++', '', { flags: [{ ...flag, severity: 'note' }] }), 6, 'share')).toBe(6);
});

it('gives all or nothing when that is the rule', () => {
  const points = (seen: Judgement): number | null => pointsOf(seen, 6, 'all-or-nothing');
  expect([points(judgement('solved', '++')), points(judgement('partial', '+-')), points(judgement('solved', '+', '-'))]).toEqual([6, 0, 0]);
});

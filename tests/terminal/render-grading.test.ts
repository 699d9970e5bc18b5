import type { Grade, GradeBook, GradedUnit } from '../../scripts/grading/model/grade-book.ts';
import type { GradeVerdict } from '../../scripts/grading/model/unit.ts';
import { widthOf } from '../../scripts/terminal/fit.ts';
import { paint } from '../../scripts/terminal/paint.ts';
import { renderChanges } from '../../scripts/terminal/render-grading-changes.ts';
import { renderBegin, renderReports } from '../../scripts/terminal/render-grading-notes.ts';
import { renderProgress } from '../../scripts/terminal/render-grading-progress.ts';
import { renderGrading } from '../../scripts/terminal/render-grading.ts';

const PLAIN = paint(false);

function unit(verdict: GradeVerdict, passed: number, points: number | null): GradedUnit {
  const specs = [0, 1].map((index) => ({ title: '', status: index < passed ? ('passed' as const) : ('failed' as const), message: '', durationMs: 1 }));
  return { key: '', submission: '', kata: '', verdict, specs, hidden: [], typeErrors: [], flags: [], durationMs: 1, text: '', points, most: 1 };
}

function grade(name: string, units: readonly GradedUnit[], more: Partial<Grade> = {}): Grade {
  const points = units.some((each) => each.points === null) ? null : units.reduce((sum, each) => sum + (each.points ?? 0), 0);
  return { submission: name.toLowerCase(), name, source: name, notes: [], units, points, most: units.length, flags: [], ...more };
}

function book(grades: readonly Grade[]): GradeBook {
  const run = { version: '1', node: 'v20', confinement: '', unconfined: [], seed: 1 };
  return { run, katas: [], grades, missing: [], unusable: [], similar: [] };
}

const FLAGS = [
  { kind: 'late', severity: 'note', what: '' },
  { kind: 'identity', severity: 'hold', what: '' },
] as const;

it('counts for each student what the katas came to', () => {
  const text = renderGrading(
    book([
      grade('Ada', [unit('solved', 2, 1), unit('solved', 2, 1)]),
      grade('Ben', [unit('partial', 1, 0.5), unit('starved', 0, 0)], { flags: FLAGS }),
      grade('Cleo', [unit('tampered', 2, null), unit('missing', 0, 0)]),
    ]),
    PLAIN,
  );
  expect(text).toBe(
    [
      '  student solved partly failed   none   held  points',
      '  Ada          2      ·      ·      ·      ·       2',
      '  Ben          ·      1      1      ·      ·     0.5  identity, late',
      '  Cleo         ·      ·      ·      1      1    held',
    ].join('\n'),
  );
});

it('takes nothing for solved that passes the public specs alone', () => {
  const hidden = [{ title: '', status: 'failed', message: '', durationMs: 1 }] as const;
  const text = renderGrading(book([grade('Ada', [{ ...unit('solved', 2, 0.67), hidden }])]), PLAIN);
  expect(text.split('\n')[1]).toBe('  Ada          ·      1      ·      ·      ·    0.67');
});

it('keeps to 80 columns and to its own lines, whatever a student is called', () => {
  const names = ['x'.repeat(90), '名前'.repeat(30), '\x1b[2Jgone\r\nsolved', '\u202Eevil', 'e\u0301'.repeat(60)];
  const text = renderGrading(book(names.map((name) => grade(name, [unit('solved', 2, 1)], { flags: FLAGS }))), PLAIN);
  expect(text.split('\n')).toHaveLength(1 + names.length);
  expect(Math.max(...text.split('\n').map(widthOf))).toBeLessThanOrEqual(80);
  // eslint-disable-next-line no-control-regex
  expect(text).not.toMatch(/[\x1b\r\u202E]/);
});

it('shows as many changes as fit, and says where the others are', () => {
  const change = { name: 'Ada', submission: 'ada', kata: '01-sip', before: { verdict: 'failing', points: 0 }, after: { verdict: 'solved', points: 1 }, why: 'file changed' };
  const text = renderChanges([change, change, { ...change, why: `decided: ${'because '.repeat(20)}` }], { most: 2, file: 'changes.txt', paint: PLAIN });
  expect(text.split('\n')).toEqual([
    '3 changes since the last run into this folder',
    '  Ada                       01-sip  failing 0 → solved 1  file changed',
    '  Ada                       01-sip  failing 0 → solved 1  file changed',
    '  … and 1 more in changes.txt',
  ]);
});

it('estimates what is left from what was judged, not from what an earlier run had done', () => {
  expect(renderProgress({ done: 50, judged: 0 }, 300, 60_000)).toBe('[###-----------------] 50 of 300');
  expect(renderProgress({ done: 60, judged: 10 }, 300, 10_000)).toBe('[####----------------] 60 of 300, about 4 min left');
  expect(renderProgress({ done: 290, judged: 100 }, 300, 10_000)).toMatch(/290 of 300, a few seconds left$/);
  expect(renderProgress({ done: 300, judged: 100 }, 300, 10_000)).toBe('[####################] 300 of 300');
  expect(renderProgress({ done: 10, judged: 10 }, 3000, 100_000)).toMatch(/about 8 h 18 min left$/);
});

it('says at once when the sandbox is not the full one, and keeps to 80 columns', () => {
  const text = renderBegin(1, 2, { tier: 'process', told: '', unconfined: ['The network.', 'The files.'] });
  expect(text).toContain('Grading 1 submission, with hidden specs for 2 katas. This machine has no full\nsandbox: 2 things cannot be confined');
});

it('lists who is not on the roster, with the folder, and the way to the page', () => {
  const stranger = grade('Mallory\x1b[2J', [], { source: 'm', flags: [{ kind: 'identity', severity: 'note', what: '' }] });
  const text = renderReports(book([stranger, grade('Ada', [])]), 'summary\n', ['/r/grades.csv', '/r/report.html', '/r/summary.txt'], PLAIN);
  expect(text).toBe('1 not on the roster\n  Mallory [2J (m)\n\nsummary\n\n3 files written. Open /r/report.html');
});

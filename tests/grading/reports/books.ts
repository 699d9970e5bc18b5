import type { Grade, GradeBook, GradedKata, GradedUnit } from '../../../scripts/grading/model/grade-book.ts';
import type { Student } from '../../../scripts/grading/model/student.ts';
import type { SpecResult } from '../../../scripts/runner/verdict.ts';

/** Names and messages as somebody might choose them to do harm where they are shown. */
export const HOSTILE: readonly string[] = [
  '=cmd|\' /C calc\'!A0',
  '@SUM(1+1)*cmd|\' /C calc\'!A0',
  '\t=1+1',
  '\r\n-2+3',
  'a;=HYPERLINK("http://evil.example")',
  '＝1＋1',
  '"quoted", and ""more""',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  ']]><!-- & &lt; -->',
  '| cell | ![x](http://evil.example/x.png) [y](javascript:alert(1)) |',
  '`code` ```` fence',
  '\n```\n# Heading\n<b>bold</b>\n````\n',
  '@teacher @team/all www.evil.example',
  'Ada \u202Eecalevol\u202C \u200Bhidden\uFEFF',
  '👩‍🚀 Åsa 李 \uD800 lone',
  '\u001b[31mred\u001b[0m \u001b]8;;http://evil.example\u0007link\u001b]8;;\u0007 \u0000\u0007\u0085',
  '\uFFFE\uFFFF no characters',
  '::error file=x::forged\n##[error]forged\n::set-output name=x::y',
  'x'.repeat(10_000),
  '',
];

export const KATAS: readonly GradedKata[] = [
  kataOf(1, 'async-generator', 'An async generator', ['counts down', 'waits before each value', 'leaves no timer']),
  kataOf(2, 'async-iterator-class', 'An async iterator class', ['answers next()', 'is empty']),
];

export function kataOf(number: number, slug: string, title: string, specs: readonly string[]): GradedKata {
  const id = `${String(number).padStart(2, '0')}-${slug}`;
  return { id, number, title, level: { number: 1, name: 'first steps' }, points: 1, specs };
}

/** Everything passes, unless something else is said. */
export function unitOf(kata: GradedKata | undefined, submission: string, other: Partial<GradedUnit> = {}): GradedUnit {
  return {
    key: `key of ${submission} ${kata?.id}`,
    submission,
    kata: kata?.id ?? '',
    text: 'export {};',
    verdict: 'solved',
    specs: (kata?.specs ?? []).map((title) => specOf(title, 'passed')),
    hidden: [],
    typeErrors: [],
    flags: [],
    durationMs: 1234,
    points: 1,
    most: 1,
    ...other,
  };
}

export function specOf(title: string, status: SpecResult['status'], message = ''): SpecResult {
  return { title, status, message, durationMs: 567 };
}

/** Two katas solved, unless something else is said. `points` follow from the units. */
export function gradeOf(submission: string, other: Partial<Grade> = {}): Grade {
  const units = other.units ?? KATAS.map((kata) => unitOf(kata, submission));
  const sum = units.some(({ points }) => points === null) ? null : units.reduce((all, unit) => all + (unit.points ?? 0), 0);
  return { submission, name: submission, source: submission, notes: [], units, points: sum, most: 2, flags: [], ...other };
}

/** A grade in which one kata is withheld. */
export function heldGrade(submission: string, other: Partial<Grade> = {}): Grade {
  const flags = [{ kind: 'tampered', severity: 'hold', what: 'The judge was reached for.' }] as const;
  const units = [
    unitOf(KATAS[0], submission, { verdict: 'tampered', points: null, flags }),
    unitOf(KATAS[1], submission),
  ];
  return gradeOf(submission, { units, ...other });
}

export function studentOf(name: string, other: Partial<Student> = {}): Student {
  return { key: name, name, email: '', canvasId: '', sisId: '', login: '', moodleId: '', section: '', ...other };
}

export function bookOf(grades: readonly Grade[], other: Partial<GradeBook> = {}): GradeBook {
  return {
    run: { version: '0.1.0', node: 'v20', confinement: 'full: namespaces and limits', unconfined: [], seed: 7 },
    katas: KATAS,
    grades,
    missing: [],
    unusable: [],
    similar: [],
    ...other,
  };
}

/** A class in which everything that can be hostile is. */
export function hostileBook(): GradeBook {
  const grades = HOSTILE.map((text, index) => {
    const id = `student-${index}`;
    const units = [
      unitOf(KATAS[0], id, { verdict: 'partial', points: 1 / 3, specs: [specOf('counts down', 'passed'), specOf(text, 'failed', text)] }),
      unitOf(KATAS[1], id, {
        verdict: 'type-error',
        points: 0.5,
        typeErrors: [{ file: 'katas/02-async-iterator-class/async-iterator-class.ts', line: 3, message: text }],
        flags: [{ kind: 'policy', severity: 'note', what: text, line: 1 }],
      }),
    ];
    return gradeOf(id, { name: text, source: text, notes: [text], units, student: studentOf(text, { section: text, email: text }) });
  });
  return bookOf(grades, { missing: HOSTILE.map((text) => studentOf(text)), unusable: HOSTILE.map((text) => ({ source: text, why: text })) });
}

/** Three hundred, as many as the page and the files must bear. */
export function largeBook(): GradeBook {
  return bookOf(Array.from({ length: 300 }, (_, index) => {
    const email = `student${index}@school.example`;
    return gradeOf(`student-${index}`, { student: studentOf(`Student ${index}`, { email, canvasId: String(5000 + index) }) });
  }));
}

import type { Grade, GradeBook, GradedUnit } from '../../../scripts/grading/model/grade-book.ts';
import { inventedClass, studentOf } from './invented-class.ts';

/** What a student may put wherever they can write. If one of them works, `hacked` is set or a box opens. */
export const ATTACKS = [
  '<script>globalThis.hacked = 1</script>',
  '</script><script>globalThis.hacked = 1</script>',
  '<!--<script>',
  ']]></title></style></textarea><img src=x onerror="globalThis.hacked = 1">',
  '"\'><svg onload=alert(1)>',
  '${globalThis.hacked = 1}{{constructor.constructor("hacked=1")()}}',
  'javascript:alert(1)//%0aalert(1)//',
  '\u2028globalThis.hacked = 1\u2029',
  '\u202Egnp.ecilA\u0000\uD800',
  '&lt;b&gt;&#60;script&#62;',
] as const;

/** A class in which every text that can come from outside is an attack. */
export function hostileClass(): GradeBook {
  const book = inventedClass(ATTACKS.length, 3);
  const grades = book.grades.map((grade, index) => hostile(grade, ATTACKS[index] ?? ''));
  const [first, second] = grades;
  return {
    ...book,
    katas: book.katas.map((kata, index) => ({
      ...kata,
      title: `${kata.title} ${ATTACKS[index]}`,
      specs: kata.specs.map((title) => `${title} ${ATTACKS[4]}`),
    })),
    grades,
    missing: ATTACKS.map((attack) => ({ ...studentOf(attack), section: attack })),
    unusable: ATTACKS.map((attack) => ({ source: attack, why: attack })),
    similar: [
      {
        kata: book.katas[0]?.id ?? '',
        pair: [first?.submission ?? '', second?.submission ?? ''],
        share: 0.9,
        lines: [[1, 1]],
      },
    ],
    run: { ...book.run, confinement: ATTACKS[0], unconfined: ATTACKS, deadline: ATTACKS[3] },
  };
}

function hostile(grade: Grade, attack: string): Grade {
  const submission = `${grade.submission}${attack}`.replace(/\p{Cs}/gu, '');
  return {
    ...grade,
    submission,
    name: attack,
    source: attack,
    submittedAt: attack,
    notes: [attack],
    flags: [{ kind: 'identity', severity: 'hold', what: attack }],
    units: grade.units.map((unit) => hostileUnit({ ...unit, submission }, attack)),
  };
}

function hostileUnit(unit: GradedUnit, attack: string): GradedUnit {
  const spec = { title: attack, status: 'failed', message: `${attack}. Then more.\n\n  ${attack}`, durationMs: 1 } as const;
  return {
    ...unit,
    verdict: 'partial',
    text: `// ${attack}\nexport const one = 1;\n${attack}`,
    specs: [spec, { ...spec, status: 'passed', message: '' }],
    hidden: [spec],
    typeErrors: [{ file: attack, line: 2, message: attack }, { file: `${attack}.spec.ts`, line: 1, message: attack }],
    flags: [{ kind: 'policy', severity: 'hold', what: attack, line: 1 }, { kind: 'hidden', severity: 'note', what: attack }],
    points: null,
  };
}

import type { GradedUnit } from '../model/grade-book.ts';
import type { GradeVerdict } from '../model/unit.ts';
import { pointsText } from '../reports/points-text.ts';

/** How a verdict is drawn. The mark and the words say it without the colour. */
export interface Look {
  /** What the legend counts it as: the verdict, or `hidden`. */
  readonly key: GradeVerdict | 'hidden';
  /** Class of the cell; also the name of its colours. */
  readonly kind: Kind;
  /** One character. */
  readonly mark: string;
  /** In a word or two, `stuck`. */
  readonly words: string;
}

export type Kind =
  | 'solved'
  /** Most, half or some of the specs pass. */
  | 'most'
  | 'half'
  | 'some'
  | 'failing'
  | 'types'
  | 'hanging'
  | 'broken'
  /** Nothing was begun. */
  | 'none'
  | 'held';

/** Every look that there is, as the legend tells them. */
export const LOOKS: readonly Look[] = [
  { key: 'solved', kind: 'solved', mark: '✓', words: 'solved' },
  { key: 'partial', kind: 'half', mark: '◑', words: 'some specs pass' },
  { key: 'hidden', kind: 'most', mark: 'H', words: 'only hidden specs fail' },
  { key: 'failing', kind: 'failing', mark: '✗', words: 'no spec passes' },
  { key: 'type-error', kind: 'types', mark: 'T', words: 'types are wrong' },
  { key: 'starved', kind: 'hanging', mark: '∞', words: 'starved' },
  { key: 'stuck', kind: 'hanging', mark: '‖', words: 'stuck' },
  { key: 'leaking', kind: 'hanging', mark: 'L', words: 'leaking' },
  { key: 'syntax-error', kind: 'broken', mark: 'S', words: 'cannot be parsed' },
  { key: 'crashed', kind: 'broken', mark: 'C', words: 'crashed' },
  { key: 'out-of-memory', kind: 'broken', mark: 'M', words: 'out of memory' },
  { key: 'too-much-output', kind: 'broken', mark: 'O', words: 'too much output' },
  { key: 'not-attempted', kind: 'none', mark: '·', words: 'not started' },
  { key: 'missing', kind: 'none', mark: '–', words: 'no file' },
  { key: 'policy', kind: 'held', mark: 'P', words: 'does what is not allowed' },
  { key: 'tampered', kind: 'held', mark: '!', words: 'evidence disagrees' },
  { key: 'flaky', kind: 'held', mark: '~', words: 'two runs, two verdicts' },
  { key: 'spec-edited', kind: 'held', mark: 'E', words: 'another spec' },
  { key: 'ungradable', kind: 'held', mark: '?', words: 'could not be judged' },
];

const BY_KEY: ReadonlyMap<string, Look> = new Map(LOOKS.map((look) => [look.key, look]));
const UNKNOWN: Look = { key: 'ungradable', kind: 'held', mark: '?', words: 'could not be judged' };

/** The look of a unit; that some specs pass is drawn by how many. */
export function lookOf(unit: GradedUnit): Look {
  const key = failsOnlyHidden(unit) ? 'hidden' : unit.verdict;
  const look = BY_KEY.get(key) ?? UNKNOWN;
  if (key !== 'partial') return look;
  const passed = unit.specs.filter(({ status }) => status === 'passed').length;
  const words = `${passed} of ${unit.specs.length} specs`;
  const share = passed / Math.max(1, unit.specs.length);
  if (share < 1 / 3) return { key, kind: 'some', mark: '◔', words };
  return share < 2 / 3 ? { key, kind: 'half', mark: '◑', words } : { key, kind: 'most', mark: '◕', words };
}

// The student saw every spec pass; the points say otherwise.
function failsOnlyHidden({ verdict, specs, hidden }: GradedUnit): boolean {
  if (verdict !== 'solved' && verdict !== 'partial') return false;
  return specs.every(({ status }) => status === 'passed') && hidden.some(({ status }) => status !== 'passed');
}

/** What a cell says to somebody who does not see it: `stuck, 0.25 of 1 points, flagged`. */
export function spoken(unit: GradedUnit, look: Look): string {
  const { points: had, most } = unit;
  const points = had === null ? 'points withheld' : `${pointsText(had)} of ${pointsText(most)} points`;
  return [look.words, points, ...(unit.flags.length > 0 ? ['flagged'] : [])].join(', ');
}

import { flagsSection } from '../../../scripts/grading/html/flags-section.ts';
import type { Flag } from '../../../scripts/grading/model/flag.ts';
import type { Grade, GradeBook } from '../../../scripts/grading/model/grade-book.ts';
import { inventedClass } from './invented-class.ts';

const HOLD: Flag = { kind: 'tampered', severity: 'hold', what: 'The log says otherwise.', line: 4 };
const NOTE: Flag = { kind: 'similar', severity: 'note', what: 'Much like another.' };

/** One student with two katas, no flag but these. */
function bookOf(unit: Partial<Grade['units'][number]>, grade: Partial<Grade>): GradeBook {
  const book = inventedClass(1, 2);
  const [only] = book.grades;
  const units = only?.units.map((one, index) => {
    const solved = { ...one, verdict: 'solved' as const, flags: [], points: 1 };
    return index === 1 ? { ...solved, ...unit } : solved;
  });
  return { ...book, grades: [{ ...only, points: 2, flags: [], ...grade, units } as Grade] };
}

/** The headings and list items, as text. */
function told(book: GradeBook): string[] {
  const { markup } = flagsSection(book);
  return [...markup.matchAll(/<(?:h3|li|summary)>([^]*?)<\/(?:h3|li|summary)>/g)].map(([, inner = '']) =>
    inner.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim(),
  );
}

describe('flagsSection', () => {
  it('puts what withholds points first, with kata, line and evidence, then the notes', () => {
    const book = bookOf({ flags: [NOTE, HOLD], points: null }, { points: null });
    expect(told(book)).toEqual([
      'To be decided',
      'tampered Ada Lovelace, 02 Async iterator class, line 4 The log says otherwise.',
      '1 note: the points stand',
      'similar Ada Lovelace, 02 Async iterator class Much like another.',
    ]);
  });

  it('tells what the teacher has decided apart, with the reason', () => {
    const book = bookOf({ flags: [HOLD], points: 1, decision: { reason: 'Asked her.' } }, {});
    expect(told(book)).toEqual([
      '1 flag that you have decided',
      'tampered Ada Lovelace, 02 Async iterator class, line 4 The log says otherwise. Decided: Asked her.',
    ]);
    const whole = bookOf({ flags: [HOLD], points: null }, { points: 2, decision: { reason: 'Oral exam.' } });
    expect(told(whole).at(-1)).toContain('Decided: Oral exam.');
  });

  it('names points that could not be given although nothing is flagged', () => {
    const book = bookOf({ verdict: 'ungradable', points: null }, { points: null });
    expect(told(book)).toEqual(['To be decided', 'ungradable Ada Lovelace, 02 Async iterator class No points could be given.']);
  });

  it('says so when nothing is to be decided', () => {
    expect(flagsSection(bookOf({}, {})).markup).toContain('no points are withheld');
  });
});

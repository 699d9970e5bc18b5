import { stumblesOf } from '../../../scripts/grading/html/stumbles-of.ts';
import type { Grade, GradeBook, GradedUnit } from '../../../scripts/grading/model/grade-book.ts';
import { inventedClass } from './invented-class.ts';

/** The invented class, in which every unit is as this says. */
function bookWith(change: (unit: GradedUnit, student: number, kata: number) => Partial<GradedUnit>): GradeBook {
  const book = inventedClass(4, 2);
  const grades = book.grades.map((grade, student): Grade => ({
    ...grade,
    units: grade.units.map((unit, kata) => ({ ...unit, specs: [], hidden: [], ...change(unit, student, kata) })),
  }));
  return { ...book, grades };
}

function failed(title: string, message: string): GradedUnit['specs'][number] {
  return { title, status: 'failed', message, durationMs: 1 };
}

describe('stumblesOf', () => {
  it('counts each student once, however many specs said it, and names katas and specs by how often', () => {
    const book = bookWith((_unit, student, kata) => ({
      verdict: 'partial',
      specs:
        student === 3
          ? []
          : kata === 1
            ? [failed('b', 'Nobody waited. Look at it.'), ...(student > 0 ? [failed('a', 'Nobody waited. Why?')] : [])]
            : student === 0
              ? [failed('c', 'Nobody waited.\n\nExpected 1')]
              : [],
    }));
    expect(stumblesOf(book)).toEqual([
      {
        sentence: 'Nobody waited.',
        students: [0, 1, 2],
        places: [
          { kata: 1, specs: ['b', 'a'], isHidden: false, students: [0, 1, 2] },
          { kata: 0, specs: ['c'], isHidden: false, students: [0] },
        ],
      },
    ]);
  });

  it('puts what most students were told first', () => {
    const book = bookWith((_unit, student) => ({
      verdict: 'failing',
      specs: [failed('a', student === 1 ? 'Rare.' : 'Usual.')],
    }));
    expect(stumblesOf(book).map(({ sentence, students }) => [sentence, students.length])).toEqual([
      ['Usual.', 3],
      ['Rare.', 1],
    ]);
  });

  it('counts facts only where no sentence was said, and then the first', () => {
    const facts = [failed('a', 'Expected: 1\nYours:    2'), failed('b', 'Expected: 3\nYours:    4')];
    const book = bookWith((_unit, student, kata) => ({
      verdict: 'partial',
      specs: kata === 1 ? [] : student === 0 ? [...facts, failed('c', 'It counts from 0. Why?')] : student === 1 ? facts : [],
    }));
    expect(stumblesOf(book).map(({ sentence, students }) => [sentence, students])).toEqual([
      ['2 came instead of 1', [1]],
      ['It counts from 0.', [0]],
    ]);
  });

  it('takes no untouched stub and no fault of ours for a misconception', () => {
    const verdicts = ['not-attempted', 'missing', 'ungradable', 'spec-edited'] as const;
    const book = bookWith((_unit, student) => ({ verdict: verdicts[student], specs: [failed('a', 'not implemented')] }));
    expect(stumblesOf(book)).toEqual([]);
  });

  it('says when only hidden specs said it', () => {
    const book = bookWith((_unit, student) => ({ verdict: 'partial', hidden: student === 0 ? [failed('secret', 'Made for the example.')] : [] }));
    expect(stumblesOf(book)[0]?.places[0]).toMatchObject({ specs: ['secret'], isHidden: true });
  });
});

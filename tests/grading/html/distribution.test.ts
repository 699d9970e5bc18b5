import { distribution, quantile } from '../../../scripts/grading/html/distribution.ts';
import type { GradeBook } from '../../../scripts/grading/model/grade-book.ts';
import { inventedClass } from './invented-class.ts';

function bookOf(...points: readonly (number | null)[]): GradeBook {
  const book = inventedClass(points.length, 10);
  return { ...book, grades: book.grades.map((grade, index) => ({ ...grade, points: points[index] ?? null })) };
}

describe('distribution', () => {
  it('puts full points into the last column, and what is on an edge into the higher one', () => {
    const { markup } = distribution(bookOf(10, 9.99, 0, 1, 0.999));
    expect(/aria-label="([^"]*)"/.exec(markup)?.[1]).toContain('0 to 1 points: 2; 1 to 2 points: 1');
    expect(/aria-label="([^"]*)"/.exec(markup)?.[1]).toContain('9 to 10 points: 2');
  });

  it('leaves out whose points are withheld, and says so', () => {
    const { markup } = distribution(bookOf(4, 6, null));
    expect(markup).toContain('Mean 5 of 10, median 5; half of the class lies between 4.5 and 5.5.');
    expect(markup).toContain('1 student is not in it: their points are withheld.');
  });

  it('says that no points stand when all are withheld, or nobody is there', () => {
    expect(distribution(bookOf(null)).markup).toContain('No points stand yet.');
    expect(distribution(bookOf()).markup).toContain('No points stand yet.');
  });
});

describe('quantile', () => {
  it('lies between two values where it has to', () => {
    expect([quantile([1, 2, 4], 0.5), quantile([1, 2], 0.5), quantile([3], 0.25), quantile([1, 2, 3, 4, 5], 0.25)]).toEqual([2, 1.5, 3, 2]);
  });
});

import { presentBook } from '../../../scripts/course/present-book.ts';
import { readCourse } from '../../../scripts/course/read-course.ts';
import { readText } from '../../../scripts/course/text-file.ts';
import { similarPairs } from '../../../scripts/grading/similarity/similar-pairs.ts';
import { disguised, obvious, OTHERS, STUB, UNUSUAL } from './answers.ts';

const KATA = { id: '05-awaitable-list' };

/** Students s00, s01, … with these texts. */
function classOf(texts: readonly string[]): { submission: string; text: string }[] {
  return texts.map((text, index) => ({ submission: `s${String(index).padStart(2, '0')}`, text }));
}

function pairsIn(...texts: readonly string[]): string[] {
  return similarPairs(KATA, STUB, classOf(texts)).map(({ pair }) => pair.join(' '));
}

/** Twenty who worked apart: most went the usual way, three their own. */
const CROWD = [...OTHERS, ...Array.from({ length: 17 }, (_, index) => obvious(`list${index}`, `one${index % 7}`))];

describe('similarPairs', () => {
  it('finds an unusual answer that two have', () => {
    expect(pairsIn(UNUSUAL, ...CROWD, UNUSUAL)).toEqual(['s00 s21']);
  });

  it('finds it with other names, layout, comments and order', () => {
    expect(pairsIn(UNUSUAL, ...CROWD, disguised(UNUSUAL))).toEqual(['s00 s21']);
    expect(disguised(UNUSUAL)).not.toContain('latch');
  });

  it('finds it in a class of three, and among three who have it', () => {
    expect(pairsIn(UNUSUAL, disguised(UNUSUAL), obvious())).toEqual(['s00 s01']);
    expect(pairsIn(UNUSUAL, disguised(UNUSUAL), UNUSUAL, ...CROWD).sort()).toEqual(['s00 s01', 's00 s02', 's01 s02']);
  });

  it('finds it where the copy has lines more', () => {
    const padded = disguised(UNUSUAL).replace(/(firstError\b.*\n)/, "$1console.log('I wrote this', firstError);\nlet unused = 0;\n");
    expect(pairsIn(UNUSUAL, ...CROWD, padded)).toEqual(['s00 s21']);
  });

  it('accuses nobody of the obvious answer, however many have it and however small the class', () => {
    for (const size of [2, 3, 5, 10, 30]) {
      const same = Array.from({ length: size }, () => obvious());
      expect(pairsIn(...same)).toEqual([]);
      expect(pairsIn(obvious(), obvious(), ...CROWD.slice(0, size))).toEqual([]);
    }
  });

  it('accuses nobody of the stub, or of next to nothing in it', () => {
    const barely = STUB.replace('// TODO: write this one first', 'console.log(tasks.length);');
    expect(pairsIn(STUB, STUB, barely, barely, UNUSUAL)).toEqual([]);
  });

  it('lets what a third of the class has not count', () => {
    const shared = Array.from({ length: 10 }, () => UNUSUAL);
    expect(pairsIn(...shared, ...CROWD.slice(0, 10))).toEqual([]);
  });

  it('tells the lines that correspond, and none of the stub', () => {
    const texts = [UNUSUAL, ...CROWD, disguised(UNUSUAL)];
    const [pair] = similarPairs(KATA, STUB, classOf(texts));
    const [a, b] = [UNUSUAL.split('\n'), disguised(UNUSUAL).split('\n')];
    const beside = pair?.lines.map(([one, other]) => [a[one - 1]?.trim(), b[other - 1]?.trim()]);
    expect(beside).toContainEqual(['latch.left = latch.left - 1;', 'state.left = state.left - 1 ;']);
    expect(beside).toContainEqual(['position = position - 1;', 'i = i - 1 ;']);
    expect(beside?.flat().filter((line) => line?.includes('not implemented'))).toEqual([]);
    expect(pair?.share).toBeGreaterThan(0.8);
    expect(pair?.share).toBeLessThanOrEqual(1);
  });

  it('says the same in whatever order the submissions come', () => {
    const files = classOf([UNUSUAL, ...CROWD, disguised(UNUSUAL)]);
    expect(similarPairs(KATA, STUB, [...files].reverse())).toEqual(similarPairs(KATA, STUB, files));
  });

  it('bears what cannot be parsed, is empty, too deep or too long', () => {
    const hostile = ['', '}{`${', `x = ${'('.repeat(100_000)}`, `${'const a = 1;\n'.repeat(100_000)}`, '\0\uFEFF\u2028'];
    expect(pairsIn(...hostile, ...hostile, UNUSUAL, disguised(UNUSUAL))).toContain('s10 s11');
  });

  it('finds no two answers of the book alike that were written apart', async () => {
    const root = process.cwd();
    for (const kata of await readCourse(root)) {
      const { reference, alternatives } = await presentBook(root, kata);
      const texts = [reference, ...alternatives].map(({ source }) => source);
      expect([kata.id, similarPairs(kata, (await readText(kata.stub)) ?? '', classOf(texts))]).toEqual([kata.id, []]);
    }
  });
});

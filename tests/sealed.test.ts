import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { AnswerBook } from '../scripts/course/answer-book.ts';
import type { Kata } from '../scripts/course/kata.ts';
import { keyOf } from '../scripts/course/key-of.ts';
import { readCourse } from '../scripts/course/read-course.ts';
import { readAgainstSeal } from '../scripts/course/seal-record.ts';
import { openBook } from '../scripts/course/sealed-book.ts';

const ROOT = join(__dirname, '..');
/** Fewer characters in three lines, or fewer lines, are the language itself: a loop that pushes what it gets. */
const TELLING = 48;

let katas: Kata[];
let books: { kata: Kata; book: AnswerBook }[];

beforeAll(async () => {
  katas = await readCourse(ROOT);
  books = await Promise.all(katas.map(async (kata) => ({ kata, book: await openBook(kata, await keyOf(ROOT, kata)) })));
});

describe('the sealed answer book', () => {
  it('was sealed with the stubs and specs of this very tree (else: npm run answers seal)', async () => {
    const seals = await Promise.all(katas.map(readAgainstSeal));
    const edited = katas.filter((_, index) => seals[index]?.isSpecEdited || !seals[index]?.isUntouched);
    expect(edited.map(({ id }) => id)).toEqual([]);
  });

  it('gives no three lines of an answer to a search through the repository', () => {
    const open = new Map(filesOf(ROOT).map((file) => [relative(ROOT, file), new Set(runsOf(readFileSync(file, 'utf8')))]));
    const found = books.flatMap(({ kata, book }) =>
      tellingRuns(book).flatMap((run) =>
        [...open].filter(([, runs]) => runs.has(run)).map(([file]) => `${kata.id}: "${run}" stands in ${file}`),
      ),
    );
    expect(found).toEqual([]);
  });
});

/** Three lines in a row that only somebody writes who works on the kata: not in the stub or the spec, no imports. */
function tellingRuns({ reference, alternatives, misconceptions, given }: AnswerBook): string[] {
  const known = new Set([...runsOf(given.stub), ...runsOf(given.spec)]);
  const answers = [reference, ...alternatives, ...misconceptions].flatMap(({ source }) => runsOf(source));
  return [...new Set(answers)].filter((run) => run.length >= TELLING && !known.has(run) && !run.includes('import '));
}

/** What every hand-written iterator has. */
const PROTOCOL = /^(\[Symbol\.asyncIterator\]\(\)|return this;|return \{ value: undefined, done: true \};)/;

const COMMENT = /^(\/\*\*|\*|\/\/)/;

function runsOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => /\w/.test(line) && !COMMENT.test(line) && !PROTOCOL.test(line));
  return lines.slice(2).map((line, index) => `${lines[index]} ${lines[index + 1]} ${line}`);
}

function filesOf(folder: string): string[] {
  const hidden = new Set(['node_modules', '.git', '.cache', '.progress', 'answers']);
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (hidden.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesOf(path);
    return /\.(age|lock)$|package-lock\.json$/.test(entry.name) ? [] : [path];
  });
}

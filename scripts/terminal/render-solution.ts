import type { AnswerBook } from '../course/answer-book.ts';
import type { Kata } from '../course/kata.ts';
import { indent } from './indent.ts';
import type { Paint } from './paint.ts';
import { renderComparison } from './render-comparison.ts';
import { reflow } from './reflow.ts';

/** An opened answer book: yours against the reference, the alternatives, the note on why. */
export function renderSolution(
  kata: Kata,
  book: AnswerBook,
  yours: string | undefined,
  paint: Paint,
): string {
  const { reference, alternatives, why } = book;
  return [
    paint.bold(`The answers of kata ${kata.number}, ${kata.title}`),
    yours === undefined
      ? `${paint.bold('The reference')} (your own file is not there)\n\n${indent(reference.source.trim(), 2)}`
      : renderComparison(yours, reference.source, paint),
    ...alternatives.map(
      ({ name, source }) =>
        `${paint.bold(`Another way: ${name.replaceAll('-', ' ')}`)}\n\n${indent(source.trim(), 2)}`,
    ),
    paint.bold('Why the reference is as it is'),
    indent(reflow(withoutTitle(why), 76), 2),
  ].join('\n\n');
}

function withoutTitle(markdown: string): string {
  return markdown.replace(/^\s*# .*/, '').trim();
}

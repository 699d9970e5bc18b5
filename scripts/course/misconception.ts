import type { Answer } from './answer.ts';
import type { Kata } from './kata.ts';
import { UserError } from './user-error.ts';

/** A wrong answer. Its docblock says who thinks so and what must be said to them. */
export interface Misconception extends Answer {
  /** What its author thinks, in a sentence. */
  readonly belief: string;
  /** The specs that must fail, by exact title, each with a piece of its failure message. At least one. */
  readonly caught: readonly { readonly spec: string; readonly message: string }[];
}

/** Reads the docblock that a misconception begins with. UserError if it has none or it names no spec. */
export function misconceptionOf(kata: Kata, answer: Answer): Misconception {
  const lines = docblockOf(answer.source);
  const tags = lines.flatMap((line) => {
    const tag = /^@(spec|message)\s+(.*)$/.exec(line);
    return tag ? [{ name: tag[1], text: tag[2] ?? '' }] : [];
  });
  const caught = tags.flatMap(({ name, text }, index) => {
    const next = tags[index + 1];
    return name === 'spec' && next?.name === 'message' ? [{ spec: text, message: next.text }] : [];
  });
  if (caught.length === 0 || caught.length * 2 !== tags.length) {
    throw new UserError(
      `answers/${kata.id}/misconceptions/${answer.name}.ts should begin with a docblock\n` +
        'that says which spec catches it and what that spec says then, in pairs of one line each:\n\n' +
        '  @spec <the exact title of the spec>\n  @message <a piece of its failure message>',
    );
  }
  const belief = lines
    .filter((line) => !line.startsWith('@'))
    .join(' ')
    .trim();
  return { ...answer, belief, caught };
}

function docblockOf(source: string): string[] {
  const block = /^\s*\/\*\*(.*?)\*\//s.exec(source)?.[1] ?? '';
  return block.split('\n').map((line) => line.replace(/^\s*\*?/, '').trim());
}

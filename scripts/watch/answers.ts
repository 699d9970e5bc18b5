import type { AnswerBook } from '../course/answer-book.ts';
import { hintsOf } from '../course/hints-of.ts';
import type { Kata } from '../course/kata.ts';
import { keyOf } from '../course/key-of.ts';
import { openBook } from '../course/sealed-book.ts';
import { readText } from '../course/text-file.ts';
import { accessTo, type Access } from '../progress/access.ts';
import { appendToJournal, readJournal } from '../progress/journal.ts';
import { keepText } from '../progress/saved-texts.ts';
import { standingOfKata } from '../progress/standing.ts';
import { indent } from '../terminal/indent.ts';
import type { Paint } from '../terminal/paint.ts';
import { renderComparison } from '../terminal/render-comparison.ts';
import type { Page, View } from './state.ts';

/**
 * Opens the answers of a kata behind the same gate as `npm run solution`, keeps the learner's text and
 * journals it. Where the gate is shut, the view says what is missing; where it may be opened, it asks.
 */
export async function openAnswers(root: string, kata: Kata, giveUp: boolean, paint: Paint): Promise<View> {
  const hints = hintsOf((await readText(kata.lesson)) ?? '').length;
  const access = accessTo(standingOfKata(kata, await readJournal(root)), hints);
  if (!access.solved && !access.mayGiveUp) return notYet(access);
  if (!access.solved && !giveUp) return { name: 'question', of: 'give-up', text: GIVE_UP };
  const book = await openBook(kata, await keyOf(root, kata));
  const yours = await readText(kata.stub);
  const at = new Date();
  await keepText(root, kata.stub, at);
  await appendToJournal(root, [
    { at: at.toISOString(), kind: 'opened', kata: kata.id, peeked: !access.solved },
  ]);
  return answersPage(book, yours, paint);
}

const GIVE_UP =
  'This kata is not solved yet. You have tried in different ways and read every hint.\n' +
  'Open its answers now? Your progress will say "peeked"; you can still solve it afterwards.';

function notYet({ failures, hints }: Access): Page {
  return {
    name: 'page',
    of: 'solution',
    title: 'The answers stay sealed until the kata is solved.',
    parts: [
      { text: 'Stuck? To give up on a kata takes a fair try first:' },
      {
        text:
          `  different failed attempts  ${failures.made} of ${failures.needed}\n` +
          `  hints seen                 ${hints.seen} of ${hints.all}`,
      },
      { text: hints.seen < hints.all ? 'h shows the next hint.' : 'Try another way, and save.' },
    ],
  };
}

function answersPage(
  { reference, alternatives, why }: AnswerBook,
  yours: string | undefined,
  paint: Paint,
): Page {
  const own =
    yours === undefined
      ? `The reference (your own file is not there)\n\n${indent(reference.source.trim(), 2)}`
      : renderComparison(yours, reference.source, paint);
  return {
    name: 'page',
    of: 'solution',
    title: 'The answers',
    parts: [
      { text: own },
      ...alternatives.map(({ name, source }) => ({
        text: `${paint.bold(`Another way: ${name.replaceAll('-', ' ')}`)}\n\n${indent(source.trim(), 2)}`,
      })),
      { text: paint.bold('Why the reference is as it is') },
      { markdown: why.replace(/^\s*# .*/, '').trim() },
    ],
  };
}

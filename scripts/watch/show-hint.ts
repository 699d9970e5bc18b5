import { hintsOf } from '../course/hints-of.ts';
import type { Kata } from '../course/kata.ts';
import { readText } from '../course/text-file.ts';
import { UserError } from '../course/user-error.ts';
import { appendToJournal, readJournal } from '../progress/journal.ts';
import { standingOfKata } from '../progress/standing.ts';
import { counted } from '../course/counted.ts';
import type { Page } from './state.ts';

/** The next hint of a kata, which is journaled; after the last one, all of them. UserError if it has none. */
export async function showHint(root: string, kata: Kata): Promise<Page> {
  const hints = hintsOf((await readText(kata.lesson)) ?? '');
  const { hintsSeen } = standingOfKata(kata, await readJournal(root));
  const number = hintsSeen + 1;
  const [hint] = hints.slice(hintsSeen);
  if (hints.length === 0) throw new UserError(`The lesson of kata ${kata.number} has no hints.`);
  if (hint === undefined) return allHints(hints);
  await appendToJournal(root, [{ at: new Date().toISOString(), kind: 'hint', kata: kata.id, hint: number }]);
  const left = hints.length - number;
  return {
    name: 'page',
    of: 'hint',
    title: `Hint ${number} of ${hints.length}`,
    parts: [
      { markdown: hint },
      {
        text:
          left > 0
            ? `${counted(left, 'more hint')}: h. Back to the verdict: q, or save.`
            : 'That was the last one.',
      },
    ],
  };
}

function allHints(hints: readonly string[]): Page {
  return {
    name: 'page',
    of: 'hint',
    title: 'You have seen all hints. Here they are again.',
    parts: hints.flatMap((hint, index) => [{ text: `Hint ${index + 1}` }, { markdown: hint }]),
  };
}

import type { Kata } from '../course/kata.ts';
import type { Access } from '../progress/access.ts';
import type { Paint } from './paint.ts';

/** Why the answers of a kata stay sealed, and how they are opened. */
export function renderRefusal(kata: Kata, access: Access, paint: Paint): string {
  const { mayGiveUp, failures, hints } = access;
  const unsolved = paint.bold(`Kata ${kata.number}, ${kata.title}, is not solved yet.`);
  const opening = `${unsolved}\nIts answers stay sealed until then.`;
  if (mayGiveUp) {
    return [
      opening,
      `You have tried ${failures.needed} different ways and read every hint. If that is enough for you:`,
      `  npm run solution ${kata.number} -- --give-up`,
      'Your progress will say "peeked"; you can still solve it afterwards.',
    ].join('\n\n');
  }
  return [
    opening,
    'Stuck? To give up on a kata takes a fair try first:',
    [
      `  different failed attempts  ${failures.made} of ${failures.needed}`,
      `  hints seen                 ${hints.seen} of ${hints.all}`,
    ].join('\n'),
    `Next: ${hints.seen < hints.all ? `npm run hint ${kata.number}` : `npm test ${kata.number}`}`,
  ].join('\n\n');
}

import { findKata } from './course/find-kata.ts';
import { readCourse } from './course/read-course.ts';
import { UserError } from './course/user-error.ts';
import { isSpecChanged, readSealedSpecs } from './progress/changed-specs.ts';
import { readJournal } from './progress/journal.ts';
import { countSolved, nextKata, standingOf } from './progress/standing.ts';
import { parseArguments } from './terminal/arguments.ts';
import type { Command, Io } from './terminal/cli.ts';
import { sizeOf } from './terminal/tty.ts';
import { command as test } from './test.ts';
import { firstState } from './watch/state.ts';
import { watch } from './watch/watch.ts';

/**
 * `npm start [kata] [--plain]`: opens the first unsolved kata, or the one named, and runs its specs at each
 * save. Without a terminal it runs them once, as `npm test` does.
 */
export const command: Command = async (args, io) => {
  const { names, flags } = parseArguments(args, io.env, { flags: ['plain'], mostNames: 1 });
  const course = await readCourse(io.root);
  if (course.length === 0) throw new UserError('There are no katas in katas/ yet.');
  const [name] = names;
  const named = name === undefined ? undefined : findKata(course, name);
  const journal = await readJournal(io.root);
  if (!hasTerminal(io)) {
    const kata = named ?? nextKata(standingOf(course, journal));
    return test(kata === undefined ? [] : [kata.id], io);
  }
  const specs = await readSealedSpecs(course);
  const changed = course.filter((kata) => isSpecChanged(kata, journal, specs));
  const first = firstState({
    root: io.root,
    course,
    specs,
    journal,
    named,
    size: sizeOf(io.terminal.output),
  });
  const notice = changed.length > 0 ? changedWords(changed.map(({ id }) => id)) : first.notice;
  const isPlain = flags.has('plain') || io.env.TERM === 'dumb';
  const { state, signal } = await watch({ ...first, notice }, io, isPlain);
  io.print(`${countSolved(state.standing)} of ${course.length} katas solved. Go on with: npm start`);
  if (signal !== undefined) process.kill(process.pid, signal);
  return 0;
};

// A machine that builds may have a terminal, but nobody sits at it.
function hasTerminal(io: Io): io is Io & Required<Pick<Io, 'terminal'>> {
  return io.terminal !== undefined && !io.env.CI;
}

function changedWords(ids: readonly string[]): string {
  return (
    `The specs have changed since you solved ${ids.join(', ')}: worth another look. ` +
    'Nothing of yours was touched.'
  );
}

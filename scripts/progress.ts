import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { hintsOf } from './course/hints-of.ts';
import type { Kata } from './course/kata.ts';
import { readCourse } from './course/read-course.ts';
import { readText, writeWhole } from './course/text-file.ts';
import { UserError } from './course/user-error.ts';
import { byDay } from './progress/by-day.ts';
import { readJournal } from './progress/journal.ts';
import { standingOf } from './progress/standing.ts';
import type { HintCounts } from './progress/totals.ts';
import { parseArguments } from './terminal/arguments.ts';
import type { Command } from './terminal/cli.ts';
import { progressCalendar } from './terminal/progress-calendar.ts';
import { progressEfforts } from './terminal/progress-efforts.ts';
import { PAGE_MARK, progressPage } from './terminal/progress-page.ts';
import { renderProgress } from './terminal/render-progress.ts';
import { sizeOf } from './terminal/tty.ts';

/** `npm run progress [-- --html file]`: what has been done, in words and pictures, and what is next. */
export const command: Command = async (args, { root, env, paint, print, terminal }) => {
  const { options } = parseArguments(args, env, { mostNames: 0, options: ['html'] });
  const katas = await readCourse(root);
  const journal = await readJournal(root);
  const standing = standingOf(katas, journal);
  const days = byDay(katas, journal);
  const hints = await countHints(katas);
  const file = options.get('html');
  if (file !== undefined) {
    await writePage(file, progressPage({ standing, days, hints, at: new Date().toISOString() }));
    print(`\nYour progress is in ${file}: open it in a browser.\n`);
    return 0;
  }
  const columns = terminal ? Math.min(80, sizeOf(terminal.output).columns) : 80;
  const pictures = [
    progressCalendar(days, columns, paint),
    progressEfforts(standing, hints, { columns, paint }),
  ];
  print(`\n${renderProgress(standing, paint, { columns, pictures })}\n`);
  return 0;
};

async function countHints(katas: readonly Kata[]): Promise<HintCounts> {
  const counts = katas.map(
    async ({ id, lesson }) => [id, hintsOf((await readText(lesson)) ?? '').length] as const,
  );
  return new Map(await Promise.all(counts));
}

// A name that was mistyped must not cost a file of the learner's own.
async function writePage(name: string, page: string): Promise<void> {
  const file = resolve(name);
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory()) {
    throw new UserError(
      `${name} is a folder. Name a file in it: npm run progress -- --html ${name}/progress.html`,
    );
  }
  if (found && !(await readText(file))?.startsWith(PAGE_MARK)) {
    throw new UserError(
      `${name} is there already, and it is no page that this command wrote, so it was left as it is.\n` +
        'Name another file, or move that one away.',
    );
  }
  await writeWhole(file, page);
}

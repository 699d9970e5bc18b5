import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { findOnlyKata } from './course/find-kata.ts';
import { readCourse } from './course/read-course.ts';
import { UserError } from './course/user-error.ts';
import { run } from './runner/run.ts';
import type { TimelineSeen } from './runner/witness.ts';
import { parseArguments } from './terminal/arguments.ts';
import type { Command } from './terminal/cli.ts';
import { refusalOf } from './terminal/refusals.ts';
import { renderTrace } from './terminal/render-trace.ts';
import { timelineSvg } from './terminal/timeline-svg.ts';

/** `npm run trace <kata> [-- --svg file]`: draws what the learner's code does when, whether the specs pass or not. */
export const command: Command = async (args, io) => {
  const { names, options } = parseArguments(args, io.env, { options: ['svg'] });
  const kata = findOnlyKata(await readCourse(io.root), names, 'trace');
  const timelines: TimelineSeen[] = [];
  const onTimelines = (_trial: unknown, seen: readonly TimelineSeen[]): void => void timelines.push(...seen);
  const trial = { kata, folder: kata.folder };
  for await (const verdict of run([trial], { root: io.root, trustSpecs: true, onTimelines })) {
    const refusal = refusalOf(verdict, { root: io.root, kata });
    if (refusal !== undefined) throw new UserError(refusal);
    io.print(`\n${renderTrace(verdict, { kata, timelines, paint: io.paint })}\n`);
  }
  const svg = options.get('svg');
  if (svg === undefined || timelines.length === 0) return 0;
  await writeFile(resolve(svg), timelineSvg(timelines)).catch((error: Error) => {
    throw new UserError(`The picture could not be written to ${svg} (${error.message}).\nName a file in a folder that exists.`);
  });
  io.print(`The picture is in ${svg}\n`);
  return 0;
};

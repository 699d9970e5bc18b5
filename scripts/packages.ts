import { findKatas } from './course/find-kata.ts';
import type { Kata } from './course/kata.ts';
import { readCourse } from './course/read-course.ts';
import type { Adapter } from './packages/adapter.ts';
import { readAdapters } from './packages/read-adapters.ts';
import { tryAdapters } from './packages/try-adapters.ts';
import { parseArguments } from './terminal/arguments.ts';
import type { Command } from './terminal/cli.ts';
import { renderPackages } from './terminal/render-packages.ts';

/** `npm run packages [kata …]`: tries published implementations. Needs a network the first time. */
export const command: Command = async (args, io) => {
  const { names } = parseArguments(args, io.env, {});
  const course = await readCourse(io.root);
  const adapters = new Map<Kata, readonly Adapter[]>();
  for (const kata of names.length === 0 ? course : findKatas(course, names)) {
    adapters.set(kata, await readAdapters(io.root, kata));
  }
  const tried = await tryAdapters(io.root, adapters);
  if (tried.length > 0) io.print(renderPackages(tried, io.paint));
  const failed = tried.filter(({ faults }) => faults.length > 0).length;
  io.print(`\n${tried.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
};

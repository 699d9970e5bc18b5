import { findKatas } from './course/find-kata.ts';
import { presentBooks } from './course/present-book.ts';
import { readCourse } from './course/read-course.ts';
import { checkMatrix } from './runner/kata-matrix.ts';
import { parseArguments } from './terminal/arguments.ts';
import type { Command } from './terminal/cli.ts';
import { indent } from './terminal/indent.ts';

/** `npm run matrix [kata …]`: proves the specs against the stub and every known right and wrong answer. */
export const command: Command = async (args, io) => {
  const { names } = parseArguments(args, io.env, {});
  const course = await readCourse(io.root);
  const katas = names.length === 0 ? course : findKatas(course, names);
  const books = await presentBooks(io.root, katas);

  const checks = await checkMatrix(io.root, books);
  for (const { title, faults } of checks) {
    io.print(`${faults.length === 0 ? io.paint.green('✓') : io.paint.red('✗')} ${title}`);
    for (const fault of faults) io.print(indent(fault, 6));
  }
  const failed = checks.filter(({ faults }) => faults.length > 0).length;
  io.print(`\n${checks.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
};

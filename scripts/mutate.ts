import { findKatas } from './course/find-kata.ts';
import { presentBooks } from './course/present-book.ts';
import { readCourse } from './course/read-course.ts';
import { fatesOf, type Fates } from './mutation/fates.ts';
import { tryMutants } from './mutation/try-mutants.ts';
import { parseArguments } from './terminal/arguments.ts';
import type { Command } from './terminal/cli.ts';
import { killedShare, renderMutants } from './terminal/render-mutants.ts';

/** Of all mutants of the whole course, the equivalent ones among them. */
const LEAST_SHARE = 0.95;
const TOO_LITTLE = `The specs must kill at least ${LEAST_SHARE * 100} % of all mutants.`;

/** `npm run mutate [kata …]`: the test of the specs. Small changes to a reference must fail them. */
export const command: Command = async (args, io) => {
  const { names } = parseArguments(args, io.env, {});
  const course = await readCourse(io.root);
  const katas = names.length === 0 ? course : findKatas(course, names);
  const books = await presentBooks(io.root, katas);

  const fates = fatesOf(books, await tryMutants(io.root, books));
  io.print(renderMutants(fates, io.paint));

  const isTooLittle = names.length === 0 && killedShare(fates) < LEAST_SHARE;
  if (isTooLittle) io.print(`\n${io.paint.red('✗')} ${TOO_LITTLE}`);
  const { passed, failed } = tallyOf(fates, isTooLittle);
  io.print(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
};

function tallyOf(all: readonly Fates[], isTooLittle: boolean): { passed: number; failed: number } {
  const sumOf = (lists: (fates: Fates) => readonly (readonly unknown[])[]): number =>
    all.flatMap(lists).reduce((sum, { length }) => sum + length, 0);
  return {
    passed: sumOf(({ killed, byTypes, equivalent }) => [killed, byTypes, equivalent]),
    failed: sumOf(({ survivors, stale }) => [survivors, stale]) + (isTooLittle ? 1 : 0),
  };
}

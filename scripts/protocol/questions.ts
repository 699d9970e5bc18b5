import type { Question } from './question.ts';
import { closesSource } from './questions/closes-source.ts';
import { concurrentNext } from './questions/concurrent-next.ts';
import { doneAfterReturn } from './questions/done-after-return.ts';
import { doneIsSticky } from './questions/done-is-sticky.ts';
import { givesIterator } from './questions/gives-iterator.ts';
import { iteratesTwice } from './questions/iterates-twice.ts';
import { nextGivesPromise } from './questions/next-gives-promise.ts';
import { resultsAreObjects } from './questions/results-are-objects.ts';
import { returnSettles } from './questions/return-settles.ts';

/** Every question of the check-up, in order: the first ones show whether the others can be asked. */
export const QUESTIONS: readonly Question[] = [
  givesIterator,
  resultsAreObjects,
  nextGivesPromise,
  doneIsSticky,
  returnSettles,
  doneAfterReturn,
  closesSource,
  iteratesTwice,
  concurrentNext,
];

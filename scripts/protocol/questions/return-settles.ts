import { describe, describeError } from '../describe.ts';
import { broken, ok, worthALook, type Finding } from '../finding.ts';
import { open } from '../open.ts';
import type { Question } from '../question.ts';
import { resultWords, seconds } from '../step.ts';
import { leave, type Left } from './leave.ts';

/** A loop that is left early calls `return()` and waits for it. It may be absent. */
export const returnSettles: Question = {
  title: 'Does return() settle?',
  async ask(fresh, patience) {
    return judge(await leave(open(fresh), patience), patience.waitMs);
  },
};

function judge(left: Left, waitMs: number): Finding {
  switch (left.kind) {
    case 'absent':
      return ok('There is no return(). That is allowed, for who has nothing to clean up.');
    case 'no-method':
      return broken(
        `return is ${describe(left.got)}, not a method.`,
        'A loop that is left by `break` throws a TypeError.',
      );
    case 'pending':
      return broken(
        `return() gave a promise that did not settle within ${seconds(waitMs)}.`,
        '`break` waits for it, for ever if nobody settles it. If the clean-up is only slow: --wait=5.',
      );
    case 'threw':
      return broken(
        `return() threw ${describeError(left.error)}, where a promise should reject.`,
        '`break` throws that error; a caller that writes `return().catch(…)` does not hear of it.',
      );
    case 'rejected':
      return worthALook(
        `return() rejected with ${describeError(left.error)}.`,
        '`break` throws that error. If the clean-up really failed, that is as it should be.',
      );
    case 'not-an-object':
      return broken(
        `return() came to ${describe(left.got)}, which is no object.`,
        '`break` throws a TypeError.',
      );
    case 'result':
      return judgeResult(left);
  }
}

function judgeResult(left: Extract<Left, { kind: 'result' }>): Finding {
  if (!left.promised) {
    return broken(
      `return() returned a plain object, not a promise: ${resultWords(left)}.`,
      '`break` tolerates that, a caller that writes `return().then(…)` does not.',
    );
  }
  if (left.done) return ok('After one value, return() settled, and said done.');
  return worthALook(
    `return() came to ${resultWords(left)}, which is not done. Is there a \`yield\` in a \`finally\`?`,
    'A loop does not look at it, and the rest of the clean-up does not run.',
  );
}

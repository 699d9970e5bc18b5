import { explainWaits } from './explain-waits.ts';
import type { Comparison, Explanation } from './explanation.ts';
import type { Moment } from './timeline.ts';

/** The values are the expected ones, in the expected order: what is wrong with their times? */
export function explainTimes(comparison: Comparison): Explanation | undefined {
  if (comparison.expected.closing.what !== comparison.yours.closing.what) return explainClosing(comparison);
  return explainLateClosing(comparison) ?? explainShift(comparison) ?? explainWaits(comparison);
}

/** All values came, but the loop was over in another way. */
function explainClosing({ expected, yours }: Comparison): Explanation | undefined {
  const error = yours.closing.what.replace(/^error\s*/u, '');
  if (expected.closing.what === 'end' && isError(yours.closing)) {
    const came = expected.values.length > 0 ? 'All values came, but then the' : 'The';
    return {
      told:
        `${came} loop failed with "${error}" instead of ending. ` +
        'An iterator says that it is at its end with `{ done: true }`; what it throws is an error.',
      short: 'an error instead of the end',
    };
  }
  if (isError(expected.closing) && yours.closing.what === 'end') {
    return {
      told:
        'The loop ended as if nothing had happened; ' +
        `the ${expected.closing.what} should have come out of it.`,
      short: 'the error was swallowed',
    };
  }
  return undefined;
}

function explainLateClosing({ expected, yours }: Comparison): Explanation | undefined {
  const late = yours.closing.at - expected.closing.at;
  if (!sameTimes(expected.values, yours.values) || late <= 0) return undefined;
  const short = `${late} ms late`;
  if (yours.closing.what === 'left') {
    return {
      told: `Leaving the loop took ${late} ms longer than it should: \`break\` waits for \`return()\`.`,
      short,
    };
  }
  if (isError(yours.closing)) return { told: `The error came ${late} ms late.`, short };
  if (expected.values.length === 0) {
    return {
      told: `The end came ${late} ms late: there was nothing to hand out, but something was waited for.`,
      short,
    };
  }
  return {
    told:
      `All values came in time, but the end came ${late} ms late: ` +
      'something was waited for after the last value.',
    short: 'a wait after the last value',
  };
}

/** The distances are right, but the whole is early or late. */
function explainShift({ expected, yours }: Comparison): Explanation | undefined {
  const [first] = yours.values;
  if (first === undefined) return undefined;
  const shift = first.at - expected.values[0].at;
  if (shift === 0 || yours.values.some(({ at }, index) => at - expected.values[index].at !== shift))
    return undefined;
  if (shift > 0) {
    const what = yours.values.length === 1 ? 'The value' : 'Every value';
    return {
      told: `${what} came ${shift} ms late: too much was waited for before the first value.`,
      short: `${shift} ms late`,
    };
  }
  // A single value, and then at once the end: nobody can tell whether a wait was to come.
  if (first.at !== 0 || (yours.values.length === 1 && yours.closing.at === 0)) return undefined;
  const rest = yours.values.length === 1 ? '' : `, and so each value was ${-shift} ms early`;
  return {
    told:
      `The ${rest === '' ? '' : 'first '}value came at 0 ms, before its wait${rest}. ` +
      'Wait first, then hand out the value.',
    short: 'the value came before the wait; wait first, then yield',
  };
}

function sameTimes(a: readonly Moment[], b: readonly Moment[]): boolean {
  return a.every(({ at }, index) => at === b[index].at);
}

function isError({ what }: Moment): boolean {
  return /^error\b/u.test(what);
}

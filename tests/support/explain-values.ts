import type { Comparison, Explanation } from './explanation.ts';

/** The values are not the expected ones: what does that prove? */
export function explainValues({ expected, yours, facts }: Comparison): Explanation | undefined {
  const wanted = expected.values.map(({ what }) => what);
  const came = yours.values.map(({ what }) => what);
  const error = /^error (.*)/su.exec(yours.closing.what)?.[1];
  if (error !== undefined && isPrefix(came, wanted)) return explainFailure(came, error);
  return (
    explainNothing(wanted, came) ??
    explainMissing(wanted, came, facts.valueWithDone) ??
    explainExtra(wanted, came) ??
    explainStrange(came) ??
    explainOrder(wanted, came) ??
    explainOffset(wanted, came) ??
    explainOther(wanted, came)
  );
}

function explainFailure(came: readonly string[], error: string): Explanation {
  const when = came.length === 0 ? 'before the first value' : `after ${list(came)}`;
  return { told: `The loop failed ${when}: "${error}".`, short: 'the loop failed here' };
}

function explainNothing(wanted: readonly string[], came: readonly string[]): Explanation | undefined {
  if (came.length > 0 || wanted.length < 2) return undefined;
  return { told: 'The loop ended without a single value.', short: 'no value came' };
}

function explainMissing(
  wanted: readonly string[],
  came: readonly string[],
  valueWithDone: string | undefined,
): Explanation | undefined {
  const missing = wanted.length - came.length;
  if (missing <= 0) return undefined;
  if (isPrefix(came, wanted)) {
    const rest = wanted.slice(came.length);
    if (rest.length === 1 && rest[0] === valueWithDone) {
      return {
        told:
          `The last value, ${rest[0]}, came together with \`done: true\`, ` +
          'and a loop ignores the value of that result. ' +
          'Send the value with `done: false`, and the end when it is asked for once more.',
        short: `${rest[0]} came with \`done: true\``,
      };
    }
    const told = rest.length === 1 ? `The last value, ${rest[0]}, never came.` : `${list(rest)} never came.`;
    return { told, short: `${rest[0]} never came` };
  }
  if (!isSuffix(came, wanted)) return undefined;
  const rest = wanted.slice(0, missing);
  const told = rest.length === 1 ? `The first value, ${rest[0]}, never came.` : `${list(rest)} never came.`;
  return { told, short: `${rest[0]} never came` };
}

function explainExtra(wanted: readonly string[], came: readonly string[]): Explanation | undefined {
  const extra = came.length - wanted.length;
  if (extra <= 0) return undefined;
  const many = extra === 1 ? 'One value too many' : `${extra} values too many`;
  if (isPrefix(wanted, came)) {
    const rest = list(came.slice(wanted.length));
    const told =
      wanted.length === 0
        ? `${many}: no value was expected, but ${rest} came.`
        : `${many}: after ${wanted.at(-1)} came ${rest}.`;
    return { told, short: many.toLowerCase() };
  }
  if (isSuffix(wanted, came)) {
    return {
      told: `${many}: before ${wanted[0]} came ${list(came.slice(0, extra))}.`,
      short: many.toLowerCase(),
    };
  }
  const twice =
    came.length === 2 * wanted.length && came.every((what, index) => what === wanted[Math.floor(index / 2)]);
  return twice ? { told: 'Each value came twice.', short: 'came twice' } : undefined;
}

/** Things that nobody wants to loop over. */
function explainStrange(came: readonly string[]): Explanation | undefined {
  if (came.length === 0) return undefined;
  if (came.every((what) => what === 'undefined')) {
    return {
      told: 'What came was undefined, each time. A result is { value, done }: is the value in it?',
      short: 'undefined',
    };
  }
  if (came.every((what) => /^Promise\b/u.test(what))) {
    return {
      told:
        'What came were promises, not what they promise. ' +
        'A loop does not wait for a promise inside { value }: wait for it first.',
      short: 'a promise, not a value',
    };
  }
  if (came.every((what) => /^\[(Async)?(Generator)?Function\b/u.test(what))) {
    return { told: 'What came were functions that nobody had called.', short: 'a function, not a value' };
  }
  return undefined;
}

function explainOrder(wanted: readonly string[], came: readonly string[]): Explanation | undefined {
  if (wanted.length !== came.length) return undefined;
  if (came.every((what, index) => what === wanted[wanted.length - 1 - index])) {
    return { told: 'The values came in reverse order.', short: 'in reverse order' };
  }
  const sorted = (whats: readonly string[]): string => JSON.stringify([...whats].sort());
  if (sorted(wanted) !== sorted(came)) return undefined;
  return { told: 'The values are the right ones, but in another order.', short: 'in another order' };
}

function explainOffset(wanted: readonly string[], came: readonly string[]): Explanation | undefined {
  const offset = Number(came[0]) - Number(wanted[0]);
  if (wanted.length !== came.length || came.length < 2 || Number.isNaN(offset)) return undefined;
  if (came.some((what, index) => Number(what) - Number(wanted[index]) !== offset)) return undefined;
  const told = `Every value is ${Math.abs(offset)} too ${offset > 0 ? 'high' : 'low'}: ${list(came)} came.`;
  return { told, short: `${Math.abs(offset)} too ${offset > 0 ? 'high' : 'low'}` };
}

function explainOther(wanted: readonly string[], came: readonly string[]): Explanation | undefined {
  const index = came.findIndex((what, i) => what !== wanted[i]);
  if (wanted.length !== came.length || index < 0) return undefined;
  const which = index === 0 ? 'The first value' : `Value number ${index + 1}`;
  return {
    told: `${which} is ${came[index]}; it should be ${wanted[index]}.`,
    short: `${came[index]} instead of ${wanted[index]}`,
  };
}

function list(whats: readonly string[]): string {
  const shown = whats.length > 5 ? [...whats.slice(0, 4), '…', whats[whats.length - 1]] : whats;
  return shown.join(', ');
}

function isPrefix(short: readonly string[], long: readonly string[]): boolean {
  return short.length <= long.length && short.every((what, index) => what === long[index]);
}

function isSuffix(short: readonly string[], long: readonly string[]): boolean {
  const start = long.length - short.length;
  return start >= 0 && short.every((what, index) => what === long[start + index]);
}

/** A stub and answers to it, as different students write them. */
export const STUB = `/** Calls the tasks in order; then waits for started work. */
export async function runInOrder<T>(tasks: readonly (() => PromiseLike<T>)[]): Promise<T[]> {
  // TODO: write this one first
  throw new Error('not implemented');
}

export async function awaitInOrder<T>(started: readonly PromiseLike<T>[]): Promise<T[]> {
  throw new Error('not implemented');
}
`;

const HEADS = [
  'export async function runInOrder<T>(tasks: readonly (() => PromiseLike<T>)[]): Promise<T[]> {',
  'export async function awaitInOrder<T>(started: readonly PromiseLike<T>[]): Promise<T[]> {',
] as const;

/** What nearly everybody writes; only the names are somebody's own. */
export function obvious(list = 'results', one = 'task'): string {
  return `${HEADS[0]}
  const ${list}: T[] = [];
  for (const ${one} of tasks) {
    ${list}.push(await ${one}());
  }
  return ${list};
}

${HEADS[1]}
  const settled = await Promise.allSettled(started);
  const ${list}: T[] = [];
  for (const ${one} of settled) {
    if (${one}.status === 'rejected') throw ${one}.reason;
    ${list}.push(${one}.value);
  }
  return ${list};
}
`;
}

/** What hardly two people write: a counter, a queue and a latch of one's own. */
export const UNUSUAL = `interface Latch<T> { left: number; open: (values: T[]) => void; fail: (why: unknown) => void }

${HEADS[0]}
  let chain: Promise<T[]> = Promise.resolve([]);
  let position = tasks.length - 1;
  const queue = [...tasks].reverse();
  while (position >= 0) {
    const upcoming = queue[position];
    position = position - 1;
    chain = chain.then((sofar) => upcoming().then((gained) => sofar.concat([gained])));
  }
  return chain;
}

${HEADS[1]}
  // somebody has to listen to every single one before anything fails
  const outcomes = new Array<{ ok: boolean; got?: T; why?: unknown }>(started.length);
  const latch: Latch<T> = { left: started.length, open: () => {}, fail: () => {} };
  const finished = new Promise<T[]>((open, fail) => Object.assign(latch, { open, fail }));
  const count = (slot: number, outcome: { ok: boolean; got?: T; why?: unknown }): void => {
    outcomes[slot] = outcome;
    latch.left = latch.left - 1;
    if (latch.left > 0) return;
    const bad = outcomes.find((entry) => !entry.ok);
    if (bad) latch.fail(bad.why);
    else latch.open(outcomes.map((entry) => entry.got as T));
  };
  if (started.length === 0) latch.open([]);
  started.forEach((work, slot) => work.then((got) => count(slot, { ok: true, got }), (why) => count(slot, { ok: false, why })));
  return finished;
}
`;

const NAMES: readonly (readonly [string, string])[] = [
  ['chain', 'promiseSoFar'], ['position', 'i'], ['queue', 'todo'], ['upcoming', 'nextTask'], ['sofar', 'acc'], ['gained', 'res'],
  ['outcomes', 'results'], ['latch', 'state'], ['finished', 'p'], ['count', 'settle'], ['slot', 'index'], ['outcome', 'result'],
  ['bad', 'firstError'], ['entry', 'r'], ['work', 'promise'], ['Latch', 'State'],
];

/** A copy with every name changed, no comment, other white space, and the functions in another order. */
export function disguised(text: string): string {
  const renamed = NAMES.reduce((before, [name, other]) => before.replace(new RegExp(`\\b${name}\\b`, 'g'), other), text);
  const [first = '', second = '', third = ''] = renamed.replace(/^ *\/\/.*\n/gm, '').split(/\n\n/);
  return [first, third.trimEnd(), second, '']
    .join('\n\n')
    .replace(/^ +/gm, (spaces) => '\t'.repeat(spaces.length / 2))
    .replace(/ \{\n/g, '\n{\n')
    .replace(/;\n/g, ' ;\n// and on\n');
}

/** Other ways, each of them somebody's own. */
export const OTHERS: readonly string[] = [
  `${HEADS[0]}
  return tasks.reduce(async (list, task) => [...(await list), await task()], Promise.resolve([] as T[]));
}
${HEADS[1]}
  started.forEach((promise) => promise.then(undefined, () => {}));
  const all = [];
  for (const promise of started) all.push(await promise);
  return all;
}
`,
  `${HEADS[0]}
  if (tasks.length === 0) return [];
  const [head, ...tail] = tasks;
  return [await head(), ...(await runInOrder(tail))];
}
${HEADS[1]}
  const quiet = started.map(async (promise) => ({ value: await promise }));
  await Promise.allSettled(quiet);
  return (await Promise.all(quiet)).map(({ value }) => value);
}
`,
  `${HEADS[0]}
  const out = new Array<T>();
  for (let i = 0; i < tasks.length; i++) out[i] = await tasks[i]();
  return out;
}
${HEADS[1]}
  for (let i = 0; i < started.length; i++) Promise.resolve(started[i]).catch(() => null);
  const out = new Array<T>();
  for (let i = 0; i < started.length; i++) out[i] = await started[i];
  return out;
}
`,
];

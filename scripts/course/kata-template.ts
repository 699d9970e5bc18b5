/** What a new kata begins with: a small one that works, to be rewritten piece by piece. */
export interface KataTemplate {
  /** `watch-sensor`. */
  readonly slug: string;
  readonly level: { readonly number: number; readonly name: string };
}

/** The files of `katas/NN-slug`: name -> text. */
export function kataFiles({ slug, level }: KataTemplate): Record<string, string> {
  const name = camelCase(slug);
  return {
    'README.md': lesson(slug, name, level),
    [`${slug}.ts`]: `/** ${DOCUMENTATION} */
export function ${name}(last: number): AsyncGenerator<number, void, undefined> {
  // TODO: hand out one page after the other.
  throw new Error('not implemented');
}
`,
    [`${slug}.spec.ts`]: `import { loopOver, valuesOf } from '#support/loop';
import { ${name} } from './${slug}';

it('hands out the pages from 1 to the last', async () => {
  expect(await valuesOf(() => ${name}(3))).toShow([1, 2, 3], [
    [[0, 1, 2], 'The first page is 1, and the last one belongs to it. Where does your count begin?'],
  ]);
});

it('waits 100 ms before each page', async () => {
  expect(await loopOver(() => ${name}(2), { what: '${name}(2)' })).toFollow('1 at 100, 2 at 200, end at 200');
});
`,
  };
}

/** The drafts of `answers/NN-slug`: path -> text. */
export function answerFiles({ slug }: KataTemplate): Record<string, string> {
  const name = camelCase(slug);
  return {
    'reference.ts': generator(name, 'page = 1; page <= last'),
    'hidden.spec.ts': `import { loopOver } from '#support/loop';
import { seeded } from '#support/seeded';
import { ${name} } from './${slug}';

it('hands out other numbers of pages, each after its wait', async () => {
  const last = seeded().whole(4, 9);
  const pages = Array.from({ length: last }, (_, index) => \`\${index + 1} at \${(index + 1) * 100}\`);
  expect(await loopOver(() => ${name}(last))).toFollow(\`\${pages.join(', ')}, end at \${last * 100}\`);
});
`,
    'why.md': 'Say here why the reference is as it is, for someone who has just solved the kata.\n',
    'alternatives/hand-written.ts': handWritten(name),
    'misconceptions/counts-from-zero.ts': `/**
 * Pages are counted as an array is.
 *
 * @spec hands out the pages from 1 to the last
 * @message The first page is 1
 */
${generator(name, 'page = 0; page < last').replace(/^.*\n/, '')}`,
  };
}

const DOCUMENTATION = 'Hands out the pages from 1 to `last`, each after a wait of 100 milliseconds.';

function camelCase(slug: string): string {
  return slug.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

function generator(name: string, count: string): string {
  return `/** ${DOCUMENTATION} */
export async function* ${name}(last: number): AsyncGenerator<number, void, undefined> {
  for (let ${count}; page += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    yield page;
  }
}
`;
}

function handWritten(name: string): string {
  return `/** ${DOCUMENTATION} */
export function ${name}(last: number): AsyncIterableIterator<number, void, undefined> {
  let page = 0;
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      if (page >= last) return { value: undefined, done: true };
      page += 1;
      const value = page;
      await new Promise((resolve) => setTimeout(resolve, 100));
      return { value, done: false };
    },
  };
}
`;
}

function lesson(slug: string, name: string, level: KataTemplate['level']): string {
  const title = slug.replaceAll('-', ' ');
  return `# ${title[0]?.toUpperCase()}${title.slice(1)}

Level ${level.number}: ${level.name}

Begin with a worked example. It is run by a test, which compares what it prints.

\`\`\`ts run
import { setTimeout as sleep } from 'node:timers/promises';

async function* letters() {
  for (const letter of ['a', 'b']) {
    await sleep(1000);
    yield letter;
  }
}

for await (const letter of letters()) {
  console.log(letter);
}
\`\`\`

\`\`\`text
a
b
\`\`\`

## The rule

- Say in a few sentences what the example shows.

## Task

Write \`${name}\` in \`${slug}.ts\`: it hands out the pages from 1 to \`last\`, each after a wait of
100 milliseconds.

## Hints

### Hint 1

What happens in the worked example between two letters?

### Hint 2

Which word hands out a value and goes on afterwards?

### Hint 3

Where does your count begin, and which page is the last one?
`;
}

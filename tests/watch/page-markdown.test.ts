import { paint } from '../../scripts/terminal/paint.ts';
import { pageMarkdown } from '../../scripts/watch/page-markdown.ts';

const plain = paint(false);

it('fills paragraphs and takes listings out of their fences', () => {
  expect(pageMarkdown('One two three four.\n\n```ts\nlet a;\n```\n\nFive.', 16, plain)).toBe(
    '  One two\n  three four.\n\n  let a;\n\n  Five.',
  );
});

it('puts tables into columns, or into a list where they are too wide', () => {
  const table =
    'These:\n\n| verdict | when |\n| --- | --- |\n| `ok` | it works |\n| `threw` | it threw |\n\nDone.';
  expect(pageMarkdown(table, 80, plain)).toBe(
    '  These:\n\n  verdict  when\n  `ok`     it works\n  `threw`  it threw\n\n  Done.',
  );
  expect(pageMarkdown(table, 20, plain)).toBe(
    '  These:\n\n  - `ok`: it works\n  - `threw`: it\n    threw\n\n  Done.',
  );
});

it('makes bold what is marked so, and leaves powers alone', () => {
  expect(pageMarkdown('**Now** 2 ** 3 ** 4', 80, paint(true))).toBe('  \x1b[1mNow\x1b[22m 2 ** 3 ** 4');
});

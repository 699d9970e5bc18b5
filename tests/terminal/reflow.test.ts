import { reflow } from '../../scripts/terminal/reflow.ts';

it('fills paragraphs to the width, from short lines and from long ones', () => {
  expect(reflow('one two three four\nfive\n\nsix\nseven', 14)).toBe('one two three\nfour five\n\nsix seven');
});

it('fills each item of a list under its own text', () => {
  expect(reflow('- one two three\n  four\n- five\n10. six seven eight', 11)).toBe(
    '- one two\n  three\n  four\n- five\n10. six\n    seven\n    eight',
  );
});

it('leaves listings, tables and headings as they are', () => {
  const text = '## A long heading\n\n```ts\nconst  a = 1; // long\n- b\n```\n| a | b | c |\n| d | e | f |';
  expect(reflow(text, 8)).toBe(text);
});

it('lets a word that is too long stand alone', () => {
  expect(reflow('a incomprehensibilities b', 6)).toBe('a\nincomprehensibilities\nb');
});

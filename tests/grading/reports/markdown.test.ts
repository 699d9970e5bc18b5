import { fenced, markdownText } from '../../../scripts/grading/reports/markdown.ts';
import { HOSTILE } from './books.ts';

it('leaves letters, accents and emoji as they are', () => {
  expect(markdownText('Åsa Lovelace 李 👩‍🚀')).toBe('Åsa Lovelace 李 👩‍🚀');
});

it('takes the meaning from every mark, and leaves a title readable', () => {
  expect(markdownText('*a* _b_ ![c](d) <b> | `e` &lt; ~~f~~ $g$ \\')).toBe(
    '\\*a\\* \\_b\\_ \\!\\[c\\](d) \\<b\\> \\| \\`e\\` \\&lt; \\~\\~f\\~\\~ \\$g\\$ \\\\',
  );
  expect(markdownText('is over after return(): 3.5, - and #')).toBe('is over after return(): 3.5, - and #');
});

it('makes code of what would become a link or a mention however it is escaped', () => {
  expect(markdownText('@teacher')).toBe('` @teacher `');
  expect(markdownText('like #12')).toBe('` like #12 `');
  expect(markdownText('see http://evil.example')).toBe('` see http://evil.example `');
  expect(markdownText('a``b@c|d')).toBe('``` a``b@c¦d ```');
});

it('puts a block into a fence that is longer than any in it', () => {
  expect(fenced('It did not wait.\n  3 at 0')).toBe('```text\nIt did not wait.\n  3 at 0\n```');
  expect(fenced('```\n`````\n# no heading')).toBe('``````text\n```\n`````\n# no heading\n``````');
});

it.each(HOSTILE.map((text) => [text.slice(0, 30), text]))('keeps %j in its line and in its fence', (_, text) => {
  expect(markdownText(text)).not.toContain('\n');
  const [first = '', ...lines] = fenced(text).split('\n');
  const fence = first.replace('text', '');
  expect(lines.at(-1)).toBe(fence);
  expect(lines.slice(0, -1).filter((line) => line.includes(fence))).toEqual([]);
});

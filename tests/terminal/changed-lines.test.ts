import { changedLines } from '../../scripts/terminal/changed-lines.ts';

it.each([
  ['one line', 'a\nb\nc', 'a\nB\nc', '- b\n+ B'],
  ['a line more', 'a\na', 'a\na\na', '+ a'],
  ['a line less', 'a\na\na', 'a\na', '- a'],
  ['the last line', 'a\nb', 'a', '- b'],
  ['from the first change to the last', 'a\nb\nc\nd', 'a\nB\nc\nD', '- b\n- c\n- d\n+ B\n+ c\n+ D'],
  ['nothing', 'a\nb', 'a\nb', ''],
])('shows %s', (_, before, after, shown) => {
  expect(changedLines(before, after)).toBe(shown);
});

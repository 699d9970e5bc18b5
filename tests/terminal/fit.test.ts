import { cut, fit, widthOf } from '../../scripts/terminal/fit.ts';
import { paint } from '../../scripts/terminal/paint.ts';

const { red } = paint(true);

it('goes on below the beginning of the text', () => {
  expect(fit('  one two three', 10)).toEqual(['  one two', '  three']);
  expect(fit('  n  the next kata of them', 20)).toEqual(['  n  the next kata', '     of them']);
});

it('leaves what fits as it is, and breaks a word that does not', () => {
  expect(fit('one\n\n  two', 10)).toEqual(['one', '', '  two']);
  expect(fit('abcdefghijkl', 5)).toEqual(['abcde', 'fghij', 'kl']);
});

it('cuts a drawing, in which columns count', () => {
  expect(fit('  yours  ·----1----2----3|', 20)).toEqual(['  yours  ·----1----…']);
});

it('counts columns as a terminal does', () => {
  expect([widthOf('日本'), widthOf(red('abc')), widthOf('✓…·─')]).toEqual([4, 3, 4]);
  expect(fit('日本 日本', 5)).toEqual(['日本', '日本']);
});

it('keeps colours to their lines', () => {
  expect(fit(red('  one two three'), 10)).toEqual(['  \x1b[31mone two\x1b[39m', '  \x1b[31mthree\x1b[39m']);
  expect(cut(red('abcdef'), 4)).toBe('\x1b[31mabc…\x1b[0m');
});

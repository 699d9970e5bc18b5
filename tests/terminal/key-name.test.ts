import { keyName } from '../../scripts/terminal/key-name.ts';

it.each([
  ['n', { name: 'n' }, 'n'],
  ['N', { name: 'n', shift: true }, 'N'],
  ['?', {}, '?'],
  [' ', { name: 'space' }, ' '],
  ['é', {}, 'é'],
  ['\r', { name: 'return' }, 'enter'],
  ['\n', { name: 'enter' }, 'enter'],
  ['\x1b', { name: 'escape', meta: true }, 'escape'],
  ['\x7f', { name: 'backspace' }, 'backspace'],
  ['\x03', { name: 'c', ctrl: true }, 'ctrl-c'],
  [undefined, { name: 'up' }, 'up'],
  ['\x1bx', { name: 'x', meta: true }, ''],
])('%j %j is %s', (text, key, name) => {
  expect(keyName(text, key)).toBe(name);
});

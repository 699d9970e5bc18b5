import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { canLink, link } from '../../scripts/terminal/link.ts';

it('makes a text a link to a file, or leaves it alone', () => {
  const file = resolve('a b.ts');
  expect(link('here', file, true)).toBe(`\x1b]8;;${pathToFileURL(file).href}\x1b\\here\x1b]8;;\x1b\\`);
  expect(link('here', file, false)).toBe('here');
});

it.each([
  [{ TERM_PROGRAM: 'vscode' }, true],
  [{ WT_SESSION: 'x' }, true],
  [{ VTE_VERSION: '6800' }, true],
  [{ VTE_VERSION: '4200' }, false],
  [{ TERM: 'xterm-kitty' }, true],
  [{ TERM: 'xterm-256color' }, false],
  [{ TERM: 'dumb', TERM_PROGRAM: 'vscode' }, false],
  [{ FORCE_HYPERLINK: '1' }, true],
  [{ FORCE_HYPERLINK: '0', WT_SESSION: 'x' }, false],
])('%j: %s', (env, can) => {
  expect(canLink(env)).toBe(can);
});

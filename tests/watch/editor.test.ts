import { editorFor } from '../../scripts/watch/editor.ts';

it.each([
  [
    { VISUAL: 'hx', EDITOR: 'vim' },
    { command: 'hx', args: ['a.ts'], inTerminal: true },
  ],
  [{ EDITOR: 'vim -p' }, { command: 'vim', args: ['-p', 'a.ts'], inTerminal: true }],
  [{ EDITOR: 'code --wait' }, { command: 'code', args: ['--wait', 'a.ts'], inTerminal: false }],
  [
    { EDITOR: '"/opt/my editor/subl" -n' },
    { command: '/opt/my editor/subl', args: ['-n', 'a.ts'], inTerminal: false },
  ],
  [
    { TERM_PROGRAM: 'vscode', EDITOR: ' ' },
    { command: 'code', args: ['--reuse-window', 'a.ts'], inTerminal: false },
  ],
  [{}, undefined],
])('%j opens with %j', (env, editor) => {
  expect(editorFor('a.ts', env)).toEqual(editor);
});

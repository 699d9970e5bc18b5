import { spawn } from 'node:child_process';
import type { Tty } from '../terminal/tty.ts';
import { editorFor } from './editor.ts';

/**
 * Opens a file in the learner's editor. One that runs in the terminal gets the terminal until it ends.
 *
 * @returns what there is to tell; empty if it went well
 */
export async function openEditor(file: string, env: NodeJS.ProcessEnv, tty: Tty): Promise<string> {
  const editor = editorFor(file, env);
  if (editor === undefined) {
    return `Which editor? Set the variable EDITOR, for example EDITOR=nano. The file is ${file}`;
  }
  if (!editor.inTerminal) return start(editor.command, editor.args, 'ignore');
  tty.pause();
  const told = await start(editor.command, editor.args, 'inherit');
  tty.resume();
  return told;
}

function start(command: string, args: readonly string[], stdio: 'ignore' | 'inherit'): Promise<string> {
  return new Promise((resolve) => {
    // On Windows most of them are scripts, which only a shell can start.
    const isWindows = process.platform === 'win32';
    const words = isWindows ? args.map((arg) => `"${arg}"`) : [...args];
    const child = spawn(command, words, { stdio, shell: isWindows });
    child.on('error', (error) => resolve(`${command} could not be started (${error.message}).`));
    child.on('exit', () => resolve(''));
    if (stdio === 'inherit') return;
    child.unref();
    child.on('spawn', () => resolve(''));
  });
}

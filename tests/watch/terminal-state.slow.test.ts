import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CommandCourse } from '../commands/run-command.ts';
import { temporaryFolder } from '../tiny-course.ts';
import { runnableCourse } from './runnable-course.ts';
import { describeInTerminal, runInTerminal, type Running } from './terminal.ts';

const REPOSITORY = join(__dirname, '..', '..');
const STUB = 'katas/01-sip-slowly/sip-slowly.ts';

let course: CommandCourse;

beforeAll(async () => {
  course = await runnableCourse();
});

/**
 * Runs a program in a shell that afterwards says how it ended and how the terminal treats input, and stays:
 * what a process writes last may be lost when it ends.
 */
function inShell(cwd: string, command: string, size = {}): Running {
  const script = `${command}; code=$?; case "$(stty -a)" in *-icanon*|*-echo\\ *) mode=raw;; *) mode=cooked;; esac; echo "left $code $mode"; read wait`;
  return runInTerminal(['/bin/sh', '-c', script], { cwd, ...size });
}

const START = `'${process.execPath}' scripts/run.cjs start`;

async function expectSane(terminal: Running, code: string): Promise<void> {
  expect(await terminal.until(/left .*/)).toContain(`left ${code} cooked`);
  expect(terminal.isFullScreen()).toBe(false);
  const written = terminal.written();
  expect(written.lastIndexOf('\x1b[?25h')).toBeGreaterThan(written.lastIndexOf('\x1b[?25l'));
  expect(written.lastIndexOf('\x1b[?7h')).toBeGreaterThan(written.lastIndexOf('\x1b[?7l'));
}

describeInTerminal('the terminal afterwards', () => {
  it('Ctrl-C leaves the terminal as it was', async () => {
    const terminal = inShell(course.root, START);
    await terminal.until('None of the 2 specs');
    expect(terminal.isFullScreen()).toBe(true);
    terminal.press('\x03');
    await expectSane(terminal, '0');
    expect(terminal.rows()[0]).toBe('0 of 3 katas solved. Go on with: npm start');
  });

  it.each([
    ['SIGTERM', '143'],
    ['SIGINT', '130'],
    ['SIGHUP', '129'],
  ] as const)('%s leaves the terminal as it was', async (signal, code) => {
    const terminal = inShell(course.root, `sh -c 'echo $$ > pid; exec ${START.replaceAll("'", '')}'`);
    await terminal.until('None of the 2 specs');
    process.kill(Number(await course.read('pid')), signal);
    await expectSane(terminal, code);
  });

  it('Ctrl-C gets through while the specs of an endless loop run', async () => {
    await writeFile(join(course.root, STUB), 'export function sipSlowly(): never { for (;;); }');
    const terminal = inShell(course.root, START);
    await terminal.until('running…');
    terminal.press('\x03');
    await expectSane(terminal, '0');
  });

  it('a crash leaves the terminal as it was, and its error can be read', async () => {
    const folder = await temporaryFolder();
    await writeFile(
      join(folder, 'crash.cjs'),
      `const jiti = require('jiti').createJiti(${JSON.stringify(join(REPOSITORY, 'scripts/run.cjs'))}, { fsCache: false });
  const { openTty } = jiti('./terminal/tty.ts');
  const tty = openTty({ input: process.stdin, output: process.stdout }, 'screen', () => { throw new Error('a mistake of ours'); });
  tty.write('ready');`,
    );
    const terminal = inShell(
      folder,
      `NODE_PATH='${join(REPOSITORY, 'node_modules')}' '${process.execPath}' crash.cjs`,
    );
    await terminal.until('ready');
    terminal.press('x');
    await expectSane(terminal, '1');
    expect(terminal.rows().join('\n')).toContain('Error: a mistake of ours');
  });

  it('fits a small terminal, and another size at once', async () => {
    const terminal = inShell(course.root, `${START} 2`, { columns: 40, rows: 20 });
    await terminal.until('None of the 2 specs');
    terminal.press('?');
    const small = await terminal.until('more lines');
    expect(small.split('\n')).toHaveLength(20);
    expect(small).toMatch(/q back$/);
    terminal.resize(90, 30);
    await terminal.until(/^2 Pour water {20,}not started$/m);
    terminal.press('qq');
    await expectSane(terminal, '0');
  });

  it('moves no cursor and takes no screen with --plain and on a dumb terminal', async () => {
    for (const command of [`${START} 2 --plain`, `TERM=dumb ${START} 2`]) {
      const terminal = inShell(course.root, command);
      await terminal.until('Keys: h hint');
      terminal.press('l');
      await terminal.until('> · 02 pour-water  here');
      terminal.press('j');
      await terminal.until('> · 04 stir-soup');
      terminal.press('qq');
      expect(await terminal.until(/left .*/)).toContain('left 0 cooked');
      expect(terminal.written()).not.toContain('\x1b');
    }
  });

  it('gives the terminal to an editor that runs in it, and takes it back', async () => {
    await writeFile(
      join(course.root, 'edit.sh'),
      '#!/bin/sh\necho "editing $1"\nread answer\necho "// $answer" >> "$1"\n',
      { mode: 0o755 },
    );
    const terminal = inShell(course.root, `EDITOR=./edit.sh ${START} 4`);
    await terminal.until('None of the 2 specs');
    terminal.press('o');
    await terminal.until(/editing .*stir-soup\.ts/);
    expect(terminal.isFullScreen()).toBe(false);
    terminal.press('hello\r');
    await terminal.until(/^4 Stir soup/);
    expect(await course.read('katas/04-stir-soup/stir-soup.ts')).toContain('// hello');
    terminal.press('q');
    await expectSane(terminal, '0');
  });
});

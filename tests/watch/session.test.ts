import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerFiles } from '../../scripts/course/kata-template.ts';
import type { CommandCourse } from '../commands/run-command.ts';
import { attempt } from '../progress/entries.ts';
import { runnableCourse } from './runnable-course.ts';
import { describeInTerminal, runInTerminal, type Running } from './terminal.ts';

const STUB = 'katas/01-sip-slowly/sip-slowly.ts';
const ANSWERS = answerFiles({ slug: 'sip-slowly', level: { number: 1, name: 'first steps' } });
const RIGHT = ANSWERS['reference.ts'] ?? '';
const WRONG = ANSWERS['misconceptions/counts-from-zero.ts'] ?? '';
const CTRL_C = '\x03';
const DOWN = '\x1b[B';

let course: CommandCourse;
let stub: string;

beforeAll(async () => {
  course = await runnableCourse();
  stub = await course.read(STUB);
});

beforeEach(async () => {
  await rm(join(course.root, '.progress'), { recursive: true, force: true });
  await writeFile(join(course.root, STUB), stub);
});

function start(...args: string[]): Running {
  return runInTerminal([process.execPath, 'scripts/run.cjs', 'start', ...args], { cwd: course.root });
}

/** As many editors do it: the new text first stands in another file. */
async function saveByRename(path: string, text: string): Promise<void> {
  const file = join(course.root, path);
  await writeFile(`${file}~`, text);
  await rename(`${file}~`, file);
}

describeInTerminal('a sitting in a terminal', () => {
  it('takes a newcomer from the first stub to the second kata', async () => {
    const terminal = start();
    const first = await terminal.until('None of the 2 specs passes yet, and that is as it should be.');
    expect(first).toMatch(
      /^1 Sip slowly +not started\nkatas\/01-sip-slowly\/sip-slowly\.ts +0 of 3 solved\n─+\nTask\n/,
    );
    expect(first).toContain('Write `sipSlowly` in `sip-slowly.ts`');

    terminal.press('h');
    expect(await terminal.until('Hint 1 of 3')).toContain(
      'What happens in the worked example between two letters?',
    );

    await writeFile(join(course.root, STUB), WRONG);
    const wrong = await terminal.until('The first page is 1');
    expect(wrong).toMatch(/^1 Sip slowly +attempt 1: (0|1) of 2 specs\n/);
    expect(wrong).toContain('✗ hands out the pages from 1 to the last');
    terminal.press('n');
    await terminal.until('Not yet: n goes on when this kata is solved.');

    await saveByRename(STUB, RIGHT);
    const solved = await terminal.until('✓ Solved. It took 2 attempts in less than a minute.');
    expect(solved).toContain('n  on to kata 2: Pour water');
    expect(solved).toContain('] 1 of 3 katas solved');
    expect(solved).not.toContain('Not yet');

    terminal.press('n');
    await terminal.until(/^2 Pour water +not started\n/);
    terminal.press('l');
    const list = await terminal.until('All katas');
    expect(list).toContain('  ✓ 01 sip-slowly  solved\n> · 02 pour-water  here\n');
    terminal.press('q');
    await terminal.until('None of the 2 specs passes yet');
    terminal.press('q');
    expect(await terminal.ended).toBe(0);
    expect(await course.entries()).toMatchObject([
      {
        kind: 'attempt',
        kata: '01-sip-slowly',
        verdict: 'not-attempted',
        spec: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
      { kind: 'hint', hint: 1 },
      { kind: 'attempt', kata: '01-sip-slowly', passed: expect.any(Number) },
      { kind: 'attempt', kata: '01-sip-slowly', verdict: 'solved' },
      { kind: 'attempt', kata: '02-pour-water', verdict: 'not-attempted' },
    ]);
  });

  it('stands where one was when it is started again, and knows the kata that was named', async () => {
    await writeFile(join(course.root, STUB), RIGHT);
    const terminal = start('1');
    await terminal.until('✓ Solved.');
    terminal.press(CTRL_C);
    expect(await terminal.ended).toBe(0);
    const again = start();
    await again.until(/^2 Pour water +not started\n/);
    again.press('q');
    expect(await again.ended).toBe(0);
  });

  it('moves, filters and searches in the list, and jumps', async () => {
    const terminal = start();
    await terminal.until('None of the 2 specs');
    terminal.press('l');
    await terminal.until('> · 01 sip-slowly');
    terminal.press('j');
    await terminal.until('> · 02 pour-water');
    terminal.press(DOWN);
    await terminal.until('> · 04 stir-soup');
    terminal.press('f');
    await terminal.until('Katas to solve');
    terminal.press('/pour');
    expect(await terminal.until('search: pour_')).not.toContain('stir-soup');
    terminal.press('\r');
    await terminal.until(/^2 Pour water +not started\n/);
    terminal.press('q');
    expect(await terminal.ended).toBe(0);
  });

  it('resets and brings back, in the file and on the screen', async () => {
    await writeFile(join(course.root, STUB), WRONG);
    const terminal = start();
    await terminal.until('The first page is 1');
    terminal.press('r');
    await terminal.until('Put the stub back?');
    terminal.press('y');
    await terminal.until('None of the 2 specs');
    await terminal.until('The stub is back. Your text is kept: u brings it back.');
    expect(await course.read(STUB)).toContain("throw new Error('not implemented')");
    terminal.press('u');
    await terminal.until('The first page is 1');
    expect(await course.read(STUB)).toBe(WRONG);
    terminal.press('q');
    expect(await terminal.ended).toBe(0);
  });

  it('names the katas whose specs changed since they were solved', async () => {
    await course.journal({
      ...attempt('01-sip-slowly', 'solved'),
      spec: 'of another spec',
    });
    const terminal = start();
    await terminal.until('The specs have changed since you solved 01-sip-slowly: worth another look.');
    terminal.press('l');
    await terminal.until('01 sip-slowly  solved, specs changed since');
    terminal.press(CTRL_C);
    expect(await terminal.ended).toBe(0);
  });

  it('points out an edited spec and the way to restore it, and goes on when it is back', async () => {
    const spec = 'katas/01-sip-slowly/sip-slowly.spec.ts';
    const text = await course.read(spec);
    await writeFile(join(course.root, spec), `${text}\n// edited\n`);
    const terminal = start();
    expect(await terminal.until('is not the spec that the course came')).toContain('npm run restore 1');
    await writeFile(join(course.root, spec), text);
    await terminal.until('None of the 2 specs');
    terminal.press('q');
    expect(await terminal.ended).toBe(0);
  });
});

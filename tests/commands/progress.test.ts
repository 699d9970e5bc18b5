import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { attempt, hint } from '../progress/entries.ts';
import { describeInTerminal, runInTerminal } from '../watch/terminal.ts';
import { commandCourse, type CommandCourse } from './run-command.ts';

let course: CommandCourse;

beforeAll(async () => {
  course = await commandCourse();
  await course.journal(
    { ...attempt('01-sip-slowly', 'partial'), at: '2026-09-01T23:30:00.000Z' },
    { ...hint('01-sip-slowly', 1), at: '2026-09-01T23:40:00.000Z' },
    { ...attempt('01-sip-slowly', 'solved'), at: '2026-09-02T00:10:00.000Z' },
  );
});

it('draws the days and the levels between the katas and what is next', async () => {
  const { code, stdout } = await course.runWith({ TZ: 'UTC' }, 'progress');
  expect([code, stdout]).toEqual([
    0,
    `
  [######--------------] 1 of 3 katas solved

  Level 1: first steps, 1 of 2
  ✓ 01  sip-slowly  solved 2 Sep 2026, 2 attempts, 1 hint
  > 02  pour-water  not started

  Level 2: on the stove, 0 of 1
    1 not started

  Day by day, 1 to 2 Sep 2026

         Mon    Tue    Wed    Thu    Fri    Sat    Sun     week
  31 Aug   ·      1      1✓     ·      ·      ·      ·        2✓

  A number is a day's attempts, ✓ a kata solved on it.

  Level by level

                 attempts                hints seen
  1 first steps  #################### 2  1 of 6

  Next: 2 Pour water
  npm test 2

`,
  ]);
});

it.each([
  ['Asia/Tokyo', '31 Aug   ·      ·      2✓'],
  ['America/Los_Angeles', '31 Aug   ·      2✓     ·'],
])('takes the days as they are in %s', async (TZ, week) => {
  const { stdout } = await course.runWith({ TZ }, 'progress');
  expect(stdout).toContain(week);
  const page = await course.runWith(
    { TZ },
    'progress',
    '--html',
    join(course.root, `${TZ.split('/')[1]}.html`),
  );
  expect(page.code).toBe(0);
  expect(await course.read(`${TZ.split('/')[1]}.html`)).toContain(
    `<time datetime="2026-09-0${TZ === 'Asia/Tokyo' ? 2 : 1}">`,
  );
});

describeInTerminal('in a terminal', () => {
  it('fits 40 columns', async () => {
    const command = [process.execPath, 'scripts/run.cjs', 'progress'];
    const terminal = runInTerminal(command, { cwd: course.root, columns: 40, rows: 60, env: { TZ: 'UTC' } });
    const text = await terminal.until('npm test 2');
    expect(text).toContain('  ✓ 01  sip-slowly\n        solved 2 Sep 2026, 2 attempts,\n        1 hint\n');
    expect(text).toContain('        Mon Tue Wed Thu Fri Sat Sun\n  31 Aug  ·   1   1✓  ·   ·   ·');
    expect(await terminal.ended).toBe(0);
  });
});

it('writes one page, and again in its place', async () => {
  for (const run of [
    () => course.run('progress', '--html', 'progress.html'),
    () => course.runWith({ npm_config_html: 'progress.html' }, 'progress'),
  ]) {
    const { code, stdout, stderr } = await run();
    expect([code, stdout, stderr]).toEqual([
      0,
      '\nYour progress is in progress.html: open it in a browser.\n\n',
      '',
    ]);
  }
  expect(await course.read('progress.html')).toMatch(
    /^<!doctype html>\n<!-- Written by `npm run progress [^]*<\/html>\n$/,
  );
});

it('leaves a file alone that it did not write', async () => {
  await writeFile(join(course.root, 'mine.html'), '<p>my own page');
  const { code, stdout, stderr } = await course.run('progress', '--html', 'mine.html');
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(
    'mine.html is there already, and it is no page that this command wrote, so it was left as it is.',
  );
  expect(await course.read('mine.html')).toBe('<p>my own page');
});

it('says what is wrong with a place that cannot be written', async () => {
  await mkdir(join(course.root, 'pages'), { recursive: true });
  await writeFile(join(course.root, 'file'), '');
  const inFolder = await course.run('progress', '--html', 'pages');
  expect([inFolder.code, inFolder.stderr]).toEqual([
    2,
    expect.stringContaining('pages is a folder. Name a file in it'),
  ]);
  const below = await course.run('progress', '--html', 'file/progress.html');
  expect([below.code, below.stderr]).toEqual([2, expect.stringContaining('could not be written')]);
  const nameless = await course.runWith({ npm_config_html: 'true' }, 'progress');
  expect([nameless.code, nameless.stderr]).toEqual([
    2,
    expect.stringContaining('--html needs a value after it'),
  ]);
});

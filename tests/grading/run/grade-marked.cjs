// `npm run grade` with the marker grader, in a process of its own: node grade-marked.cjs <root> [arguments]
// When the n-th file is about to be judged: KILL_AT=n, as if someone had killed it; INTERRUPT_AT=n, Ctrl-C;
// LOSE_AT=n, the grader waits for what never comes.
'use strict';
const { join } = require('node:path');
const { createJiti } = require('jiti');

const repository = join(__dirname, '..', '..', '..');
const jiti = createJiti(__filename, { fsCache: join(repository, '.cache', 'jiti') });
const { runCommand } = jiti('../../../scripts/terminal/cli.ts');
const { gradeWith } = jiti('../../../scripts/grade.ts');
const { openMarkerGrader } = jiti('./marker-grader.ts');

const [root, ...args] = process.argv.slice(2);
const { KILL_AT, INTERRUPT_AT, LOSE_AT } = process.env;
const asked = [];

async function beforeEach() {
  if (asked.length === Number(KILL_AT)) {
    process.kill(process.pid, 'SIGKILL');
    await new Promise(() => {});
  }
  if (asked.length === Number(INTERRUPT_AT)) {
    // Twice, as when npm hands on what the terminal has sent as well.
    for (const signal of ['SIGINT', 'SIGTERM']) process.kill(process.pid, signal);
    // A grader that is in the middle of something that takes long.
    await new Promise((resolve) => setTimeout(resolve, 1e9));
  }
  if (asked.length === Number(LOSE_AT)) await new Promise(() => {});
}

runCommand(() => gradeWith((options) => openMarkerGrader(options, asked, beforeEach)), args, root).then(() => {
  process.stderr.write(`judged: ${asked.length}\n`);
  // The timer of what was dropped; a real grader ends its processes when it is closed.
  process.exit();
});

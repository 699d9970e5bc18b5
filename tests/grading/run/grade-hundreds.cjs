// Grades 300 invented submissions of 400 kB each, with little heap: node --max-old-space-size=… grade-hundreds.cjs <root> <out>
'use strict';
const { join } = require('node:path');
const { createJiti } = require('jiti');

const jiti = createJiti(__filename, { fsCache: join(__dirname, '..', '..', '..', '.cache', 'jiti') });
const { gradeAll } = jiti('../../../scripts/grading/run/grade-all.ts');
const { openStore } = jiti('../../../scripts/grading/units/open-store.ts');
const { openMarkerGrader } = jiti('./marker-grader.ts');

const [root, out] = process.argv.slice(2);
const kata = '01-sip-slowly';

async function* submissions() {
  for (let nr = 0; nr < 300; nr += 1) {
    const text = `// solved ${String(nr).repeat(200_000)}`.slice(0, 400_000);
    yield { id: `s-${nr}`, name: `S ${nr}`, source: `s-${nr}`, notes: [], files: [{ kata, text, hash: String(nr) }] };
  }
}

async function main() {
  const [store, grader] = await Promise.all([openStore(out), openMarkerGrader({ root })]);
  const yardstick = { grader: '', limits: '', katas: { [kata]: '' } };
  const stop = new AbortController().signal;
  const graded = await gradeAll(submissions(), { katas: [kata], yardstick, store, grader, jobs: 2, stop, tell() {} });
  process.stdout.write(String(graded.handins.length));
}

main();

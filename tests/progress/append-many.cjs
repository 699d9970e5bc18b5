// A process of its own for journal.test.ts: append-many.cjs <root> <kata> <how many>
const [root, kata, count] = process.argv.slice(2);
const { appendToJournal } = require('jiti').createJiti(__filename)('../../scripts/progress/journal.ts');

async function main() {
  for (let hint = 1; hint <= Number(count); hint += 1) {
    await appendToJournal(root, [{ at: new Date().toISOString(), kind: 'hint', kata, hint }]);
  }
}

main();

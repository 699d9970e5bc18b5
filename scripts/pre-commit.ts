import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { UserError } from './course/user-error.ts';
import type { Command } from './terminal/cli.ts';

/** Run by husky: looks at what is staged, and at nothing else. */
export const command: Command = async (_args, { root }) => {
  const staged = execFileSync('git', ['diff', '--cached', '--name-only', '--diff-filter=ACMR', '-z'], { cwd: root })
    .toString()
    .split('\0')
    .filter((path) => path !== '');
  refusePlainAnswers(staged);
  if (staged.some(isTooling)) checkTooling(root);
  return 0;
};

function refusePlainAnswers(staged: readonly string[]): void {
  const plain = staged.filter((path) => path.startsWith('answers/') || /^solutions\/.*\.(ts|md)$/.test(path));
  if (plain.length === 0) return;
  throw new UserError(
    `These are plain answers, and they would lie open in every clone:\n\n${plain.map((path) => `  ${path}`).join('\n')}\n\n` +
      'Seal them with `npm run answers seal`, take them out of the commit with `git restore --staged answers`\n' +
      'and commit solutions/*.age instead.',
  );
}

// A learner's file is theirs; what everyone runs must compile.
function isTooling(path: string): boolean {
  return /^(scripts|tests|\.husky)\/|^[^/]+\.(ts|json)$/.test(path);
}

function checkTooling(root: string): void {
  const compiler = join(root, 'node_modules/typescript-native/bin/tsc');
  const project = join(root, 'tests/tsconfig.json');
  const types = spawnSync(process.execPath, [compiler, '--pretty', 'false', '-p', project], { cwd: root });
  const linter = join(root, 'node_modules/oxlint/bin/oxlint');
  const lint = spawnSync(process.execPath, [linter, '--deny-warnings', 'scripts', 'tests'], { cwd: root });
  const said = [types, lint].filter(({ status }) => status !== 0).map(({ stdout }) => stdout.toString().trim());
  if (said.length === 0) return;
  throw new UserError(`The scripts or the support of the specs are broken:\n\n${said.join('\n\n')}\n\nMend them and commit again.`);
}

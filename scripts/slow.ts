import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Command } from './terminal/cli.ts';

/** `npm run slow`: the tests that take minutes, `*.slow.test.ts`. */
export const command: Command = async (_args, { root, env }) => {
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  const { status } = spawnSync(process.execPath, [jest, '-c', 'tests/jest.config.ts', '\\.slow\\.test\\.ts$'], {
    cwd: root,
    env: { ...env, SLOW: '1' },
    stdio: 'inherit',
  });
  return status === 0 ? 0 : 1;
};

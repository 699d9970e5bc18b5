import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

/** What a learner waits for and stores: `npm ci` into an empty folder, with the machine's npm cache as it is. */
export function installOf(root: string, folder: string): string {
  const place = join(folder, 'install');
  mkdirSync(place);
  for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(root, file), join(place, file));
  const started = performance.now();
  const { status } = spawnSync('npm', ['ci', '--silent', '--no-audit', '--no-fund'], {
    cwd: place,
    stdio: 'ignore',
    shell: process.platform === 'win32',
  });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) return 'npm ci failed here; is there a network?';
  const { files, bytes } = sizeOf(join(place, 'node_modules'));
  return `npm ci: ${seconds.toFixed(1)} s, ${Math.round(bytes / 1e6)} MB in ${files} files`;
}

function sizeOf(folder: string): { files: number; bytes: number } {
  let [files, bytes] = [0, 0];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    files += 1;
    bytes += statSync(join(entry.parentPath, entry.name)).size;
  }
  return { files, bytes };
}

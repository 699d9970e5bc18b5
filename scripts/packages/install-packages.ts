import { spawn } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../course/user-error.ts';

/**
 * Installs packages, given as `name@version`, in `.cache/packages`, apart from what the course itself
 * needs. What is there already is not asked for again. UserError if npm cannot do it.
 *
 * @returns the absolute path of that folder; what lies below it can import the packages
 */
export async function installPackages(root: string, packages: readonly string[]): Promise<string> {
  const folder = join(root, '.cache', 'packages');
  const wanted = [...new Set(packages)].toSorted();
  const there = await Promise.all(wanted.map((each) => isInstalled(folder, each)));
  if (there.every(Boolean)) return folder;
  await mkdir(folder, { recursive: true });
  await npmInstall(folder, wanted);
  return folder;
}

async function isInstalled(folder: string, wanted: string): Promise<boolean> {
  const [name, version] = splitVersion(wanted);
  try {
    const text = await readFile(join(folder, 'node_modules', name, 'package.json'), 'utf8');
    return (JSON.parse(text) as { version?: string }).version === version;
  } catch {
    return false;
  }
}

/** `@fxts/core@1.28.0` -> `@fxts/core`, `1.28.0`. */
function splitVersion(text: string): [name: string, version: string] {
  const at = text.lastIndexOf('@');
  return [text.slice(0, at), text.slice(at + 1)];
}

function npmInstall(folder: string, packages: readonly string[]): Promise<void> {
  // Nothing is saved: a package.json there would hide the course's own, which says what #support means.
  // The prefix keeps npm from looking for one further up.
  const args = ['install', '--prefix', '.', ...QUIETLY, ...packages];
  return new Promise((resolve, reject) => {
    const npm = spawn('npm', args, { cwd: folder, stdio: 'ignore', shell: process.platform === 'win32' });
    const refuse = (): void => reject(new UserError(`${FAILED}\n(npm ${args.join(' ')})`));
    npm.on('error', refuse);
    npm.on('close', (code) => (code === 0 ? resolve() : refuse()));
  });
}

const FAILED = 'The packages could not be installed in .cache/packages. Is there a network?';
const QUIETLY = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'];

import { existsSync, lstatSync, mkdirSync, readlinkSync, realpathSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Workshop } from './confinement.ts';

/** A file system that holds next to nothing, laid out as empty folders and files to mount on. */
export interface SandboxRoot {
  /** Shell script that a process in namespaces of its own runs first; its arguments are the program's. */
  readonly script: string;
}

/**
 * Lays out the file system of the sandbox: Node, the system's libraries and programs, and of the course
 * the code of the judge and its dependencies. Everything is mounted read-only when a process starts, and
 * there is nothing else: no home, no /etc, no /proc, no /tmp, no katas, no submissions.
 *
 * @param folder absolute, empty, the grader's own
 * @param drop the command by which a process limits itself and gives up its rights, before its own arguments
 */
export function layOutSandbox(folder: string, { root: course, judge }: Workshop, drop: readonly string[]): SandboxRoot {
  const root = join(folder, 'root');
  const mounts: string[] = [];
  const bind = (source: string, target = source): void => {
    if (!existsSync(source)) return;
    const place = join(root, target);
    if (statSync(source).isDirectory()) mkdirSync(place, { recursive: true, mode: 0o755 });
    else if (!existsSync(place)) {
      mkdirSync(dirname(place), { recursive: true, mode: 0o755 });
      writeFileSync(place, '');
    }
    mounts.push(mountLine(realpathSync(source), place, 'bind,ro,nosuid,nodev'));
  };
  mkdirSync(root, { recursive: true, mode: 0o755 });
  mounts.push(mountLine(root, root, 'bind,ro,nosuid,nodev'));
  bind('/usr');
  for (const path of ['/bin', '/sbin', '/lib', '/lib64', '/lib32']) {
    if (!existsSync(path)) continue;
    if (lstatSync(path).isSymbolicLink()) symlinkSync(relative('/', join('/', readlinkSync(path))), join(root, path));
    else bind(path);
  }
  const node = realpathSync(process.execPath);
  if (node.startsWith('/nix/')) bind('/nix/store');
  else if (!node.startsWith('/usr/')) bind(node);
  for (const path of [dirname(judge), join(course, 'node_modules')]) bind(path);
  for (const name of ['old', 'proc', 'dev']) mkdirSync(join(root, name), { recursive: true, mode: 0o755 });
  writeFileSync(join(root, 'dev/null'), '');
  mounts.push(mountLine('/dev/null', join(root, 'dev/null'), 'bind'));
  // Only for as long as umount wants to read in it.
  mounts.push(mountLine('/proc', join(root, 'proc'), 'rbind'));
  const fstab = join(folder, 'fstab');
  writeFileSync(fstab, mounts.join('\n') + '\n');
  const script = join(folder, 'enter.sh');
  writeFileSync(script, enterScript(fstab, root, course, drop));
  return { script };
}

/** fstab has its own way to write a space. */
function mountLine(source: string, target: string, options: string): string {
  const field = (path: string): string => path.replace(/[\s\\#]/g, (sign) => `\\${sign.charCodeAt(0).toString(8).padStart(3, '0')}`);
  return `${field(source)} ${field(target)} none ${options} 0 0`;
}

function enterScript(fstab: string, root: string, course: string, command: readonly string[]): string {
  const quoted = (text: string): string => `'${text.split(sep).join('/').replaceAll("'", `'\\''`)}'`;
  return `set -eu
mount --all --fstab ${quoted(fstab)}
cd ${quoted(root)}
pivot_root . old
umount -n -l /old
umount -n -l /proc
cd ${quoted(course)}
# The first process of a pid namespace is spared by limits and signals: the program is the second.
exec 9<&0
${command.map(quoted).join(' ')} "$@" </dev/null 9<&- &
program=$!
# The grader holds the other end. When it is gone, however that happened, this must not go on.
( read -r _ <&9 || true; kill -9 $program ) &
wait $program
exit $?
`;
}

import { readFileSync, unwatchFile, watch, watchFile, type FSWatcher } from 'node:fs';
import type { Kata } from '../course/kata.ts';

/** Ends the watching. */
export type Unwatch = () => void;

/**
 * Tells of each save of a kata's stub or spec: once for all that an editor does to write a file, and
 * only if the content is another one. The folder is watched rather than the files, because many editors
 * write a new file and rename it. A look at the files twice a second is the net where a file system
 * tells nothing (network, containers).
 */
export function watchKata({ folder, stub, spec }: Kata, onSave: () => void): Unwatch {
  const files = [stub, spec];
  let known: readonly string[] = files.map(contentOf);
  let settling: NodeJS.Timeout | undefined;
  let isOver = false;

  const look = (since: number): void => {
    const now = files.map(contentOf);
    if (same(known, now)) return;
    // Between two steps of a save a file is empty or away. That counts only if it stays so.
    const isHalfway = now.includes('') && Date.now() - since < HALFWAY_MS;
    if (isHalfway) return lookAfter(SETTLE_MS, since);
    known = now;
    onSave();
  };
  const lookAfter = (ms: number, since = Date.now()): void => {
    if (isOver) return;
    clearTimeout(settling);
    settling = setTimeout(() => look(since), ms);
  };

  const watcher = watchFolder(folder, files, () => lookAfter(SETTLE_MS));
  for (const file of files) watchFile(file, { interval: 500 }, () => lookAfter(SETTLE_MS));
  return () => {
    isOver = true;
    clearTimeout(settling);
    watcher?.close();
    for (const file of files) unwatchFile(file);
  };
}

// The steps of one save follow each other within a millisecond or two.
const SETTLE_MS = 2;
const HALFWAY_MS = 80;

function watchFolder(folder: string, files: readonly string[], onChange: () => void): FSWatcher | undefined {
  try {
    const watcher = watch(folder, (_, name) => {
      if (name === null || files.some((file) => file.endsWith(name))) onChange();
    });
    // The folder went away, or the system has no watches left; the net remains.
    return watcher.on('error', () => watcher.close());
  } catch {
    return undefined;
  }
}

/** Empty for a file that is not there. */
function contentOf(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.every((content, index) => content === b[index]);
}

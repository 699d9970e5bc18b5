import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { readText } from '../course/text-file.ts';
import { keepCopy } from './keep-copy.ts';

/** A text of a learner's file that was kept before something replaced it. */
export interface SavedText {
  readonly at: Date;
  /** Absolute path of the copy. */
  readonly copy: string;
  /** With LF line ends. */
  readonly text: string;
}

/** What `keepCopy` has kept of a file, newest first, each text once. */
export async function savedTexts(root: string, file: string): Promise<SavedText[]> {
  const folder = join(root, '.progress', 'saved');
  const times = (await readdir(folder).catch(() => [])).toSorted().toReversed();
  const seen = new Set<string>();
  const saved: SavedText[] = [];
  for (const time of times) {
    const at = timeOf(time);
    const copy = join(folder, time, relative(root, file));
    const text = at === undefined ? undefined : await readText(copy);
    if (at === undefined || text === undefined || seen.has(text)) continue;
    seen.add(text);
    saved.push({ at, copy, text });
  }
  return saved;
}

/** Keeps a file as it is now, unless it was kept so last. A file that is not there needs no keeping. */
export async function keepText(root: string, file: string, at: Date): Promise<void> {
  const text = await readText(file);
  if (text === undefined || (await savedTexts(root, file))[0]?.text === text) return;
  await keepCopy(root, file, at);
}

// The folder's name is an ISO time without colons, which no file name may have on Windows.
function timeOf(name: string): Date | undefined {
  const at = new Date(name.replace(/T(\d\d)-(\d\d)-/, 'T$1:$2:'));
  return Number.isNaN(at.getTime()) ? undefined : at;
}

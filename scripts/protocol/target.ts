import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UserError } from '../course/user-error.ts';

/** What the check-up is to look at, `path/to/file.ts#expression` taken apart. */
export interface Target {
  /** Absolute. */
  readonly file: string;
  /** The path as it was written. */
  readonly shown: string;
  /** Over the exports of the file; undefined if there was no `#`. */
  readonly expression: string | undefined;
}

/** Finds the file, which is looked for in each of `folders`. UserError when there is none. */
export async function findTarget(text: string, folders: readonly string[]): Promise<Target> {
  for (const { shown, expression } of readings(text)) {
    if (shown === '') continue;
    for (const folder of folders) {
      const file = resolve(folder, shown);
      const seen = await stat(file).catch(() => undefined);
      if (seen?.isDirectory()) {
        throw new UserError(
          `${shown} is a folder. Name a file in it: ${shown.replace(/[\\/]$/, '')}/ticker.ts`,
        );
      }
      if (seen !== undefined) return { file, shown, expression };
    }
  }
  const [{ shown } = { shown: text }] = readings(text).toReversed();
  throw new UserError(
    `There is no file ${shown === '' ? 'before the #' : shown}.\n` +
      `Paths count from ${folders[0]}. What comes after a # is an expression: path/to/file.ts#ticker`,
  );
}

/** The text may be all path; otherwise the path ends at a #, of which there may be several. */
function readings(text: string): { shown: string; expression: string | undefined }[] {
  const split = [...text.matchAll(/#/g)].toReversed().map(({ index }) => ({
    shown: text.slice(0, index),
    expression: text.slice(index + 1).trim() || undefined,
  }));
  return [{ shown: text, expression: undefined }, ...split];
}

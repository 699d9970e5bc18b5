import { shownText } from '../model/shown-text.ts';

/** Whose work an entry of the folder of submissions says it is, read from its name alone. */
export interface Claim {
  /** As it is shown. */
  readonly name: string;
  /** The name of the entry without the ending of an archive, as it stands there. */
  readonly raw: string;
  readonly canvasId?: string;
  readonly moodleId?: string;
  /** Canvas marks it: `_LATE_`. */
  readonly isLate: boolean;
  /** What the platform put behind the name: of Canvas and Moodle the student's own file name. */
  readonly rest: string;
}

/** `lovelaceada_12345_67890_katas.zip`, `lovelaceada_LATE_12345_67890_katas-1.zip`. */
const CANVAS = /^([^_]+)_(LATE_)?(\d+)_(?:(\d+)_)?(.+)$/;
/** `Ada Lovelace_4021_assignsubmission_file_`, and the student's file name behind it where there are no folders. */
const MOODLE = /^(.*)_(\d+)_assignsubmission_(file|onlinetext|comments)_?(.*)$/;
/** An archive's ending, and the number of a second download. */
const ENDING = /(?: ?\(\d+\))?\.(?:zip|rar|7z|tar|tgz|tar\.gz|tar\.xz|tar\.bz2|gz|ts)$/i;

/** Reads the name of a folder or file, without anything above it. */
export function claimOf(entry: string): Claim {
  const [, moodleName, moodleId, kind, file] = MOODLE.exec(entry) ?? [];
  if (moodleName !== undefined && moodleId !== undefined) {
    const rest = kind === 'file' ? (file ?? '') : `${kind ?? ''}.html`;
    return {
      name: named(moodleName.replace(/_/g, ' '), moodleId),
      raw: moodleName,
      moodleId,
      isLate: false,
      rest,
    };
  }
  const [, canvasName, late, canvasId, attachment, own] = CANVAS.exec(entry) ?? [];
  // Without the second number it is a text typed into Canvas, or no name of Canvas at all.
  if (
    canvasName !== undefined &&
    canvasId !== undefined &&
    (attachment !== undefined || /^(text|url)\.html$/.test(own ?? ''))
  ) {
    return {
      name: named(canvasName, canvasId),
      raw: canvasName,
      canvasId,
      isLate: late !== undefined,
      rest: own ?? '',
    };
  }
  const raw = entry.replace(ENDING, '');
  return { name: named(raw.replace(/_/g, ' '), ''), raw, isLate: false, rest: entry };
}

/** Whether a platform named it, and not a person. */
export function isNamedByPlatform({ canvasId, moodleId }: Claim): boolean {
  return canvasId !== undefined || moodleId !== undefined;
}

function named(text: string, number: string): string {
  return shownText(text) || `(no name) ${number}`.trim();
}

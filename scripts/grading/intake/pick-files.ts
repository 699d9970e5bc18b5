import { createHash } from 'node:crypto';
import type { Kata } from '../../course/kata.ts';
import { shownPath } from '../model/shown-text.ts';
import type { SubmittedFile } from '../model/submission.ts';
import { decodeSource } from './decode-source.ts';
import { byDepth, type Found, type FoundFile, type LeftOut } from './found.ts';
import { kataCandidate, ONLY_ITS_FOLDER, type Candidate } from './kata-candidate.ts';
import { LIMITS } from './limits.ts';
import { sizeText, Unreadable, whyUnreadable } from './unreadable.ts';

export interface Picked {
  readonly files: readonly SubmittedFile[];
  /** Sentences about how the files were chosen and read. */
  readonly notes: readonly string[];
  /** Kata files that are there and cannot be used. */
  readonly unusable: readonly LeftOut[];
  /** What lies above the katas of each file, with its slash; empty at the top. */
  readonly bases: readonly string[];
}

interface Option extends Candidate {
  readonly file: FoundFile;
}

interface Read extends Option {
  readonly text: string;
  readonly hash: string;
  readonly told?: string;
}

/**
 * One file for each kata. Of several the surest place counts, then the shallowest, then the name; one
 * that is still the stub yields to one that is not.
 *
 * @param stubs by kata id
 */
export async function pickFiles(
  found: Found,
  katas: readonly Kata[],
  stubs: ReadonlyMap<string, string>,
): Promise<Picked> {
  const picked = {
    files: [] as SubmittedFile[],
    notes: [] as string[],
    unusable: [] as LeftOut[],
    bases: [] as string[],
  };
  const options = optionsOf(found.files, katas);
  for (const kata of katas) {
    const mine = options.filter((option) => option.kata === kata);
    const read = await readAll(mine, picked.unusable);
    const [first] = read;
    if (first === undefined) continue;
    const isStub = ({ text }: Read) => plain(text) === plain(stubs.get(kata.id) ?? '');
    const chosen = read.find((each) => !isStub(each)) ?? first;
    picked.files.push({ kata: kata.id, text: chosen.text, hash: chosen.hash });
    picked.bases.push(chosen.base);
    const others = read.filter((each) => each.hash !== chosen.hash && !isStub(each));
    picked.notes.push(...notesOn(kata, chosen, others));
  }
  return picked;
}

function optionsOf(files: readonly FoundFile[], katas: readonly Kata[]): Option[] {
  const options = files.flatMap((file) => {
    const candidate = kataCandidate(file.path, katas);
    return candidate === undefined ? [] : [{ ...candidate, file }];
  });
  // Whoever has the kata's file may keep others beside it.
  const sure = new Set(options.filter(({ rank }) => rank < ONLY_ITS_FOLDER).map(({ kata }) => kata));
  return options
    .filter(({ kata, rank }) => rank < ONLY_ITS_FOLDER || !sure.has(kata))
    .toSorted((a, b) => a.rank - b.rank || byDepth(a.file, b.file));
}

async function readAll(options: readonly Option[], unusable: LeftOut[]): Promise<Read[]> {
  const read: Read[] = [];
  for (const option of options.slice(0, LIMITS.candidates)) {
    try {
      const bytes = await wholeOf(option.file);
      const hash = createHash('sha256').update(bytes).digest('hex');
      read.push({ ...option, ...decodeSource(bytes), hash });
    } catch (error) {
      unusable.push({ path: option.file.path, why: whyUnreadable(error) });
    }
  }
  return read;
}

async function wholeOf(file: FoundFile): Promise<Uint8Array> {
  const bytes = await file.open(LIMITS.kataFile);
  if (bytes.size > LIMITS.kataFile) {
    throw new Unreadable(
      `has ${sizeText(bytes.size)}, and a kata's file may have ${sizeText(LIMITS.kataFile)}`,
    );
  }
  return bytes.read(0, bytes.size);
}

function notesOn(kata: Kata, { file, rank, told }: Read, others: readonly Read[]): string[] {
  const path = shownPath(file.path);
  const rest = others.map((other) => shownPath(other.file.path)).join(', ');
  return [
    ...(rest === ''
      ? []
      : [`${others.length + 1} files for kata ${kata.number}: ${path} counts, ${rest} not.`]),
    ...(rank >= ONLY_ITS_FOLDER
      ? [`${path} was taken for kata ${kata.number}: no ${kata.slug}.ts is there.`]
      : []),
    ...(told === undefined ? [] : [`${path} ${told}.`]),
  ];
}

/** Apart from line ends and what stands around it. */
function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

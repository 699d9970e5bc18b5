import { createHash } from 'node:crypto';
import { nameWords } from '../roster/name-words.ts';

/** Names that Windows keeps for devices, whatever the ending. */
const RESERVED = /^(con|prn|aux|nul|conin|conout|clock|com\d|lpt\d)$/;
const LONGEST = 60;

/** What a submission's id is made from. */
export interface Named {
  readonly name: string;
  /** Unique in the run. */
  readonly source: string;
  /** What tells people of the same name apart, such as the platform's number; may be empty. */
  readonly number: string;
}

/**
 * Ids that are safe as file names everywhere, one for each, in their order: `ada-lovelace`. Where names
 * come out the same, each of them gets its number, or else a hash of its source, so that the ids do
 * not depend on who else is there first.
 */
export function submissionIds(all: readonly Named[]): string[] {
  const slugs = all.map(({ name }) => slugOf(name));
  const numbered = all.map((each, index) => {
    const slug = slugs[index] ?? '';
    const isShared = slugs.indexOf(slug) !== slugs.lastIndexOf(slug);
    return isShared ? `${slug}-${slugOf(each.number, hashOf(each.source))}` : slug;
  });
  // Still the same: the same number, or somebody is called so.
  return numbered.map((id, index) =>
    numbered.indexOf(id) === numbered.lastIndexOf(id) ? id : `${id}-${hashOf(all[index]?.source ?? '')}`,
  );
}

/** Lower-case ASCII with hyphens; what has none of it becomes `student-` and a hash. */
function slugOf(name: string, otherwise?: string): string {
  // Rosters of Canvas say `Lovelace, Ada`.
  const [, last, first] = /^([^,]+),([^,]+)$/.exec(name) ?? [];
  const words = nameWords(first === undefined ? name : `${first} ${last}`)
    .join('-')
    .replace(/[^a-z0-9]+/g, '-');
  const slug = words.slice(0, LONGEST).replace(/^-+|-+$/g, '');
  if (slug === '') return otherwise ?? `student-${hashOf(name)}`;
  return RESERVED.test(slug) ? `student-${slug}` : slug;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

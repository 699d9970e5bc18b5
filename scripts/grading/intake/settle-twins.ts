import type { Flag } from '../model/flag.ts';
import { shownPath } from '../model/shown-text.ts';
import type { Submission, Unusable } from '../model/submission.ts';
import type { Labelled } from './label-parcels.ts';
import type { Content } from './read-parcel.ts';

/**
 * What comes of a parcel when others may be the same person's: work that came twice, the same, counts
 * once, where it comes first; work that differs comes each time, held until the teacher has decided.
 * Nobody but the teacher knows which of the two is meant, or whether both are that student's.
 *
 * @param all the parcels of the run
 */
export async function* settleTwins(
  label: Labelled,
  all: readonly Labelled[],
  read: (label: Labelled) => Promise<Content>,
): AsyncGenerator<Submission | Unusable> {
  const content = await read(label);
  const { student } = label;
  const owner = student === undefined ? {} : { student };
  const source = shownPath(label.parcel.source);
  if (content.files.length === 0) {
    yield { source, why: content.why, ...owner };
    return;
  }
  const twins = await usableTwins(label, all, read);
  const mine = digestOf(content);
  const same = twins.filter(({ digest }) => digest === mine);
  if (same.some(({ parcel }) => parcel.source < label.parcel.source)) return;
  const others = twins.filter(({ digest }) => digest !== mine).map(({ parcel }) => shownPath(parcel.source));
  const flags = [...label.flags, ...(others.length === 0 ? [] : [twiceFlag(label.name, source, others)])];
  yield {
    id: label.id,
    name: label.name,
    ...owner,
    source,
    files: content.files,
    ...(content.submittedAt === undefined ? {} : { submittedAt: content.submittedAt }),
    notes: [
      ...content.notes,
      ...same.map(({ parcel }) => `The same work came again in ${shownPath(parcel.source)}.`),
    ],
    ...(flags.length === 0 ? {} : { flags }),
  };
  for (const left of content.unusable)
    yield { source: `${source}/${shownPath(left.path)}`, why: `It ${left.why}.`, ...owner };
}

type Twin = Labelled & { readonly digest: string };

/** The other parcels of the same person that have any work in them. Of each only a digest is kept. */
async function usableTwins(
  label: Labelled,
  all: readonly Labelled[],
  read: (label: Labelled) => Promise<Content>,
): Promise<Twin[]> {
  const twins: Twin[] = [];
  for (const other of all) {
    if (other.parcel === label.parcel || other.person !== label.person) continue;
    const content = await read(other);
    if (content.files.length > 0) twins.push({ ...other, digest: digestOf(content) });
  }
  return twins;
}

function digestOf({ files }: Content): string {
  return files.map(({ kata, hash }) => `${kata} ${hash}`).join('\n');
}

function twiceFlag(name: string, source: string, others: readonly string[]): Flag {
  return {
    kind: 'identity',
    severity: 'hold',
    what:
      `Two pieces of work claim to be ${name}'s: ${[source, ...others].toSorted().join(' and ')}. ` +
      'Decide which one counts, and move the other away.',
  };
}

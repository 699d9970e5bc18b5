import type { Kata } from '../../scripts/course/kata.ts';
import type { Entry } from '../../scripts/progress/entry.ts';

/** A course of the size of the real one, that stands in no folder. One title needs escaping. */
export function wholeCourse(): Kata[] {
  return LEVELS.flatMap(([name, slugs], index) =>
    slugs.map((slug) => ({ slug, level: { number: index + 1, name } })),
  ).map(({ slug, level }, index): Kata => {
    const id = `${String(index + 1).padStart(2, '0')}-${slug}`;
    const title = index === 4 ? 'A list of <PromiseLike> & "awaitables"' : titleOf(slug);
    const folder = `/course/katas/${id}`;
    return {
      id,
      number: index + 1,
      slug,
      title,
      level,
      folder,
      stub: `${folder}/${slug}.ts`,
      spec: `${folder}/${slug}.spec.ts`,
      lesson: `${folder}/README.md`,
      book: `/course/solutions/${id}.age`,
      seal: `/course/solutions/${id}.json`,
    };
  });
}

/**
 * The journal of someone who works through the first `solved` katas from Monday 29 June 2026 on, an
 * evening here and there, with a holiday of five weeks, and is then stuck at the next. Always the same.
 */
export function someWeeks(katas: readonly Kata[], solved: number): Entry[] {
  const random = dice(7);
  const journal: Entry[] = [];
  let evening = new Date(2026, 5, 29, 19, 0);
  let minute = 0;
  const at = (): string =>
    new Date(evening.getTime() + (minute += 2 + Math.floor(random() * 6)) * 60_000).toISOString();
  const nextEvening = (): void => {
    const days =
      journal.length > 120 && evening.getMonth() === 6 ? 36 : 1 + Math.floor(random() * random() * 7);
    evening = new Date(
      evening.getFullYear(),
      evening.getMonth(),
      evening.getDate() + days,
      18 + Math.floor(random() * 3),
      0,
    );
    minute = 0;
  };
  for (const [index, kata] of katas.slice(0, solved + 1).entries()) {
    const failures = 1 + Math.floor(random() * random() * (8 + index));
    const hints = Math.floor(random() * random() * 4);
    for (let failure = 0; failure < failures; failure += 1) {
      journal.push(tried(kata, at(), failure, failures));
      if (failure < hints) journal.push({ at: at(), kind: 'hint', kata: kata.id, hint: failure + 1 });
      if (minute > 90) nextEvening();
    }
    if (index === 8) journal.push({ at: at(), kind: 'opened', kata: kata.id, peeked: true });
    if (index < solved)
      journal.push({ ...tried(kata, at(), 8, 8), verdict: 'solved', text: `${kata.id} solved` });
    if (random() < 0.4) nextEvening();
  }
  return journal;
}

function tried({ id }: Kata, at: string, done: number, all: number): Extract<Entry, { kind: 'attempt' }> {
  const passed = Math.floor((done / all) * 8);
  const verdict = passed === 0 ? 'failing' : done % 4 === 3 ? 'leaking' : 'partial';
  return { at, kind: 'attempt', kata: id, verdict, passed, total: 8, text: `${id} ${done}`, durationMs: 40 };
}

// Random enough for a picture, and the same each time.
function dice(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

function titleOf(slug: string): string {
  return `${slug[0]?.toUpperCase()}${slug.slice(1).replaceAll('-', ' ')}`;
}

const LEVELS: readonly (readonly [string, readonly string[]])[] = [
  [
    'first steps',
    [
      'async-generator',
      'async-iterator-class',
      'which-loop',
      'broken-next',
      'awaitable-list',
      'collect-values',
    ],
  ],
  ['looping well', ['async-comprehension', 'in-turn-or-at-once', 'drive-by-hand', 'find-and-stop']],
  [
    'lazy operators',
    ['map-lazily', 'take-exactly', 'batch-values', 'flatten-delegation', 'zip-pairs', 'paginate-items'],
  ],
  [
    'cleanup and failure',
    [
      'resource-generator',
      'closeable-ticker',
      'sync-generator-of-promises',
      'retry-source',
      'timeout-each',
      'abortable-source',
    ],
  ],
  [
    'push, buffers, concurrency',
    [
      'event-channel',
      'events-to-iterator',
      'prefetch-buffer',
      'parallel-map',
      'merge-arrivals',
      'tee-branches',
    ],
  ],
  ['streams, sockets, mastery', ['lines-from-chunks', 'peek-then-hand-over', 'concurrent-next-map']],
];

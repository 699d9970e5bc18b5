import type { Flag } from '../../../scripts/grading/model/flag.ts';
import type { Grade, GradeBook, GradedKata, GradedUnit, SimilarPair } from '../../../scripts/grading/model/grade-book.ts';
import type { Student } from '../../../scripts/grading/model/student.ts';
import type { GradeVerdict } from '../../../scripts/grading/model/unit.ts';
import type { SpecResult } from '../../../scripts/runner/verdict.ts';

/** A class of so many students with so many katas, the same every time: weak, middling and strong ones. */
export function inventedClass(students: number, katas: number): GradeBook {
  const graded = Array.from({ length: katas }, (_, index) => kataOf(index));
  const grades = Array.from({ length: students }, (_, index) => gradeOf(index, graded));
  grades.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return {
    run: {
      version: '0.1.0',
      node: 'v20',
      confinement: 'Full sandbox: namespaces without network, another uid, limits on CPU, memory, processes and files.',
      unconfined: ['The clock of the machine can be read.'],
      seed: 7,
      deadline: '2026-09-20T22:00:00.000Z',
    },
    katas: graded,
    grades,
    missing: [studentOf('Zuse, Konrad'), studentOf('Zhang San')],
    unusable: [{ source: 'broken.zip', why: 'The zip ends in the middle of a file. Ask for it again.' }],
    similar: pairsOf(grades, graded),
  };
}

const TITLES = [
  'Async generator', 'Async iterator class', 'Which loop', 'Broken next', 'Awaitable list', 'Collect values',
  'Async comprehension', 'In turn or at once', 'Drive by hand', 'Find and stop', 'Map lazily', 'Take exactly',
  'Batch values', 'Flatten delegation', 'Zip pairs', 'Paginate items', 'Resource generator', 'Closeable ticker',
  'Sync generator of promises', 'Retry source', 'Timeout each', 'Abortable source', 'Event channel',
  'Events to iterator', 'Prefetch buffer', 'Parallel map', 'Merge arrivals', 'Tee branches', 'Web streams',
  'Line protocol', 'Capstone',
];
const LEVELS = ['first steps', 'looping well', 'lazy operators', 'cleanup and failure', 'push, buffers, concurrency', 'streams and mastery'];
const FIRST = ['Ada', 'Grace', 'Alan', 'Edsger', 'Barbara', 'Donald', 'Margaret', 'Dennis', 'Radia', 'Tony', 'Frances', 'Ken', 'Jean', 'John', 'Adele', 'Niklaus', 'Katherine', 'Linus', 'Sophie', 'José'];
const LAST = ['Lovelace', 'Hopper', 'Turing', 'Dijkstra', 'Liskov', 'Knuth', 'Hamilton', 'Ritchie', 'Perlman', 'Hoare', 'Allen', 'Thompson', 'Bartik', 'Backus', 'Goldberg', 'Wirth', 'Johnson', 'Torvalds', 'Wilson', 'Valim'];
const SPECS = ['hands out every value', 'waits for each value', 'stops when the loop is left', 'closes its source', 'passes an error on', 'asks for nothing ahead', 'needs no timer at the end'];

/** Numbers that look like chance and are the same in every run. */
function chance(...seeds: number[]): number {
  let state = 2166136261;
  for (const seed of seeds) {
    state = Math.imul(state ^ (seed + 0x9e3779b9), 16777619);
    state ^= state >>> 13;
    state = Math.imul(state, 0x5bd1e995);
    state ^= state >>> 15;
  }
  return (state >>> 0) / 4294967296;
}

function kataOf(index: number): GradedKata {
  const title = TITLES[index % TITLES.length] ?? '';
  const level = Math.min(LEVELS.length, Math.floor(index / 5.5) + 1);
  return {
    id: `${String(index + 1).padStart(2, '0')}-${title.toLowerCase().replaceAll(' ', '-')}`,
    number: index + 1,
    title,
    level: { number: level, name: LEVELS[level - 1] ?? '' },
    points: 1,
    specs: SPECS.slice(0, 4 + (index % 4)),
  };
}

export function studentOf(name: string): Student {
  return { key: name, name, email: '', canvasId: '', sisId: '', login: '', moodleId: '', section: 'Tuesday' };
}

function gradeOf(index: number, katas: readonly GradedKata[]): Grade {
  const name = `${FIRST[index % 20]} ${LAST[(index * 7 + Math.floor(index / 20)) % 20]}${index >= 100 ? ` ${Math.floor(index / 100) + 1}` : ''}`;
  const submission = `${name.toLowerCase().normalize('NFD').replace(/[^a-z0-9]+/g, '-')}-${index}`;
  const skill = 0.25 + 0.75 * chance(index, 1);
  const units = katas.map((kata, at) => unitOf(submission, kata, index, at, skill));
  const held = units.some(({ points }) => points === null);
  const isLate = chance(index, 2) > 0.92;
  const sum = units.reduce((total, { points }) => total + (points ?? 0), 0);
  return {
    submission,
    name,
    student: studentOf(name),
    source: `${submission}.zip`,
    submittedAt: '2026-09-20T18:30:00.000Z',
    notes: chance(index, 3) > 0.9 ? ['The work lies one folder too deep.'] : [],
    units,
    points: held ? null : sum * (isLate ? 0.9 : 1),
    most: katas.length,
    ...(isLate ? { late: { days: 1, factor: 0.9 } } : {}),
    flags: isLate ? [{ kind: 'late', severity: 'note', what: 'Handed in 1 day after the deadline.' }] : [],
  };
}

const ODD: readonly GradeVerdict[] = ['type-error', 'starved', 'stuck', 'leaking', 'syntax-error', 'crashed', 'out-of-memory', 'too-much-output', 'policy', 'tampered', 'flaky', 'ungradable'];
const HELD: ReadonlySet<GradeVerdict> = new Set(['policy', 'tampered', 'flaky', 'ungradable']);

function verdictOf(index: number, at: number, skill: number): GradeVerdict {
  const luck = chance(index, at, 4);
  const good = skill * (1.25 - at / 45);
  if (luck < good) return 'solved';
  if (chance(index, at, 5) > 0.7) return at > 18 ? 'missing' : 'not-attempted';
  const odd = chance(index, at, 6);
  if (odd > 0.72) return ODD[Math.floor(((odd - 0.72) / 0.28) ** 1.6 * ODD.length)] ?? 'stuck';
  return odd > 0.12 ? 'partial' : 'failing';
}

function unitOf(submission: string, kata: GradedKata, index: number, at: number, skill: number): GradedUnit {
  const verdict = verdictOf(index, at, skill);
  const flags = flagsOf(verdict, index, at);
  const isRun = !['missing', 'syntax-error', 'ungradable', 'policy'].includes(verdict);
  const isWhole = ['solved', 'type-error', 'flaky'].includes(verdict);
  const broken = Math.floor(chance(index, at, 7) * kata.specs.length);
  const specs = kata.specs.map((title, spec): SpecResult => {
    const passes = isWhole || (verdict !== 'failing' && verdict !== 'not-attempted' && spec !== broken && chance(index, at, spec) > 0.3);
    const status = isRun ? (passes ? 'passed' : 'failed') : 'not-run';
    return { title, status, message: status === 'failed' ? messageOf(verdict, at, spec, index) : '', durationMs: 3 };
  });
  const passed = specs.filter(({ status }) => status === 'passed').length;
  return {
    key: `${submission}-${kata.id}`,
    submission,
    kata: kata.id,
    verdict,
    specs,
    hidden: at % 3 === 0 && isRun ? [{ title: 'copes with an empty source', status: chance(index, at, 8) > 0.85 ? 'failed' : 'passed', message: '', durationMs: 2 }] : [],
    typeErrors: verdict === 'type-error' ? [{ file: `${kata.id.slice(3)}.ts`, line: 6, message: "Type 'string' is not assignable to type 'number'." }] : [],
    flags,
    durationMs: 40,
    text: verdict === 'missing' ? '' : codeOf(kata, verdict, index, at),
    points: HELD.has(verdict) ? null : verdict === 'solved' ? 1 : Math.round((passed / specs.length) * 100) / 100,
    most: 1,
  };
}

function flagsOf(verdict: GradeVerdict, index: number, at: number): Flag[] {
  if (verdict === 'policy') return [{ kind: 'policy', severity: 'hold', what: 'Imports `node:fs`, which no kata needs.', line: 1 }];
  if (verdict === 'tampered') return [{ kind: 'tampered', severity: 'hold', what: 'The results say 7 specs passed, the event log says 3.' }];
  if (verdict === 'flaky') return [{ kind: 'flaky', severity: 'hold', what: 'Solved in the first run, stuck in the second.' }];
  return chance(index, at, 9) > 0.985 ? [{ kind: 'policy', severity: 'note', what: 'Switches the type checker off with `@ts-nocheck`.', line: 2 }] : [];
}

const SAID = [
  'It waits after each value, not before it. Where does the wait stand in your loop?',
  'Nobody waited for the promise: a value came before its time.',
  'The source was left open. `break` calls return(); who passes that on?',
  'It asked for a value before anybody wanted one. When does the work begin?',
];

function messageOf(verdict: GradeVerdict, at: number, spec: number, index: number): string {
  if (verdict === 'not-attempted') return 'not implemented';
  const said = SAID[Math.floor(chance(at, spec, Math.floor(index / 3)) ** 2 * SAID.length)] ?? '';
  const step = 10 * (1 + Math.floor(chance(index, at) * 9));
  return `${said}

  time      0        ${step}       ${2 * step}       ${3 * step} ms
            |         |         |         |
  expected  ..........3.........2.........1 end
  yours     3.........2.........1......... end`;
}

function codeOf(kata: GradedKata, verdict: GradeVerdict, index: number, at: number): string {
  const head = `/** ${kata.title}: see the lesson. */\nexport async function* work(source: AsyncIterable<number>, stepMs: number): AsyncGenerator<number> {\n`;
  if (verdict === 'not-attempted') return `${head}  // TODO: write this\n  throw new Error('not implemented');\n}\n`;
  const name = ['value', 'item', 'one', 'number', 'entry'][index % 5] ?? '';
  const lines = Array.from({ length: 6 + ((index + at) % 25) }, (_, line) => `    if (${name} % ${line + 2} === ${index % 7}) seen.push(${name} * ${at + line}); // ${line % 4 === 0 ? `the ${line}th case, as in the lesson` : ''}`);
  return `import { setTimeout as wait } from 'node:timers/promises';\n\n${head}  const seen: number[] = [];\n  for await (const ${name} of source) {\n    await wait(stepMs);\n${lines.join('\n')}\n    yield ${name};\n  }\n}\n`;
}

function pairsOf(grades: readonly Grade[], katas: readonly GradedKata[]): SimilarPair[] {
  const lines = [[3, 3], [4, 4], [5, 5], [6, 6], [8, 9], [9, 10], [10, 11], [11, 7]] as const;
  return Array.from({ length: Math.min(12, Math.floor(grades.length / 5)) }, (_, index) => {
    const kata = katas[(index * 3) % katas.length]?.id ?? '';
    const pair = [grades[index * 2]?.submission ?? '', grades[index * 2 + 1]?.submission ?? ''].sort();
    return { kata, pair: [pair[0] ?? '', pair[1] ?? ''], share: 0.95 - index / 40, lines };
  });
}

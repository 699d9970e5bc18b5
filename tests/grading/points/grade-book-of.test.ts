import type { Student } from '../../../scripts/grading/model/student.ts';
import type { Unit } from '../../../scripts/grading/model/unit.ts';
import { gradeBookOf, UNTIMED, type Ledger } from '../../../scripts/grading/points/grade-book-of.ts';
import { latePolicyOf, ONLY_FLAGGED } from '../../../scripts/grading/points/late-policy.ts';
import type { Handin } from '../../../scripts/grading/units/run-record.ts';

const KATAS = [1, 2].map((number) => ({
  id: `0${number}-k`, number, title: 'K', level: { number: 1, name: 'first' }, points: 2, specs: ['works'],
}));

function student(name: string): Student {
  return { key: name.toLowerCase(), name, email: '', canvasId: '', sisId: '', login: name.toLowerCase(), moodleId: '', section: '' };
}

function handin(name: string, more: Partial<Handin> = {}): Handin {
  return { id: name.toLowerCase(), name, student: student(name), source: name, notes: [], files: {}, ...more };
}

function unit(submission: string, kata: string, passes: boolean, more: Partial<Unit> = {}): Unit {
  const specs = [{ title: 'works', status: passes ? ('passed' as const) : ('failed' as const), message: '', durationMs: 1 }];
  const verdict = passes ? 'solved' : 'failing';
  return { key: '', submission, kata, verdict, specs, hidden: [], typeErrors: [], flags: [], durationMs: 1, text: '', ...more };
}

function ledger(handins: readonly Handin[], more: Partial<Ledger> = {}): Ledger {
  return {
    run: { version: '1', node: 'v20', confinement: '', unconfined: [], seed: 1 },
    katas: KATAS,
    handins,
    units: new Map(handins.map(({ id }) => [id, [unit(id, '02-k', false), unit(id, '01-k', true)]])),
    roster: handins.flatMap((each) => each.student ?? []),
    unusable: [],
    similar: [],
    credit: 'share',
    late: ONLY_FLAGGED,
    decisions: [],
    ...more,
  };
}

const TAMPERED = { verdict: 'tampered', flags: [{ kind: 'tampered', severity: 'hold', what: 'It did.' }] } as const;
const withTampered = (more: Partial<Ledger> = {}) =>
  gradeBookOf(ledger([handin('Ada')], { units: new Map([['ada', [unit('ada', '01-k', true), unit('ada', '02-k', true, TAMPERED)]]]), ...more }));

it('is the same in whatever order things came', () => {
  const people = ['Zoe', 'Ägidius', 'ada', 'Ben'].map((name) => handin(name));
  const unusable = [{ source: 'b.zip', why: 'It is broken.' }, { source: 'a.zip', why: 'It is empty.' }];
  const book = gradeBookOf(ledger(people, { unusable }));
  expect(gradeBookOf(ledger(people.toReversed(), { unusable: unusable.toReversed() }))).toEqual(book);
  expect(book.grades.map(({ name }) => name)).toEqual(['ada', 'Ägidius', 'Ben', 'Zoe']);
  expect(book.grades[0]?.units.map(({ kata }) => kata)).toEqual(['01-k', '02-k']);
});

it('adds up, and withholds the whole while a part is withheld', () => {
  expect(gradeBookOf(ledger([handin('Ada')])).grades[0]).toMatchObject({ points: 2, most: 4 });
  expect(withTampered().grades[0]).toMatchObject({ points: null, units: [{ points: 2 }, { points: null }] });
});

it('withholds the whole for a flag of the submission', () => {
  const flags = [{ kind: 'identity', severity: 'hold', what: 'Two claim to be Ada.' }] as const;
  expect(gradeBookOf(ledger([handin('Ada', { flags })])).grades[0]).toMatchObject({ points: null, flags });
});

it('takes what the teacher decided, of a kata before the late policy and of the whole after it', () => {
  const late = { late: latePolicyOf('50%/day'), run: { ...ledger([]).run, deadline: '2026-01-01T00:00:00Z' } };
  const handins = [handin('Ada', { submittedAt: '2026-01-01T12:00:00Z' })];
  const ofKata = withTampered({ ...late, handins, decisions: [{ submission: 'ada', kata: '02-k', points: 1, reason: 'half' }] });
  expect(ofKata.grades[0]).toMatchObject({ points: 1.5, units: [{ points: 2 }, { points: 1, decision: { reason: 'half' } }] });
  const ofAll = withTampered({ ...late, handins, decisions: [{ submission: 'ada', points: 4, reason: 'we talked' }] });
  expect(ofAll.grades[0]).toMatchObject({ points: 4, decision: { reason: 'we talked' }, units: [{ points: 2 }, { points: null }] });
});

it('flags what is late and what it costs, and notes where nothing tells the time', () => {
  const run = { ...ledger([]).run, deadline: '2026-01-01T00:00:00Z' };
  const handins = [handin('Ada', { submittedAt: '2026-01-02T12:00:00Z' }), handin('Ben'), handin('Cleo', { submittedAt: '2025-12-31T12:00:00Z' })];
  const [ada, ben, cleo] = gradeBookOf(ledger(handins, { run, late: latePolicyOf('10%/day') })).grades;
  expect(ada).toMatchObject({ points: 1.6, late: { days: 2, factor: 0.8 } });
  expect(ada?.flags).toEqual([{ kind: 'late', severity: 'note', what: 'Handed in 1 to 2 days after the deadline; 80 % of the points remain.' }]);
  expect(ben).toMatchObject({ points: 2, flags: [], notes: [UNTIMED] });
  expect(cleo).toMatchObject({ points: 2, flags: [], notes: [] });
});

it('lists who is missing: on the roster, and nothing came, not even something unusable', () => {
  const roster = ['Ada', 'Ben', 'Cleo'].map(student);
  const unusable = [{ source: 'ben.zip', why: 'It is broken.', student: student('Ben') }];
  expect(gradeBookOf(ledger([handin('Ada')], { roster, unusable })).missing.map(({ name }) => name)).toEqual(['Cleo']);
});

it('flags both of a similar pair, and names neither to the other', () => {
  const similar = [{ kata: '01-k', pair: ['ada', 'ben'] as const, share: 0.923, lines: [] }];
  const book = gradeBookOf(ledger([handin('Ada'), handin('Ben'), handin('Cleo')], { similar }));
  const what = "01-k: 92 % like another submission's; see the list of pairs.";
  expect(book.grades.map(({ flags }) => flags.map((flag) => flag.what))).toEqual([[what], [what], []]);
});

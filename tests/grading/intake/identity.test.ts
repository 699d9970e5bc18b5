import { strToU8, zipSync } from 'fflate';
import { isUnusable, readOne, readSubmissions } from '../../../scripts/grading/intake/read-submissions.ts';
import { writeAll } from '../../tiny-course.ts';
import { inboxOf, katas, POUR, SIP, studentOf, takeIn, textsOf } from './inbox.ts';

const ADA = studentOf({
  name: 'Lovelace, Ada',
  login: 'ada99',
  canvasId: '12345',
  moodleId: '4021',
  email: 'ada.l@example.org',
});
const BOB = studentOf({ name: 'Bob Brown', login: 'bobby', canvasId: '12346' });
const ROSTER = [ADA, BOB];

it.each([
  'ada99',
  'Ada Lovelace',
  'lovelace_ada',
  'ada.l@example.org',
  'katas-ada99',
  '12345 katas',
  'ADA LOVELACE (homework 1)',
  'lovelaceada_12345_1_x',
  'Ada L_4021_assignsubmission_file_',
  'Àda Lovelace',
])('knows whose the folder %s is', async (name) => {
  const { submissions } = await takeIn(await inboxOf({ [`${name}/sip-slowly.ts`]: SIP }), ROSTER);
  expect(submissions).toMatchObject([{ id: 'ada-lovelace', name: 'Lovelace, Ada', student: ADA }]);
  expect(submissions[0]?.flags).toBeUndefined();
});

it("says when a name was only nearly the roster's", async () => {
  const { submissions } = await takeIn(await inboxOf({ 'Ada Lovelase/sip-slowly.ts': SIP }), ROSTER);
  expect(submissions[0]).toMatchObject({
    student: ADA,
    flags: [
      {
        kind: 'identity',
        severity: 'note',
        what: '"Ada Lovelase" was taken for Lovelace, Ada, who is on the roster.',
      },
    ],
  });
});

it('says who is not on the roster, and who may be several', async () => {
  const roster = [
    ...ROSTER,
    studentOf({ name: 'Eve Brown', login: 'eve' }),
    studentOf({ name: 'Eve Brown', login: 'eva' }),
  ];
  const { submissions } = await takeIn(
    await inboxOf({ 'eve brown/sip-slowly.ts': SIP, 'mallory/sip-slowly.ts': SIP }),
    roster,
  );
  expect(
    submissions.map(({ student, flags }) => [student, flags?.map(({ severity, what }) => [severity, what])]),
  ).toEqual([
    [
      undefined,
      [
        [
          'note',
          '"eve brown" may be several on the roster: Eve Brown, Eve Brown. Rename it to one\'s login or email.',
        ],
      ],
    ],
    [undefined, [['note', '"mallory" is not on the roster.']]],
  ]);
});

it("holds two pieces of work that claim to be the same student's", async () => {
  const { submissions } = await takeIn(
    await inboxOf({
      'ada99/sip-slowly.ts': SIP,
      'Ada Lovelace/sip-slowly.ts': POUR,
      'bobby/sip-slowly.ts': SIP,
    }),
    ROSTER,
  );
  expect(
    submissions.map(({ id, flags }) => [id, flags?.map(({ kind, severity }) => `${kind} ${severity}`)]),
  ).toEqual([
    [expect.stringMatching(/^ada-lovelace-ada99-[0-9a-f]{8}$/), ['identity hold']],
    [expect.stringMatching(/^ada-lovelace-ada99-[0-9a-f]{8}$/), ['identity hold']],
    ['bob-brown', undefined],
  ]);
  expect(submissions[0]?.flags?.[0]?.what).toBe(
    "Two pieces of work claim to be Lovelace, Ada's: Ada Lovelace and ada99. Decide which one counts, and move the other away.",
  );
});

it('counts work that came twice, the same, once', async () => {
  const zip = zipSync({ 'sip-slowly.ts': strToU8(SIP) });
  const { submissions } = await takeIn(
    await inboxOf({ 'ada/sip-slowly.ts': SIP, 'ada.zip': zip, 'ADA/': '' }),
  );
  expect(submissions.map(({ source, notes, flags }) => [source, notes, flags])).toEqual([
    ['ada', ['The same work came again in ada.zip.'], undefined],
  ]);
});

it('says whose the work is that cannot be used', async () => {
  const { unusable } = await takeIn(await inboxOf({ 'ada99/': '', 'bobby/sip-slowly.ts': '\0' }), ROSTER);
  expect(unusable.map(({ source, student }) => [source, student?.login])).toEqual([
    ['ada99', 'ada99'],
    ['bobby', 'bobby'],
  ]);
});

it('gives ids that are the same whoever else is there', async () => {
  const alone = await takeIn(await inboxOf({ 'Zoë Ångström/sip-slowly.ts': SIP }));
  const among = await takeIn(await inboxOf({ 'Zoë Ångström/sip-slowly.ts': SIP, 'bob/sip-slowly.ts': SIP }));
  expect(alone.submissions.map(({ id }) => id)).toEqual(['zoe-angstrom']);
  expect(among.submissions.map(({ id }) => id).toSorted()).toEqual(['zoe-angstrom', 'bob'].toSorted());
});

it('gives odd names ids that are safe as file names, and shows them without controls', async () => {
  const names = [
    'CON',
    'nul.zip',
    '👩‍🚀',
    '王小明',
    '\u202Eada\u202C',
    'a\nb',
    '=1+1',
    '..x',
    'x'.repeat(200),
    '<script>',
  ];
  const { submissions } = await takeIn(
    await inboxOf(Object.fromEntries(names.map((name) => [`${name}/sip-slowly.ts`, SIP]))),
  );
  expect(submissions).toHaveLength(names.length - 1);
  const ids = submissions.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^(?!(con|nul|aux|prn)$)[a-z0-9][a-z0-9-]{0,80}$/);
  for (const { name, source } of submissions) expect(name + source).not.toMatch(/[\p{Cc}\u202A-\u202E]/u);
  expect(ids).toEqual(expect.arrayContaining(['student-con', 'student-nul', 'ada', 'a-b', '1-1', 'script']));
});

it('lists a hidden folder instead of passing over it', async () => {
  const { unusable } = await takeIn(
    await inboxOf({ '.ada/sip-slowly.ts': SIP, 'bob/sip-slowly.ts': SIP, '.git/config': '' }),
  );
  expect(unusable).toEqual([{ source: '.ada', why: expect.stringContaining('begins with a dot') }]);
});

it('reads one submission at a time, in the order of their sources, when it is asked for', async () => {
  const folder = await inboxOf({ 'bob/sip-slowly.ts': SIP, 'ada/sip-slowly.ts': SIP });
  const submissions = readSubmissions(folder, { katas: await katas() });
  expect((await submissions.next()).value).toMatchObject({ id: 'ada' });
  await writeAll(folder, 'bob', { 'sip-slowly.ts': POUR });
  const { value: bob } = await submissions.next();
  expect(bob).toMatchObject({ id: 'bob', files: [{ text: POUR }] });
  expect((await submissions.next()).done).toBe(true);
});

it('reads a single submission, a folder or a zip', async () => {
  const zip = zipSync({ 'sip-slowly.ts': strToU8(SIP) });
  const folder = await inboxOf({ 'ada99/sip-slowly.ts': SIP, 'bobby.zip': zip, 'empty/': '' });
  const options = { katas: await katas(), roster: ROSTER };
  const read = await Promise.all(['ada99', 'bobby.zip'].map((name) => readOne(`${folder}/${name}`, options)));
  expect(read.map((each) => (isUnusable(each) ? each.why : [each.id, textsOf(each)]))).toEqual([
    ['ada-lovelace', { '01-sip-slowly': SIP }],
    ['bob-brown', { '01-sip-slowly': SIP }],
  ]);
  expect(await readOne(`${folder}/empty`, options)).toEqual({
    source: 'empty',
    why: 'It is empty: nothing was handed in.',
  });
  await expect(readOne(`${folder}/nobody`, options)).rejects.toThrow(/^There is no folder or zip /);
});

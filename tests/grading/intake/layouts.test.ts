import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync, strToU8 } from 'fflate';
import { inboxOf, katas, POUR, SIP, takeIn, textsOf } from './inbox.ts';

const BOTH = { '01-sip-slowly': SIP, '02-pour-water': POUR };

describe("a student's files are found", () => {
  it.each([
    ['in a whole repository', 'katas/01-sip-slowly/sip-slowly.ts', 'katas/02-pour-water/pour-water.ts'],
    ['in the folders of the katas', '01-sip-slowly/sip-slowly.ts', '02-pour-water/pour-water.ts'],
    ['loose, by slug', 'sip-slowly.ts', 'pour-water.ts'],
    ['loose, by id', '01-sip-slowly.ts', '02-pour-water.ts'],
    [
      'one level too deep',
      'my-work/katas/01-sip-slowly/sip-slowly.ts',
      'my-work/katas/02-pour-water/pour-water.ts',
    ],
    ['two levels too deep', 'a/b/sip-slowly.ts', 'a/b/pour-water.ts'],
    ['with the endings that Windows hides', 'sip-slowly.ts.txt', 'Pour-Water.TS'],
    ['as copies that a browser or a platform has numbered', 'sip-slowly (1).ts', 'pour-water-2.ts'],
    [
      'under a name of their own in the folder of the kata',
      '01-sip-slowly/index.ts',
      '02-pour-water/solution.ts',
    ],
  ])('%s', async (_, sip, pour) => {
    const { submissions, unusable } = await takeIn(
      await inboxOf({ [`ada/${sip}`]: SIP, [`ada/${pour}`]: POUR }),
    );
    expect(submissions.map(textsOf)).toEqual([BOTH]);
    expect(unusable).toEqual([]);
    const zip = zipSync({ [sip]: strToU8(SIP), [pour]: strToU8(POUR) });
    const zipped = await takeIn(await inboxOf({ 'ada.zip': zip }));
    expect(zipped.submissions.map(textsOf)).toEqual([BOTH]);
    expect(zipped.submissions[0]?.id).toBe('ada');
  });
});

it('says that the work lies too deep, and where', async () => {
  const { submissions } = await takeIn(
    await inboxOf({
      'ada/for-await-katas/katas/01-sip-slowly/sip-slowly.ts': SIP,
      'bob/katas/01-sip-slowly/sip-slowly.ts': SIP,
    }),
  );
  expect(submissions.map(({ notes }) => notes)).toEqual([
    ['The work lies one folder too deep, in for-await-katas.'],
    [],
  ]);
});

it('reads nothing of what npm, git, editors and systems have put beside the work', async () => {
  const litter = [
    'node_modules/x',
    '.git',
    '.history',
    '.cache/matrix/01-sip-slowly',
    '__MACOSX',
    'katas/.vscode',
  ];
  const files = Object.fromEntries(litter.map((folder) => [`ada/${folder}/sip-slowly.ts`, SIP]));
  const { submissions, unusable } = await takeIn(
    await inboxOf({
      ...files,
      'ada/._sip-slowly.ts': SIP,
      'ada/pour-water.ts': POUR,
      '.DS_Store': 'x',
      '__MACOSX/ada/._x': 'x',
      'desktop.ini': '',
    }),
  );
  expect(submissions.map(textsOf)).toEqual([{ '02-pour-water': POUR }]);
  expect(unusable).toEqual([]);
});

it('does not take specs, declarations and answers for work', async () => {
  const paths = [
    'katas/01-sip-slowly/sip-slowly.spec.ts',
    'sip-slowly.d.ts',
    'answers/01-sip-slowly/reference.ts',
    'tests/packages/01-sip-slowly/ix.ts',
  ];
  const { submissions, unusable } = await takeIn(
    await inboxOf(Object.fromEntries(paths.map((path) => [`ada/${path}`, SIP]))),
  );
  expect(submissions).toEqual([]);
  expect(unusable[0]).toMatchObject({
    source: 'ada',
    why: expect.stringMatching(
      /^No file of a kata is in it, such as katas\/01-sip-slowly\/sip-slowly\.ts or sip-slowly\.ts\. It holds /,
    ),
  });
});

it('takes the surest of two files for a kata, and says so', async () => {
  const { submissions } = await takeIn(
    await inboxOf({ 'ada/sip-slowly.ts': POUR, 'ada/katas/01-sip-slowly/sip-slowly.ts': SIP }),
  );
  expect(textsOf(submissions[0])).toEqual({ '01-sip-slowly': SIP });
  expect(submissions[0]?.notes).toEqual([
    '2 files for kata 1: katas/01-sip-slowly/sip-slowly.ts counts, sip-slowly.ts not.',
  ]);
});

it('prefers a file that is worked on to the untouched stub in a surer place', async () => {
  const folder = await inboxOf({ 'ada/sip-slowly.ts': SIP, 'ada/katas/01-sip-slowly/sip-slowly.ts': '' });
  const [kata] = await katas();
  const own = await readFile(kata?.stub ?? '', 'utf8');
  await writeFile(join(folder, 'ada/katas/01-sip-slowly/sip-slowly.ts'), own.replaceAll('\n', '\r\n'));
  const { submissions } = await takeIn(folder);
  expect(textsOf(submissions[0])).toEqual({ '01-sip-slowly': SIP });
  expect(submissions[0]?.notes).toEqual([]);
});

it("prefers a name in the course's own case", async () => {
  const { submissions } = await takeIn(
    await inboxOf({ 'ada/Sip-Slowly.ts': POUR, 'ada/sip-slowly.ts': SIP }),
  );
  expect(textsOf(submissions[0])).toEqual({ '01-sip-slowly': SIP });
});

it('says what there is when nothing of it can be used', async () => {
  const { unusable } = await takeIn(
    await inboxOf({
      'ada/': '',
      'bob/homework.pdf': '%PDF',
      'cy/sip-slowly.js': '',
      'notes.txt': '',
      'sip-slowly.ts': SIP,
    }),
  );
  expect(Object.fromEntries(unusable.map(({ source, why }) => [source, why]))).toEqual({
    ada: 'It is empty: nothing was handed in.',
    bob: expect.stringContaining('It holds homework.pdf.'),
    cy: expect.stringContaining('It holds sip-slowly.js.'),
    'notes.txt': "It is neither a folder nor a zip, so it is nobody's work.",
    'sip-slowly.ts': expect.stringContaining('nothing says whose'),
  });
});

it('goes on with the folder inside when that is all there is', async () => {
  const { submissions } = await takeIn(
    await inboxOf({ 'handed in/ada/sip-slowly.ts': SIP, 'handed in/bob/sip-slowly.ts': POUR }),
  );
  expect(submissions.map(({ id, source }) => [id, source])).toEqual([
    ['ada', 'handed in/ada'],
    ['bob', 'handed in/bob'],
  ]);
});

it("does not take a student's two repositories for two students", async () => {
  const { submissions } = await takeIn(
    await inboxOf({
      'ada/katas-1/katas/01-sip-slowly/sip-slowly.ts': SIP,
      'ada/README.md': '',
      'bob/sip-slowly.ts': SIP,
    }),
  );
  expect(submissions.map(({ id }) => id)).toEqual(['ada', 'bob']);
});

it('refuses a folder with nothing in it, and one that is not there', async () => {
  await expect(takeIn(await inboxOf({}))).rejects.toThrow(
    /^There is nothing in .*\nExpected is a folder with one folder or zip/,
  );
  await expect(takeIn('/nowhere/at/all')).rejects.toThrow(
    /^The submissions cannot be read from \/nowhere\/at\/all/,
  );
});

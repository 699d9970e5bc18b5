import { deflateRawSync } from 'node:zlib';
import { zipOf, type Packed } from '../zip-of.ts';
import { inboxOf, POUR, SIP, takeIn, textsOf } from './inbox.ts';

const HONEST: Packed = { name: 'pour-water.ts', content: POUR, method: 8 };
const LARGE = 'x'.repeat(300 * 1024);

/** What comes of ada.zip, with the work of somebody honest beside it. */
async function adaOf(entries: readonly Packed[] | Uint8Array) {
  const zip = entries instanceof Uint8Array ? entries : zipOf(entries);
  const { submissions, unusable } = await takeIn(await inboxOf({ 'ada.zip': zip, 'bob/sip-slowly.ts': SIP }));
  expect(submissions.at(-1)).toMatchObject({ id: 'bob', files: [{ text: SIP }] });
  const ada = submissions.find(({ id }) => id === 'ada');
  return { texts: textsOf(ada), notes: ada?.notes ?? [], why: unusable.map(({ why }) => why) };
}

it('reads what an honest zip holds, packed, stored, with zip64 and a comment', async () => {
  const zip = zipOf(
    [HONEST, { name: './sip-slowly.ts', content: SIP, is64: true }, { name: 'empty/' }],
    'made by hand PK\x05\x06',
  );
  expect(await adaOf(zip)).toEqual({
    texts: { '01-sip-slowly': SIP, '02-pour-water': POUR },
    notes: [],
    why: [],
  });
});

it('reads names with backslashes, as old programs on Windows write them', async () => {
  expect((await adaOf([{ name: 'katas\\01-sip-slowly\\sip-slowly.ts', content: SIP }])).texts).toEqual({
    '01-sip-slowly': SIP,
  });
});

it.each([
  '../sip-slowly.ts',
  '/etc/sip-slowly.ts',
  'C:\\sip-slowly.ts',
  'a/../../sip-slowly.ts',
  '..\\sip-slowly.ts',
  'a\0/sip-slowly.ts',
])('leaves out %j, which would lie outside', async (name) => {
  const { texts, notes } = await adaOf([HONEST, { name, content: SIP }]);
  expect(texts).toEqual({ '02-pour-water': POUR });
  expect(notes.join()).toMatch(/sip-slowly\.ts would be unpacked outside its folder\./);
});

it.each([
  ['a link', 0o120777],
  ['a pipe', 0o010644],
  ['a device', 0o020644],
])('leaves out %s', async (_, mode) => {
  const { texts, notes } = await adaOf([HONEST, { name: 'sip-slowly.ts', content: '/etc/passwd', mode }]);
  expect(texts).toEqual({ '02-pour-water': POUR });
  expect(notes).toEqual([
    expect.stringMatching(
      /^ada\.zip\/sip-slowly\.ts is a (link, and links are not followed|pipe or a device, no file)\.$/,
    ),
  ]);
});

it.each<[string, Packed, RegExp]>([
  [
    "is larger than a kata's file may be",
    { name: 'sip-slowly.ts', content: LARGE, method: 8 },
    /is larger than 256 kB/,
  ],
  [
    'hides its size',
    { name: 'sip-slowly.ts', content: LARGE, method: 8, claims: 10 },
    /says that it is 1 kB and unpacks to more than 256 kB/,
  ],
  ['claims too small a size', { name: 'sip-slowly.ts', content: SIP, method: 8, claims: 3 }, /is damaged/],
  ['has another sum', { name: 'sip-slowly.ts', content: SIP, crc: 1 }, /is damaged/],
  ['is locked', { name: 'sip-slowly.ts', content: SIP, flags: 1 }, /is locked with a password/],
  [
    'is packed in an unknown way',
    { name: 'sip-slowly.ts', content: SIP, method: 14 },
    /cannot be read here \(method 14\)/,
  ],
])('names a file that %s', async (_, entry, message) => {
  const beside = await adaOf([HONEST, entry]);
  expect(beside.texts).toEqual({ '02-pour-water': POUR });
  expect(beside.notes.join()).toMatch(message);
  expect(beside.why.join()).toMatch(message);
  const alone = await adaOf([entry]);
  expect(alone.texts).toEqual({});
  expect(alone.why.join()).toMatch(message);
});

it.each<[string, Uint8Array, RegExp]>([
  ['cut off', zipOf([HONEST]).subarray(0, 60), /is no zip, or only the first part of one/],
  ['empty', new Uint8Array(), /is empty/],
  ['no zip at all', Buffer.from('hello'), /is no zip/],
  [
    'a RAR archive',
    Buffer.from('Rar!\x1a\x07\x00 and so on'),
    /is a RAR archive, and only zips are opened: .*\(its name says \.zip\)/,
  ],
  ['a zip whose list of files is elsewhere', wrongStart(), /is damaged/],
])('says so when a zip is %s', async (_, zip, message) => {
  const { texts, why } = await adaOf(zip);
  expect(texts).toEqual({});
  expect(why.join()).toMatch(message);
});

function wrongStart(): Uint8Array {
  const zip = Buffer.from(zipOf([HONEST]));
  zip.writeUInt32LE(3, zip.length - 6);
  return zip;
}

it.each(['katas.rar', 'katas.7z', 'katas.tar.gz', 'katas.tgz', 'katas.tar'])(
  'lists %s with what to do',
  async (name) => {
    const { unusable } = await takeIn(
      await inboxOf({ [name]: 'x', [`ada/${name}`]: 'x', 'bob/sip-slowly.ts': SIP }),
    );
    expect(unusable.map(({ source }) => source)).toEqual(['ada', name]);
    for (const { why } of unusable)
      expect(why).toMatch(/and only zips are opened: unpack it into a folder, or ask for a zip/);
  },
);

it('opens zips in zips, but not without end', async () => {
  let nested = zipOf([HONEST]);
  for (let depth = 1; depth < 3; depth += 1)
    nested = zipOf([{ name: 'inner.zip', content: nested, method: 8 }]);
  expect((await adaOf(nested)).texts).toEqual({ '02-pour-water': POUR });
  const { texts, why } = await adaOf(zipOf([{ name: 'inner.zip', content: nested, method: 8 }]));
  expect(texts).toEqual({});
  expect(why.join()).toMatch(/is a zip inside 3 others/);
});

it('opens only so many zips', async () => {
  const inner = { content: zipOf([HONEST]) };
  const { notes } = await adaOf([
    HONEST,
    ...Array.from({ length: 12 }, (_, index) => ({ name: `z${index}.zip`, ...inner })),
  ]);
  expect(notes.join()).toMatch(/is one zip more than the 10 that are opened/);
});

it('unpacks no zip in a zip beyond its limit, whatever that says of its size', async () => {
  const bomb = deflateRawSync(Buffer.alloc(120 * 1024 * 1024));
  const zip = Buffer.from(zipOf([{ name: 'inner.zip', content: bomb, claims: 1000 }]));
  // Its content is deflated already: say so in both headers.
  zip.writeUInt16LE(8, 8);
  zip.writeUInt16LE(8, zip.length - 22 - 46 - 'inner.zip'.length + 10);
  expect((await adaOf(zip)).why.join()).toMatch(
    /inner\.zip says that it is 1 kB and unpacks to more than 100 MB/,
  );
});

it('finds the work among very many files', async () => {
  const many = Array.from({ length: 25_000 }, (_, index) => ({ name: `deep/down/${index}.txt` }));
  const { texts, notes } = await adaOf([...many, HONEST]);
  expect(texts).toEqual({ '02-pour-water': POUR });
  expect(notes.join()).toMatch(/is file number 20000; what comes after it was not looked at/);
});

it('believes no zip that says it lists more files than it does', async () => {
  const zip = Buffer.from(zipOf([HONEST]));
  zip.writeUInt16LE(60_000, zip.length - 12);
  expect((await adaOf(zip)).why.join()).toMatch(/is damaged: its list of files breaks off/);
});

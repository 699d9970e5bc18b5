import { createHash } from 'node:crypto';
import { inboxOf, takeIn } from './inbox.ts';

const TEXT = '// café\r\nexport const sip = 1;\r\n';
const utf16be = Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16();

async function sipOf(bytes: Uint8Array) {
  const { submissions, unusable } = await takeIn(await inboxOf({ 'ada/sip-slowly.ts': bytes }));
  return { file: submissions[0]?.files[0], notes: submissions[0]?.notes, why: unusable[0]?.why };
}

it.each<[string, Uint8Array, string[]]>([
  ['UTF-8 with the line ends of Windows', Buffer.from(TEXT), []],
  ['UTF-8 with a BOM', Buffer.from(`\uFEFF${TEXT}`), []],
  [
    'UTF-16 of PowerShell',
    Buffer.from(`\uFEFF${TEXT}`, 'utf16le'),
    ['sip-slowly.ts is UTF-16; it was read as that.'],
  ],
  ['UTF-16 the other way round', utf16be, ['sip-slowly.ts is UTF-16; it was read as that.']],
  ['Windows-1252', Buffer.from(TEXT, 'latin1'), ['sip-slowly.ts is not UTF-8; it was read as Windows-1252.']],
])('reads %s, and tells what is odd about it', async (_, bytes, notes) => {
  const sip = await sipOf(bytes);
  expect(sip).toMatchObject({ file: { kata: '01-sip-slowly', text: TEXT }, notes });
  expect(sip.file?.hash).toBe(createHash('sha256').update(bytes).digest('hex'));
});

it.each<[string, Uint8Array, RegExp]>([
  ['bytes that are no text', Buffer.from('\0\x01'), /sip-slowly\.ts is no text: save it as UTF-8/],
  ['half a letter of UTF-16', Buffer.from([0xff, 0xfe, 0x61]), /begins as UTF-16 and does not go on so/],
])('does not guess at %s', async (_, bytes, message) => {
  expect((await sipOf(bytes)).why).toMatch(message);
});

it('takes an empty file for what it is', async () => {
  expect(await sipOf(new Uint8Array())).toMatchObject({ file: { text: '' }, why: undefined });
});

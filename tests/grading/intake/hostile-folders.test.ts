import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { inboxOf, POUR, SIP, takeIn, textsOf } from './inbox.ts';

/** Windows makes no pipes, and links only for administrators. */
const onUnix = process.platform === 'win32' ? describe.skip : describe;

onUnix('where there are links and pipes', () => {
  it('follows no links: neither of files nor of folders nor of whole submissions', async () => {
    const folder = await inboxOf({ 'ada/pour-water.ts': POUR, 'bob/sip-slowly.ts': SIP });
    symlinkSync('../bob/sip-slowly.ts', join(folder, 'ada/sip-slowly.ts'));
    symlinkSync('../bob', join(folder, 'ada/katas'));
    symlinkSync('bob', join(folder, 'eve'));
    const { submissions, unusable } = await takeIn(folder);
    expect(textsOf(submissions[0])).toEqual({ '02-pour-water': POUR });
    expect(submissions[0]?.notes).toEqual([
      'katas is a link, and links are not followed.',
      'sip-slowly.ts is a link, and links are not followed.',
    ]);
    expect(unusable).toEqual([
      { source: 'eve', why: 'It is a link, and links are not followed. Put the folder itself here.' },
    ]);
  });

  it('waits for no pipe', async () => {
    const folder = await inboxOf({ 'ada/pour-water.ts': POUR });
    execFileSync('mkfifo', [join(folder, 'ada/sip-slowly.ts'), join(folder, 'bob.zip')]);
    const { submissions, unusable } = await takeIn(folder);
    expect(textsOf(submissions[0])).toEqual({ '02-pour-water': POUR });
    expect(submissions[0]?.notes).toEqual(['sip-slowly.ts is a pipe or a device, no file.']);
    expect(unusable).toEqual([{ source: 'bob.zip', why: 'It is a pipe or a device. Delete it.' }]);
  });

  it('goes on where a name is not valid UTF-8', async () => {
    const folder = await inboxOf({ 'ada/pour-water.ts': POUR });
    try {
      mkdirSync(Buffer.concat([Buffer.from(`${folder}/bob`), Buffer.from([0xff])]));
    } catch {
      // macOS makes no such names.
      return;
    }
    const { submissions, unusable } = await takeIn(folder);
    expect(submissions.map(({ id }) => id)).toEqual(['ada']);
    expect(unusable.map(({ why }) => why)).toEqual([
      'It cannot be read: its name may not be valid UTF-8. Rename it.',
    ]);
  });
});

it('reads no file that is too large, and says so twice: with the work, and on its own', async () => {
  const folder = await inboxOf({ 'ada/pour-water.ts': POUR, 'ada/sip-slowly.ts': SIP });
  truncateSync(join(folder, 'ada/sip-slowly.ts'), 20 * 1024 ** 2);
  const { submissions, unusable } = await takeIn(folder);
  expect(textsOf(submissions[0])).toEqual({ '02-pour-water': POUR });
  expect(submissions[0]?.notes).toEqual(["sip-slowly.ts has 20 MB, and a kata's file may have 256 kB."]);
  expect(unusable).toEqual([
    { source: 'ada/sip-slowly.ts', why: "It has 20 MB, and a kata's file may have 256 kB." },
  ]);
});

it('stops at a depth that nobody needs', async () => {
  const folder = await inboxOf({ 'ada/pour-water.ts': POUR });
  mkdirSync(join(folder, 'ada', ...Array.from({ length: 40 }, () => 'deep')), { recursive: true });
  const { submissions } = await takeIn(folder);
  expect(submissions[0]?.notes).toEqual([
    expect.stringMatching(/^deep\/deep.* lies more than 12 folders deep\.$/),
  ]);
});

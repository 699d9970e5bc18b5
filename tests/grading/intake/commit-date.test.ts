import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commitDate } from '../../../scripts/grading/intake/commit-date.ts';
import { temporaryFolder, writeAll } from '../../tiny-course.ts';
import { inboxOf, SIP, takeIn } from './inbox.ts';

const DATE = '2026-03-01T10:00:00+01:00';
const IN_UTC = '2026-03-01T09:00:00.000Z';

function git(folder: string, ...args: string[]): void {
  const who = {
    GIT_AUTHOR_NAME: 'a',
    GIT_AUTHOR_EMAIL: 'a@example.org',
    GIT_COMMITTER_NAME: 'a',
    GIT_COMMITTER_EMAIL: 'a@example.org',
  };
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  const env = {
    ...Object.fromEntries(inherited),
    ...who,
    GIT_COMMITTER_DATE: DATE,
    GIT_AUTHOR_DATE: DATE,
    GIT_CONFIG_NOSYSTEM: '1',
  };
  execFileSync('git', ['-C', folder, ...args], { env, stdio: 'ignore' });
}

async function repository(): Promise<string> {
  const folder = await temporaryFolder();
  await writeAll(folder, '.', { 'sip-slowly.ts': SIP });
  git(folder, 'init', '-b', 'main');
  git(folder, 'add', '.');
  git(folder, 'commit', '-m', 'work > 1 +0000');
  return folder;
}

it('reads when the last commit was made', async () => {
  expect(await commitDate(await repository())).toBe(IN_UTC);
});

it('reads it from a packed repository, and from a detached head', async () => {
  const folder = await repository();
  git(folder, 'commit', '--allow-empty', '-m', 'more');
  git(folder, 'pack-refs', '--all');
  git(folder, 'gc');
  expect(await commitDate(folder)).toBe(IN_UTC);
  git(folder, 'checkout', '--detach');
  expect(await commitDate(folder)).toBe(IN_UTC);
});

it('obeys nothing that the student has configured', async () => {
  const folder = await repository();
  const trap = join(folder, 'sprung');
  await appendFile(
    join(folder, '.git/config'),
    `[core]\n\tfsmonitor = "touch ${trap}"\n\tpager = "touch ${trap}"\n[include]\n\tpath = /dev/zero\n`,
  );
  expect(await commitDate(folder)).toBe(IN_UTC);
  expect(existsSync(trap)).toBe(false);
});

it.each([
  ['a head that leads elsewhere', 'HEAD', 'ref: refs/../../../etc/passwd'],
  ['a head that says nothing', 'HEAD', 'hello'],
  ['a branch that is no commit', 'refs/heads/main', 'f'.repeat(40)],
])('says nothing of a repository with %s', async (_, file, content) => {
  const folder = await repository();
  await writeFile(join(folder, '.git', file), content);
  expect(await commitDate(folder)).toBeUndefined();
});

it('says nothing where there is no repository', async () => {
  const folder = await repository();
  await rm(join(folder, '.git'), { recursive: true });
  expect(await commitDate(folder)).toBeUndefined();
});

it('gives the date to the submission, also when the repository lies one level deeper', async () => {
  const folder = await inboxOf({ 'ada/work/sip-slowly.ts': SIP, 'bob/sip-slowly.ts': SIP });
  git(join(folder, 'ada/work'), 'init', '-b', 'main');
  git(join(folder, 'ada/work'), 'commit', '--allow-empty', '-m', 'done');
  const { submissions } = await takeIn(folder);
  expect(submissions.map(({ submittedAt }) => submittedAt)).toEqual([IN_UTC, undefined]);
});

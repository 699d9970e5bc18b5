import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { inboxOf, POUR, SIP, studentOf, takeIn, textsOf } from './inbox.ts';

const zipped = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));

const WORK = { 'katas/01-sip-slowly/sip-slowly.ts': SIP };
const MOODLE = {
  'Ada Lovelace_4021_assignsubmission_file_/work.zip': zipped(WORK),
  'Ada Lovelace_4021_assignsubmission_onlinetext_/onlinetext.html': '<p>done</p>',
  'Grace Hopper_4022_assignsubmission_file_/sip-slowly.ts': SIP,
};

it('reads the folders of a Moodle download, each student once', async () => {
  const { submissions, unusable } = await takeIn(await inboxOf(MOODLE));
  expect(submissions.map(({ id, name }) => [id, name])).toEqual([
    ['ada-lovelace', 'Ada Lovelace'],
    ['grace-hopper', 'Grace Hopper'],
  ]);
  expect(submissions.map(textsOf)).toEqual([{ '01-sip-slowly': SIP }, { '01-sip-slowly': SIP }]);
  expect(unusable).toEqual([]);
});

it('reads the one zip of Moodle as it is, zips inside it, too', async () => {
  const download = zipSync(
    Object.fromEntries(
      Object.entries(MOODLE).map(([path, content]) => [
        path,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );
  const folder = await inboxOf({ 'course-4021.zip': download });
  for (const place of [folder, join(folder, 'course-4021.zip')]) {
    const { submissions } = await takeIn(place);
    expect(submissions.map(({ id }) => id)).toEqual(['ada-lovelace', 'grace-hopper']);
    expect(submissions.map(textsOf)).toEqual([{ '01-sip-slowly': SIP }, { '01-sip-slowly': SIP }]);
  }
});

it('reads a Moodle download without folders', async () => {
  const { submissions } = await takeIn(
    await inboxOf({
      'Ada Lovelace_4021_assignsubmission_file_sip-slowly.ts': SIP,
      'Ada Lovelace_4021_assignsubmission_file_pour-water.ts': POUR,
      'Participant_4022_assignsubmission_file_work.zip': zipped(WORK),
    }),
  );
  expect(submissions.map((each) => [each.name, textsOf(each)])).toEqual([
    ['Ada Lovelace', { '01-sip-slowly': SIP, '02-pour-water': POUR }],
    ['Participant', { '01-sip-slowly': SIP }],
  ]);
});

it('reads the files of a Canvas download, all of one student together', async () => {
  const { submissions, unusable } = await takeIn(
    await inboxOf({
      'lovelaceada_12345_67890_katas-1.zip': zipped(WORK),
      'lovelaceada_12345_67891_pour-water.ts': POUR,
      'turingalan_LATE_12346_67892_sip-slowly.ts': SIP,
      'hoppergrace_12347_text.html': '<p>see my mail</p>',
    }),
  );
  expect(submissions.map((each) => [each.name, textsOf(each)])).toEqual([
    ['lovelaceada', { '01-sip-slowly': SIP, '02-pour-water': POUR }],
    ['turingalan', { '01-sip-slowly': SIP }],
  ]);
  expect(submissions.map(({ flags }) => flags)).toEqual([
    undefined,
    [{ kind: 'late', severity: 'note', what: 'Canvas marks it as handed in late.' }],
  ]);
  expect(unusable.map(({ source }) => source)).toEqual(['hoppergrace_12347_text.html']);
});

it("tells students of the same name apart by the platform's number", async () => {
  const { submissions } = await takeIn(
    await inboxOf({
      'Anna Smith_1_assignsubmission_file_/sip-slowly.ts': SIP,
      'Anna Smith_2_assignsubmission_file_/sip-slowly.ts': POUR,
    }),
  );
  expect(submissions.map(({ id, flags }) => [id, flags])).toEqual([
    ['anna-smith-1', undefined],
    ['anna-smith-2', undefined],
  ]);
});

it("does not let a student's own zip speak for others", async () => {
  const forged = zipped({ 'Bob Brown_4022_assignsubmission_file_/sip-slowly.ts': SIP });
  const roster = [studentOf({ name: 'Ada Lovelace' }), studentOf({ name: 'Bob Brown', moodleId: '4022' })];
  const inside = await takeIn(
    await inboxOf({ 'Ada Lovelace.zip': forged, 'Bob Brown/sip-slowly.ts': POUR }),
    roster,
  );
  expect(inside.submissions.map(({ student, source }) => [student?.name, source])).toEqual([
    ['Ada Lovelace', 'Ada Lovelace.zip'],
    ['Bob Brown', 'Bob Brown'],
  ]);
  const folders = zipped({ 'Ada Lovelace/sip-slowly.ts': SIP, 'Bob Brown/sip-slowly.ts': SIP });
  const { unusable } = await takeIn(
    await inboxOf({ 'somebody.zip': folders, 'Bob Brown/sip-slowly.ts': POUR }),
    roster,
  );
  expect(unusable).toEqual([{ source: 'somebody.zip', why: expect.stringContaining('several students') }]);
});

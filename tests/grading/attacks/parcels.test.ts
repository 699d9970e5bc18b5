import { writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readCourse } from '../../../scripts/course/read-course.ts';
import { isUnusable, readSubmissions } from '../../../scripts/grading/intake/read-submissions.ts';
import type { Submission, Unusable } from '../../../scripts/grading/model/submission.ts';
import { temporaryFolder } from '../../tiny-course.ts';
import { buildParcels } from './build-parcels.ts';
import { ROOT } from './class-under-attack.ts';
import { layOut } from './lay-out.ts';

const FILE = 'katas/01-async-generator/async-generator.ts';
const PRIZE = 'export const prize = 1;\n';
const ADA = 'export const ada = 1;\n';
const parcels = buildParcels().filter(({ unixOnly }) => unixOnly === undefined || process.platform !== 'win32');

it.each(parcels.map((parcel) => [parcel.title, parcel] as const))('%s costs a classmate nothing, and reads nothing from outside', async (_, { build }) => {
  const inbox = await layOut(new Map([['ada', new Map([[FILE, ADA]])]]));
  const prize = join(await temporaryFolder(), 'prize.ts');
  await writeFile(prize, PRIZE);
  await build(inbox, prize);
  const seen: (Submission | Unusable)[] = [];
  for await (const each of readSubmissions(inbox, { katas: await readCourse(ROOT) })) seen.push(each);

  const submissions = seen.flatMap((each) => (isUnusable(each) ? [] : [each]));
  const adas = submissions.filter(({ files }) => files[0]?.text === ADA);
  expect(adas.map(({ source, files }) => [source, files.length])).toEqual([['ada', 1]]);
  const others = submissions.filter((each) => !adas.includes(each));
  expect(others.flatMap(({ files }) => files).filter(({ text }) => !text.startsWith("throw new Error('mallory was here')"))).toEqual([]);
  // Ids become names of files.
  expect(submissions.map(({ id }) => id).filter((id) => !/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(id) || id.length > 120)).toEqual([]);
  expect(new Set(submissions.map(({ id }) => id)).size).toBe(submissions.length);
  expect(seen.length).toBeGreaterThan(1);
  expect(existsSync('/tmp/katas-was-here') || existsSync(join(inbox, FILE))).toBe(false);
});

it('holds the points of both when two claim to be the same student', async () => {
  const mallory = new Map([[FILE, 'export const mallory = 1;\n']]);
  const inbox = await layOut(new Map([['ada', new Map([[FILE, ADA]])], ['Ada Lovelace', mallory]]));
  const ada = { key: 'ada', name: 'Ada Lovelace', email: 'ada@school.test', canvasId: '', sisId: '', login: 'ada', moodleId: '', section: '' };
  const flags: unknown[] = [];
  for await (const each of readSubmissions(inbox, { katas: await readCourse(ROOT), roster: [ada] })) {
    if (!isUnusable(each)) flags.push(each.flags?.some(({ kind, severity }) => kind === 'identity' && severity === 'hold'));
  }
  expect(flags).toEqual([true, true]);
});

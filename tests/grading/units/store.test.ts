import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { readCourse } from '../../../scripts/course/read-course.ts';
import type { Unit } from '../../../scripts/grading/model/unit.ts';
import { holdFolder } from '../../../scripts/grading/units/hold-folder.ts';
import { openStore } from '../../../scripts/grading/units/open-store.ts';
import { unitKey } from '../../../scripts/grading/units/unit-key.ts';
import { yardstickOf } from '../../../scripts/grading/units/yardstick.ts';
import { temporaryFolder, tinyCourse } from '../../tiny-course.ts';

const UNIT: Unit = {
  key: 'k', submission: 'ada', kata: '01-sip-slowly', verdict: 'partial', text: 'x', durationMs: 1.5,
  specs: [{ title: 't', status: 'failed', message: 'm', durationMs: 1 }],
  hidden: [], typeErrors: [{ file: 'a.ts', line: 1, message: 'm' }],
  flags: [{ kind: 'policy', severity: 'note', what: 'w', line: 2 }],
};

describe('the store', () => {
  it('gives back what was put into it, under its key only', async () => {
    const store = await openStore(await temporaryFolder());
    expect(await store.read('ada', '01-sip-slowly')).toBeUndefined();
    await store.write(UNIT);
    expect(await store.read('ada', '01-sip-slowly')).toEqual(UNIT);
    expect(await store.read('ada', '01-sip-slowly', 'k')).toEqual(UNIT);
    expect(await store.read('ada', '01-sip-slowly', 'other')).toBeUndefined();
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, -20)],
    ['empty', () => ''],
    ['of zeros, as after a power cut', (text: string) => '\0'.repeat(text.length)],
    ['of another submission', (text: string) => text.replace('"ada"', '"ben"')],
    ['without its specs', (text: string) => text.replace('"specs"', '"spices"')],
    ['with a status that there is not', (text: string) => text.replace('"failed"', '"great"')],
    ['with a flag of no severity', (text: string) => text.replace('"note"', '"never mind"')],
  ])('takes a file for none that is %s', async (_how, damage) => {
    const folder = await temporaryFolder();
    const store = await openStore(folder);
    await store.write(UNIT);
    const file = join(folder, 'units/ada/01-sip-slowly.json');
    await writeFile(file, damage(await readFile(file, 'utf8')));
    expect(await store.read('ada', '01-sip-slowly')).toBeUndefined();
  });

  it.each(['../ada', '.', '..', '', 'a/b', 'a\\b', 'C:', '_lock'])('makes no path of the name %j', async (submission) => {
    const store = await openStore(await temporaryFolder());
    await expect(store.write({ ...UNIT, submission })).rejects.toThrow('is no name for a file of the store');
  });

  it('removes the drafts of a run that was killed, and nothing else', async () => {
    const folder = await temporaryFolder();
    await (await openStore(folder)).write(UNIT);
    await writeFile(join(folder, 'units/ada/02-pour-water.json.77.new'), '{');
    await openStore(folder);
    expect(await readdir(join(folder, 'units/ada'))).toEqual(['01-sip-slowly.json']);
  });
});

describe('the key of a unit', () => {
  it('changes with the file, the specs, hidden specs, limits and the sandbox; not with line ends', async () => {
    const root = await tinyCourse();
    const [kata, other] = await readCourse(root);
    if (kata === undefined || other === undefined) throw new Error('no katas');
    const options = { root, timeoutMs: 1000, seed: 1, hidden: new Map<string, string[]>() };
    const key = async (more: object = {}, tier: 'full' | 'process' = 'full', file: string | undefined = 'f', id = kata.id) =>
      unitKey(await yardstickOf({ ...options, ...more }, [kata, other], tier), id, file);
    const first = await key();
    const hidden = new Map([[kata.id, ["it('x', () => {});"]]]);
    const others = [
      key({}, 'full', 'g'), key({}, 'full', undefined, other.id), key({ timeoutMs: 2000 }), key({ seed: 2 }), key({}, 'process'), key({ hidden }),
    ];
    const keys = [first, ...(await Promise.all(others))];
    expect(new Set(keys).size).toBe(keys.length);
    const spec = await readFile(kata.spec, 'utf8');
    await writeFile(kata.spec, spec.replaceAll('\n', '\r\n'));
    expect(await key()).toBe(first);
    const ofOther = await key({}, 'full', 'f', other.id);
    await writeFile(kata.spec, `${spec}\n`);
    expect(await key()).not.toBe(first);
    expect(await key({}, 'full', 'f', other.id)).toBe(ofOther);
  });
});

describe('holding a folder', () => {
  const lock = (folder: string): string => join(folder, 'units/_lock');
  const holding = async (folder: string, pid: number, host = hostname()): Promise<void> => {
    await mkdir(join(folder, 'units'), { recursive: true });
    await writeFile(lock(folder), JSON.stringify({ pid, host, token: 'another' }));
  };

  it('keeps a second run out until the first has let it go', async () => {
    const folder = await temporaryFolder();
    const release = await holdFolder(folder);
    await expect(holdFolder(folder)).rejects.toThrow(`Another run is writing into ${folder} (process ${process.pid} on`);
    await release();
    await (await holdFolder(folder))();
    expect(await readdir(folder)).toEqual([]);
  });

  it('leaves nothing behind when nothing was written, and everything that was', async () => {
    const place = await temporaryFolder();
    await (await holdFolder(join(place, 'report')))();
    expect(await readdir(place)).toEqual([]);
    const release = await holdFolder(join(place, 'report'));
    await (await openStore(join(place, 'report'))).write(UNIT);
    await release();
    expect(await readdir(join(place, 'report/units'))).toEqual(['ada']);
  });

  it('takes over from a process that is no more, and from an earlier one of the same number', async () => {
    const folder = await temporaryFolder();
    for (const pid of [await pidOfTheDead(), process.pid]) {
      await holding(folder, pid);
      await (await holdFolder(folder))();
    }
  });

  it('takes over a lock that was never written to its end', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'units'));
    await writeFile(lock(folder), '{"pi');
    await (await holdFolder(folder))();
  });

  it('respects a run on another machine, of which it cannot tell, and says what to delete', async () => {
    const folder = await temporaryFolder();
    await holding(folder, 1, 'some-other-machine');
    await expect(holdFolder(folder)).rejects.toThrow(`If it is no more, delete ${lock(folder)}.`);
  });
});

function pidOfTheDead(): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['-e', '']);
    child.on('close', () => resolve(child.pid ?? 0));
  });
}

import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { zipOf } from '../zip-of.ts';

/** What comes in a form that no repository should hold: archives, links, names. */
export interface Parcel {
  readonly title: string;
  /** Puts it into the folder of submissions. @param prize absolute path of a file outside of it, that must not be read */
  readonly build: (inbox: string, prize: string) => Promise<void>;
  /** Only where there are links and odd names. */
  readonly unixOnly?: true;
}

const FILE = 'katas/01-async-generator/async-generator.ts';
const EVIL = "throw new Error('mallory was here');\nexport const countdown = undefined;\n";

const write = async (inbox: string, path: string, content: string | Uint8Array): Promise<void> => {
  await mkdir(dirname(join(inbox, path)), { recursive: true });
  await writeFile(join(inbox, path), content);
};

const zip = (title: string, bytes: () => Uint8Array): Parcel => ({ title, build: (inbox) => write(inbox, 'mallory.zip', bytes()) });

/** Attacks on the intake. Built when they are needed: they are large, or no checkout could hold them. */
export function buildParcels(): Parcel[] {
  return [
    zip('a zip of two gigabytes of nothing', () => zipOf([{ name: FILE, content: new Uint8Array(16 * 1024 ** 2), method: 8, claims: 2 ** 31 - 1 }])),
    zip('a zip whose entry says that it is small', () => zipOf([{ name: FILE, content: new Uint8Array(16 * 1024 ** 2), method: 8, claims: 100 }])),
    zip('a zip of twenty thousand files', () => zipOf(Array.from({ length: 20_000 }, (_, nr) => ({ name: `katas/${nr}/x.ts`, content: 'x' })))),
    zip('a zip in a zip in a zip', () => {
      let inner = zipOf([{ name: FILE, content: EVIL }]);
      for (let depth = 0; depth < 40; depth += 1) inner = zipOf([{ name: `${depth}.zip`, content: inner }]);
      return inner;
    }),
    zip('a zip that unpacks to places outside', () =>
      zipOf(['../', '../../../../tmp/', '/tmp/', 'C:\\', '..\\..\\'].map((where) => ({ name: `${where}ada/${FILE}`, content: EVIL })))),
    zip('a zip with a link to a file outside', () => zipOf([{ name: FILE, content: '/etc/passwd', mode: 0o120777 }])),
    zip('a zip with the same name twice, and in capitals', () =>
      zipOf([{ name: FILE, content: EVIL }, { name: FILE, content: `${EVIL}// 2` }, { name: FILE.toUpperCase(), content: `${EVIL}// 3` }])),
    zip('a zip that is no zip', () => Buffer.from('PK\u0003\u0004 and then nothing')),
    {
      title: 'a link in the place of the file', unixOnly: true,
      async build(inbox, prize) {
        await mkdir(join(inbox, 'mallory', dirname(FILE)), { recursive: true });
        await symlink(prize, join(inbox, 'mallory', FILE));
      },
    },
    {
      title: 'a link to a classmate\'s folder, and one to itself', unixOnly: true,
      async build(inbox) {
        await symlink(join(inbox, 'ada'), join(inbox, 'mallory'));
        await symlink('round', join(inbox, 'round'));
      },
    },
    {
      title: 'a link to everything', unixOnly: true,
      async build(inbox) {
        await mkdir(join(inbox, 'mallory'));
        await symlink('/', join(inbox, 'mallory', 'katas'));
      },
    },
    {
      title: 'names that turn, hide, and pretend', unixOnly: true,
      async build(inbox) {
        for (const name of ['=cmd|calc', '<script>alert(1)<', 'ada\u202E', 'ada\u200B', '-rf', '$(touch x)', '\u001b[2J', 'con', '__proto__', 'a'.repeat(200)]) {
          await write(inbox, `${name}/${FILE}`, `${EVIL}// ${name.length}`);
        }
      },
    },
    {
      title: 'a file of four gigabytes that takes no room',
      async build(inbox) {
        await write(inbox, `mallory/${FILE}`, EVIL);
        await truncate(join(inbox, 'mallory', FILE), 4 * 1024 ** 3);
      },
    },
    { title: 'a file that is no text', build: (inbox) => write(inbox, `mallory/${FILE}`, new Uint8Array(5000).map((_, nr) => nr * 37)) },
    {
      title: 'folders inside folders inside folders',
      build: (inbox) => write(inbox, `mallory/${'deep/'.repeat(60)}${FILE}`, EVIL),
    },
    {
      title: 'hundreds of files for one kata',
      async build(inbox) {
        for (let nr = 0; nr < 500; nr += 1) await write(inbox, `mallory/${nr}/${FILE}`, `${EVIL}// ${nr}`);
      },
    },
    {
      title: 'a classmate\'s name on a folder, and in a git configuration',
      async build(inbox) {
        await write(inbox, `Ada Lovelace/${FILE}`, EVIL);
        await write(inbox, 'Ada Lovelace/.git/config', '[user]\n\tname = Ada\n\temail = ada@school.test\n[remote "origin"]\n\turl = ext::touch /tmp/katas-was-here\n');
        await write(inbox, 'ada.txt', 'I am Ada');
      },
    },
  ];
}

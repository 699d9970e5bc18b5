import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readRoster } from '../../../scripts/grading/roster/read-roster.ts';
import { temporaryFolder } from '../../tiny-course.ts';

async function read(content: string | Uint8Array) {
  const file = join(await temporaryFolder(), 'roster.csv');
  await writeFile(file, content);
  return readRoster(file);
}

/** What the roster says, without the fields that it leaves empty. */
async function said(content: string | Uint8Array) {
  const students = await read(content);
  return students.map((student) =>
    Object.fromEntries(Object.entries(student).filter(([, text]) => text !== '')),
  );
}

it('reads the gradebook that Canvas exports, without its rows about columns and its test student', async () => {
  const csv =
    'Student,ID,SIS User ID,SIS Login ID,Section,Katas 1 (4021)\n,,,,,Manual Posting\n    Points Possible,,,,,10\n' +
    '"Lovelace, Ada",12345,s1,ada99,"A, B",\n"Turing, Alan",12346,s2,alan,A,7\n"Student, Test",99,,f00,A,\n';
  expect(await said(csv)).toEqual([
    { key: 'ada99', name: 'Lovelace, Ada', canvasId: '12345', sisId: 's1', login: 'ada99', section: 'A, B' },
    { key: 'alan', name: 'Turing, Alan', canvasId: '12346', sisId: 's2', login: 'alan', section: 'A' },
  ]);
});

it.each([
  [
    'English',
    'Identifier,Full name,Email address,Status,Grade',
    'Participant 4021,Ada Lovelace,ada@example.org,Submitted,',
  ],
  [
    'German',
    'ID,Vollständiger Name,E-Mail-Adresse,Status,Bewertung',
    'Teilnehmer/in4021,Ada Lovelace,ada@example.org,Abgegeben,',
  ],
  ['French', 'Identifiant,Nom complet,Adresse de courriel', 'Participant 4021,Ada Lovelace,ada@example.org'],
  [
    'Spanish',
    'Identificador,Nombre completo,Dirección de correo',
    'Participante 4021,Ada Lovelace,ada@example.org',
  ],
  [
    'Italian',
    'Identificativo,Nome completo,Indirizzo email',
    'Partecipante 4021,Ada Lovelace,ada@example.org',
  ],
])('reads the grading worksheet of Moodle in %s', async (_, header, row) => {
  expect(await said(`${header}\n${row}\n`)).toEqual([
    { key: 'ada@example.org', name: 'Ada Lovelace', email: 'ada@example.org', moodleId: '4021' },
  ]);
});

it.each([
  [
    'English',
    'First name,Surname,Username,ID number,Email address,Groups',
    'Ada,Lovelace,ada99,s1,ada@example.org,A',
  ],
  [
    'German',
    'Vorname,Nachname,Anmeldename,ID-Nummer,E-Mail-Adresse,Gruppe',
    'Ada,Lovelace,ada99,s1,ada@example.org,A',
  ],
  [
    'German by hand',
    'Name;Vorname;Benutzername;Matrikelnummer;E-Mail;Gruppe',
    'Lovelace;Ada;ada99;s1;ada@example.org;A',
  ],
  [
    'French',
    'Prénom,Nom de famille,Nom d’utilisateur,Numéro d’identification,Courriel,Groupe',
    'Ada,Lovelace,ada99,s1,ada@example.org,A',
  ],
  [
    'French by hand',
    'NOM;PRÉNOM;Login;Numéro étudiant;Adresse e-mail;Groupe',
    'Lovelace;Ada;ada99;s1;ada@example.org;A',
  ],
  [
    'Spanish',
    'Nombre,Apellido(s),Nombre de usuario,Número de ID,Correo electrónico,Grupo',
    'Ada,Lovelace,ada99,s1,ada@example.org,A',
  ],
])('reads a list of participants in %s', async (_, header, row) => {
  expect(await said(`${header}\n${row}`)).toEqual([
    {
      key: 'ada99',
      name: 'Ada Lovelace',
      login: 'ada99',
      sisId: 's1',
      email: 'ada@example.org',
      section: 'A',
    },
  ]);
});

it('reads the roster of GitHub Classroom, whatever its identifiers are', async () => {
  const csv =
    'identifier,github_username,github_id,name\nada@example.org,ada-l,1,Ada Lovelace\ns2,,,\n1003,gracie,3,Grace Hopper\n';
  expect(await said(csv)).toEqual([
    { key: 'ada-l', name: 'Ada Lovelace', email: 'ada@example.org', login: 'ada-l', github: 'ada-l' },
    { key: 's2', sisId: 's2' },
    { key: 'gracie', name: 'Grace Hopper', sisId: '1003', login: 'gracie', github: 'gracie' },
  ]);
});

const SMALL = 'Name,Email\nZoë,zoe@example.org\n';

it.each<[string, string | Uint8Array]>([
  ['a BOM', `\uFEFF${SMALL}`],
  ['the line ends of Windows', SMALL.replaceAll('\n', '\r\n')],
  ['the line ends of an old Mac', SMALL.replaceAll('\n', '\r')],
  ['semicolons', SMALL.replaceAll(',', ';')],
  [
    'tabs in UTF-16, as Excel writes Unicode text',
    Buffer.from(`\uFEFF${SMALL.replaceAll(',', '\t')}`, 'utf16le'),
  ],
  ['the Windows-1252 of Excel', Buffer.from(SMALL, 'latin1')],
  ['a line for Excel', `sep=;\r\n${SMALL.replaceAll(',', ';')}`],
  ['quotation marks around everything', '"Name","Email"\n"Zoë","zoe@example.org"\n'],
  ['blank lines and empty cells at the ends', 'Name,Email,,\n\n,,,\nZoë,zoe@example.org,,\n\n'],
  ['spaces and capitals', ' NAME , E-Mail \n Zoë , zoe@example.org \n'],
])('reads a roster with %s', async (_, content) => {
  expect(await said(content)).toEqual([{ key: 'zoe@example.org', name: 'Zoë', email: 'zoe@example.org' }]);
});

it.each<[string, string | Uint8Array, RegExp]>([
  [
    'a header without any known column',
    'Points,Remarks\n1,good\n',
    /^roster\.csv:1: .* none of these is known: "Points", "Remarks"\.\nAt least one/,
  ],
  ['no header', 'Ada Lovelace,ada@example.org\n', /^roster\.csv:1: .*"Ada Lovelace", "ada@example\.org"/],
  ['nothing at all', '', /^roster\.csv:1: .* it is empty\./],
  ['a header alone', 'Name,Email\n', /^roster\.csv lists no students/],
  [
    'a line that names nobody',
    'Name,Email,Section\nAda,a@x.org,\n,,B\n',
    /^roster\.csv:3: this line names nobody/,
  ],
  [
    'a comma in a name, after a cell of two lines',
    'Name,Email\n"Ada\nLovelace",a@x.org\nTuring, Alan,t@x.org\n',
    /^roster\.csv:4: this line has 3 cells, and the header 2\.\nDoes a name have a comma/,
  ],
  [
    'a quotation mark that is not closed',
    'Name,Email\nAda,a@x.org\n"Alan,t@x.org\n',
    /^roster\.csv:3: a cell begins with a quotation mark/,
  ],
  [
    'a student twice',
    'Name,Login\nAda,ada\nAlan,alan\nAda L,ADA\n',
    /^roster\.csv:4: "ADA" stands here .*, and in line 2 already\.\nDelete one/,
  ],
  [
    'the same name twice and nothing else',
    'Name\nAnna Smith\nAnna Smith\n',
    /^roster\.csv:3: "Anna Smith" .*give the two students what tells them apart/s,
  ],
  [
    'a workbook',
    Buffer.from('PK\x03\x04xl'),
    /^roster\.csv is a workbook, not a CSV file\.\nSave the table as/,
  ],
  ['no text', Buffer.from([1, 0, 2]), /^roster\.csv is no text/],
])('refuses %s and names the line', async (_, content, message) => {
  await expect(read(content)).rejects.toThrow(message);
  await expect(read(content)).rejects.toMatchObject({ name: 'UserError' });
});

it('says so when the file is not there', async () => {
  await expect(readRoster('/nowhere/roster.csv')).rejects.toThrow(
    /^The roster \/nowhere\/roster\.csv cannot be read/,
  );
});

it('shows names without the controls that a student put into them', async () => {
  expect(await said('Name,Login\n"\u202EecalevoL\u202C\u200B\nAda",ada\n')).toMatchObject([
    { name: 'ecalevoL Ada' },
  ]);
});

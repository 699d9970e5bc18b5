import { folded } from './name-words.ts';

/** What a column of a roster can tell. `name` may turn out to be one half of a name. */
export type RosterField =
  | 'fullName'
  | 'name'
  | 'firstName'
  | 'lastName'
  | 'email'
  | 'canvasId'
  | 'sisId'
  | 'login'
  | 'moodle'
  | 'github'
  | 'section';

/**
 * Headers by what they mean, without case, accents, spaces and punctuation: those of Canvas, of Moodle
 * in some of its languages, of GitHub Classroom, and what people write by hand.
 */
const SPELLINGS: Readonly<Record<RosterField, string>> = {
  fullName:
    'student fullname studentname displayname vollstandigername nomcomplet nombrecompleto nomecompleto volledigenaam ' +
    'fullstandigtnamn fulltnavn kokonimi imieinazwisko celejmeno vollernamen namestudent rostername',
  name: 'name nom nombre nome naam namn navn nimi nev jmeno',
  firstName:
    'firstname givenname forename vorname prenom voornaam fornamn fornavn etunimi imie nomedebatismo keresztnev',
  lastName:
    'lastname surname familyname nachname familienname nomdefamille apellido apellidos cognome sobrenome apelido ' +
    'achternaam efternamn etternavn efternavn sukunimi nazwisko prijmeni vezeteknev',
  email:
    'email emailaddress mail emailadresse adressedecourriel courriel adressemail adresseemail correo correoelectronico ' +
    'direcciondecorreo direcciondecorreoelectronico indirizzoemail enderecodeemail emailadres epost epostadress ' +
    'epostadresse sahkoposti adresemail adreseemail studentemail',
  canvasId: 'id canvasid canvasuserid userid',
  sisId:
    'sisuserid sisid idnumber idnummer numerodidentification numerodeid codiceidentificativo numerodeidentificacao ' +
    'studentid studentnumber studentno matriculation matriculationnumber matrikelnummer matrnr matrikel ' +
    'numeroetudiant matricola opiskelijanumero numeroalbumu orgdefinedid',
  login:
    'sisloginid loginid login username user anmeldename benutzername nomdutilisateur nombredeusuario usuario ' +
    'nomeutente nomedeusuario gebruikersnaam anvandarnamn brukernavn brugernavn kayttajatunnus nazwauzytkownika netid',
  moodle:
    'identifier identifiant identificador identificativo identificatie identifikator ' +
    'participant participantnumber teilnehmer moodleid',
  github: 'githubusername github githublogin githubuser githubname',
  section:
    'section sections group groups gruppe gruppen groupe groupes grupo grupos gruppo gruppi groep ' +
    'class course klasse kurs classe',
};

const FIELDS: ReadonlyMap<string, RosterField> = new Map(
  Object.entries(SPELLINGS).flatMap(([field, words]) =>
    words.split(' ').map((word) => [word, field as RosterField] as const),
  ),
);

/** Where each field stands in a roster's header: the numbers of its columns, from 0. */
export type RosterColumns = ReadonlyMap<RosterField, readonly number[]>;

export function rosterColumns(header: readonly string[]): RosterColumns {
  const columns = new Map<RosterField, number[]>();
  header.forEach((title, index) => {
    const field = FIELDS.get(plain(title));
    if (field === undefined) return;
    columns.set(field, [...(columns.get(field) ?? []), index]);
  });
  return columns;
}

/** The teacher's own Canvas export: `Student,ID,SIS User ID,SIS Login ID,Section,…`. */
export function isCanvasHeader(header: readonly string[]): boolean {
  const titles = header.map(plain);
  return titles[0] === 'student' && titles.includes('id');
}

function plain(title: string): string {
  return folded(title).replace(/[^\p{L}\p{N}]/gu, '');
}

import { join } from 'node:path';
import { readText } from './text-file.ts';
import { UserError } from './user-error.ts';

/** The text of an age identity file: comment lines that begin with `#`, and lines `AGE-SECRET-KEY-1…`. */
export type Key = string;

/** Where the key lies that comes with the course. */
export const SELF_PACED = 'solutions/self-paced.key';

/** That key, which says itself that it is no secret. UserError if it is gone. */
export async function readSelfPacedKey(root: string): Promise<Key> {
  const key = await readText(join(root, SELF_PACED));
  if (key !== undefined) return key;
  throw new UserError(
    'solutions/self-paced.key is not there; without it the answers can be neither opened nor sealed.\n' +
      'Put it back with `git checkout -- solutions/self-paced.key`.',
  );
}

/** Whether a text has the form of a key's own line. */
export function isKey(text: string): boolean {
  return /^AGE-SECRET-KEY-1[0-9A-Z]{50,}$/.test(text.trim());
}

/** A new key, with who can lock with it as a comment. */
export async function makeKey(comment: string): Promise<Key> {
  const { generateX25519Identity, identityToRecipient } = await loadAge();
  const identity = await generateX25519Identity();
  return `# ${comment}\n# public key: ${await identityToRecipient(identity)}\n${identity}\n`;
}

/** Encrypts to the owner of the key in the age format; `age --decrypt --identity <key>` opens it too. */
export async function lock(content: Uint8Array, key: Key): Promise<Uint8Array> {
  const { Encrypter, identityToRecipient } = await loadAge();
  const encrypter = new Encrypter();
  for (const identity of identitiesIn(key)) encrypter.addRecipient(await identityToRecipient(identity));
  return encrypter.encrypt(content);
}

/** The other way. Throws if the key does not fit or the content is damaged. */
export async function unlock(locked: Uint8Array, key: Key): Promise<Uint8Array> {
  const { Decrypter } = await loadAge();
  const decrypter = new Decrypter();
  for (const identity of identitiesIn(key)) decrypter.addIdentity(identity);
  return decrypter.decrypt(locked);
}

// 0.1 s that only a command which opens or seals should wait for.
function loadAge() {
  return import('age-encryption');
}

function identitiesIn(key: Key): string[] {
  const identities = key
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('#'));
  if (identities.length > 0) return identities;
  throw new UserError('The key file holds no line that begins with AGE-SECRET-KEY-1.');
}

import { distance } from 'fastest-levenshtein';
import { UserError } from '../course/user-error.ts';

/** What a file exports, by name; `default` is one of the names. */
export type Exports = Readonly<Record<string, unknown>>;

/** The name of the default export, or of the only one. UserError, with their names, when there are several. */
export function onlyExport(exports: Exports, file: string): string {
  const names = Object.keys(exports);
  if (names.includes('default')) return 'default';
  const [first] = names;
  if (first === undefined) {
    throw new UserError(`${file} exports nothing. Write \`export\` before what is to be checked.`);
  }
  if (names.length === 1) return first;
  throw new UserError(`${file} exports ${names.join(', ')}.\nSay which one: ${file}#${first}`);
}

/** There is no such export: names the nearest and all others. */
export function noSuchExport(name: string, exports: Exports, file: string): UserError {
  const names = Object.keys(exports);
  const story = `${file} has no export \`${name}\`.`;
  if (distance(name, 'source') === 1) {
    return new UserError(`${story}\nIs \`source\` meant, which stands for a source of five values?`);
  }
  const [nearest] = names.toSorted((a, b) => distance(name, a) - distance(name, b));
  if (nearest === undefined) return new UserError(`${story} It exports nothing. Write \`export\` before it.`);
  if (names.length === 1) return new UserError(`${story} Its only one is \`${nearest}\`.`);
  return new UserError(`${story} The nearest is \`${nearest}\`.\nIt exports ${names.join(', ')}.`);
}

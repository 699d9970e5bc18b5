import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a student would hand in to get points that the code does not deserve, or to do harm. */
export interface Attack {
  /** Class and name: `exit/at-import`. */
  readonly name: string;
  readonly title: string;
  readonly expected: Expected;
  /** Specs, hidden ones among them, that the code passes by itself, without any trick. */
  readonly deserves: number;
  /** Harmless only in the full sandbox. */
  readonly needsSandbox: boolean;
  /** Of the student's folder: path -> content. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
}

/**
 * `held`: the points are withheld, by a verdict or a flag. `fails`: no more specs pass than the code deserves, and
 * it does not count as solved. `noted`: there is a flag.
 */
export type Expected = 'held' | 'fails' | 'noted';

/**
 * The attacks that are written down, each in a Markdown file `class/name.md`: a title, what it tries, what is
 * expected, and the student's files as code blocks that begin with their path. They are not laid out as files here:
 * a planted package.json, mock or configuration would do to this repository what it is meant to do to others.
 */
export function readAttacks(folder: string = __dirname): Attack[] {
  const classes = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return classes.toSorted((a, b) => (a.name < b.name ? -1 : 1)).flatMap(({ name: kind }) =>
    readdirSync(join(folder, kind))
      .filter((file) => file.endsWith('.md'))
      .toSorted()
      .map((file) => attackOf(`${kind}/${file.slice(0, -'.md'.length)}`, readFileSync(join(folder, kind, file), 'utf8'))),
  );
}

export function attackOf(name: string, text: string): Attack {
  const title = /^# (.+)$/m.exec(text)?.[1];
  const [, expected, needsSandbox] = /^Expected: (held|fails|noted)( needs-sandbox)?$/m.exec(text) ?? [];
  const files = new Map([...text.matchAll(/^````\w+ (\S+)\n(.*?)^````$/gms)].map(([, path = '', content = '']) => [path, content]));
  if (title === undefined || expected === undefined || files.size === 0) {
    throw new Error(`${name} is no attack: it needs a title, a line like \`Expected: held\`, and files.`);
  }
  const deserves = Number(/^Deserves: (\d+)$/m.exec(text)?.[1] ?? 0);
  return { name, title, expected: expected as Expected, deserves, needsSandbox: needsSandbox !== undefined, files };
}

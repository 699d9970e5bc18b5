import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { FileChanges } from 'typescript-native/unstable/proto';
import type { API, Diagnostic, Program } from 'typescript-native/unstable/sync';
import type { TypeErrorAt } from './verdict.ts';

/** What the process is asked: the type errors of a folder, which has a project file of its own. */
export interface TypesQuestion {
  /** Absolute path of a tsconfig.json, whatever its name. */
  readonly project: string;
  /** Absolute path. */
  readonly folder: string;
}

export type TypesAnswer = { readonly errors: readonly TypeErrorAt[] } | { readonly failure: string };

/** Answers questions for as long as the process lives. The compiler keeps what it has read. */
export function serveTypes(api: API): void {
  const typeErrors = openCompiler(api);
  const answer = (question: TypesQuestion): TypesAnswer => {
    try {
      return { errors: typeErrors(question) };
    } catch (error) {
      return { failure: String(error) };
    }
  };
  process.on('disconnect', () => process.exit());
  process.on('message', (question: TypesQuestion) => void process.send?.(answer(question)));
}

/** Files by absolute path; what is not there has no text. */
type Texts = ReadonlyMap<string, string>;

function openCompiler(api: API): (question: TypesQuestion) => TypeErrorAt[] {
  let opened: string | undefined;
  let snapshot = api.updateSnapshot();
  /** The files of the program that people edit, and their texts when the compiler last read them. */
  let watched: readonly string[] = [];
  let read: Texts = new Map();

  return ({ project, folder }) => {
    // Read before the compiler reads: a file saved in between counts as changed the next time.
    const texts = textsOf([...filesIn(folder), ...(project === opened ? watched : [])]);
    const next = api.updateSnapshot(
      project === opened
        ? { fileChanges: changesBetween(read, texts) }
        : { fileChanges: EVERYTHING, openProjects: [project], closeProjects: opened === undefined ? [] : [opened] },
    );
    snapshot.dispose();
    snapshot = next;
    opened = project;
    const program = snapshot.getProject(project)?.program;
    if (program === undefined) throw new Error(`The compiler did not open ${project}.`);
    const names = program.getSourceFileNames();
    const found = diagnosticsIn(program, names.filter((name) => dirname(resolve(name)) === folder));
    // After an import that led nowhere any new file may be the one: nothing is taken as read.
    read = found.some(({ code }) => UNRESOLVED.has(code)) ? new Map() : texts;
    watched = names.map((name) => resolve(name)).filter((name) => !/[\\/]node_modules[\\/]/.test(name));
    return found.map((diagnostic) => placed(diagnostic, texts));
  };
}

const EVERYTHING: FileChanges = { invalidateAll: true };
const UNRESOLVED: ReadonlySet<number> = new Set([2307, 2732, 2792, 2834, 2835, 7016]);

function changesBetween(before: Texts, after: Texts): FileChanges {
  const same = before.size === after.size && [...after.keys()].every((file) => before.has(file));
  // Files that came or went can change what any import means.
  if (!same) return EVERYTHING;
  return { changed: [...after.keys()].filter((file) => after.get(file) !== before.get(file)) };
}

/** As the command line does it: what cannot be parsed is not checked any further. */
function diagnosticsIn(program: Program, files: readonly string[]): Diagnostic[] {
  const syntactic = files.flatMap((file) => program.getSyntacticDiagnostics(file));
  const found = syntactic.length > 0 ? syntactic : files.flatMap((file) => program.getSemanticDiagnostics(file));
  return found.filter(({ category }) => category === ERROR).toSorted(byPlace);
}

// `DiagnosticCategory.Error`, which only the ES modules of the compiler could import.
const ERROR: Diagnostic['category'] = 1;

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (a.fileName ?? '').localeCompare(b.fileName ?? '') || a.pos - b.pos || a.end - b.end || a.code - b.code;
}

function placed({ fileName = '', pos, code, text }: Diagnostic, texts: Texts): TypeErrorAt {
  const before = (texts.get(resolve(fileName)) ?? '').slice(0, pos);
  const [firstLine = ''] = text.split('\n');
  return { file: basename(fileName), line: before.split(/\r\n|[\n\r\u2028\u2029]/).length, message: `TS${code}: ${firstLine}` };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => /\.[cm]?tsx?$/.test(name)).map((name) => join(folder, name));
}

function textsOf(files: Iterable<string>): Map<string, string> {
  const texts = new Map<string, string>();
  for (const file of files) {
    try {
      texts.set(file, readFileSync(file, 'utf8'));
    } catch {
      // Gone: it is not in the map.
    }
  }
  return texts;
}

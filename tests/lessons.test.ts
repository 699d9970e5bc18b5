import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { format } from 'node:util';
import ts from 'typescript';
import { inVirtualTime } from '#support/virtual-time';
import * as timers from '#support/timers';
import * as timersPromises from '#support/timers-promises';

const KATAS = join(__dirname, '../katas');

/** Lines that a lesson may take before its hints, blank ones too: two screens. */
const TWO_SCREENS = 100;

interface Example {
  readonly title: string;
  readonly code: string;
  readonly output: string | undefined;
  /** Sockets and files know nothing of virtual time. */
  readonly realTime: boolean;
}

const lessons = readdirSync(KATAS)
  .filter((id) => existsSync(join(KATAS, id, 'README.md')))
  .map((id) => ({ id, text: readFileSync(join(KATAS, id, 'README.md'), 'utf8') }));
const examples = lessons.flatMap(({ id, text }) => examplesIn(id, text));

// A lesson's waits of a second cost nothing.
beforeEach(() => void jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask'] }));
afterEach(() => void jest.useRealTimers());

describe('a lesson', () => {
  it.each(lessons)('is at most two screens before its hints: $id', ({ text }) => {
    const [beforeHints = ''] = text.split(/^## Hints$/m, 1);
    expect(beforeHints.split('\n').length - 1).toBeLessThanOrEqual(TWO_SCREENS);
  });
});

describe('the worked examples of the lessons', () => {
  it('are there', () => {
    expect(examples.length).toBeGreaterThan(0);
  });

  it.each(examples)('$title prints what the lesson says', async (example) => {
    expect(example.output).toBeDefined();
    expect(await outputOf(example)).toBe(example.output);
  });

  it('have no type errors', () => {
    expect(typeErrorsOf(examples)).toEqual([]);
  });
});

function examplesIn(id: string, lesson: string): Example[] {
  const fences = [...lesson.matchAll(/^```(ts run|ts run real-time|text)\n(.*?)^```$/gms)].map(([, kind, text = ''], index) => ({ kind, text, index }));
  return fences
    .filter(({ kind }) => kind !== 'text')
    .map(({ kind, text, index }, number) => ({
      title: `${id}, example ${number + 1}`,
      code: text,
      output: fences[index + 1]?.kind === 'text' ? fences[index + 1]?.text : undefined,
      realTime: kind === 'ts run real-time',
    }));
}

async function outputOf({ code, realTime }: Example): Promise<string> {
  let printed = '';
  const print = (...values: unknown[]): void => void (printed += `${format(...values)}\n`);
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS },
  });
  // A function, because CommonJS knows no top-level await.
  const example = new Function('require', 'exports', 'console', `return (async () => {${outputText}\n})();`) as (
    require: (name: string) => unknown,
    exports: object,
    console: object,
  ) => Promise<void>;
  const start = (): Promise<void> => example(realTime ? requireModule : requireForLesson, {}, { log: print, error: print });
  if (realTime) jest.useRealTimers();
  await (realTime ? start() : inVirtualTime(start));
  return printed;
}

const SHIMS: Readonly<Record<string, unknown>> = { 'timers/promises': timersPromises, timers };

const requireModule = createRequire(__filename);

function requireForLesson(name: string): unknown {
  return SHIMS[name.replace(/^node:/, '')] ?? requireModule(name);
}

function typeErrorsOf(lessons: readonly Example[]): string[] {
  const sources = new Map(lessons.map(({ title, code }) => [`/${title.replaceAll(/\W+/g, '-')}.ts`, `${code}\nexport {};\n`]));
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2023.d.ts', 'lib.esnext.disposable.d.ts'],
    types: ['node'],
    typeRoots: [join(__dirname, '../node_modules/@types')],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, ...rest) => {
    const source = sources.get(name);
    return source === undefined ? getSourceFile(name, ...rest) : ts.createSourceFile(name, source, ts.ScriptTarget.ES2022);
  };
  host.fileExists = (name) => sources.has(name) || fileExists(name);
  host.readFile = (name) => sources.get(name) ?? readFile(name);
  const program = ts.createProgram([...sources.keys()], options, host);
  return ts.getPreEmitDiagnostics(program).map(
    ({ file, messageText }) => `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
  );
}

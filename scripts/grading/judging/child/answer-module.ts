import { Script, type Context } from 'node:vm';
import type { Compiled } from '../messages.ts';
import type { Note } from '../realm/lock.ts';
import { allowedImport } from './allowed-imports.ts';

/** The answer as a module that others may import: evaluated when somebody first does. */
export interface AnswerModule {
  readonly exports: unknown;
}

/**
 * The code under judgement as a module of its realm. It gets `exports`, `module` and a `require` that
 * knows a few of Node's modules, each made in the realm; nothing that leads to the loader, to Jest or to
 * the file system.
 *
 * @param timers what it gets for `node:timers` and `node:timers/promises`, by their bare names
 */
export function answerModule(
  realm: Context,
  own: Compiled,
  timers: ReadonlyMap<string, unknown>,
  note: Note,
  onLoad: () => void,
): AnswerModule {
  let module: { exports: unknown } | undefined;
  const give = (name: unknown): unknown => {
    const text = typeof name === 'string' ? name : typeof name;
    const given = timers.get(text.replace(/^node:/, '')) ?? allowedImport(text)?.exports;
    if (given === undefined) note(`It imported ${JSON.stringify(text.slice(0, 80))}, which an answer may not have.`);
    return given;
  };
  return {
    get exports() {
      if (module === undefined) {
        onLoad();
        const frame = FRAME.runInContext(realm) as (give: (name: unknown) => unknown) => Frame;
        const { require, made } = frame(give);
        module = made;
        const head = '(function (exports, require, module) {';
        const body = new Script(`${head}${own.code}\n})`, { filename: own.file, columnOffset: -head.length });
        (body.runInContext(realm) as Body).call(made.exports, made.exports, require, made);
      }
      return module.exports;
    },
  };
}

interface Frame {
  readonly require: unknown;
  readonly made: { exports: unknown };
}

type Body = (exports: unknown, require: unknown, module: unknown) => void;

// Made in the realm: the host's own functions lead to the host's classes.
const FRAME = new Script(`(give) => ({
  made: { exports: {} },
  require: (name) => {
    const given = give(name);
    if (given === undefined) throw new Error('This module cannot be imported here: ' + String(name));
    return given;
  },
})`);

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Context, Script } from 'node:vm';
import { compileOnce } from './compile-once.ts';

/** Answers `require(name)` of the module `from`, an absolute path. */
export type Require = (from: string, name: string) => unknown;

/**
 * Loads CommonJS modules, named by absolute path, into a realm of their own: each realm gets fresh
 * modules, but a process finds, reads and compiles a file only once. Compiled code belongs to no
 * realm, so that the modules behave as if they had been loaded from scratch.
 *
 * @param require answers what the modules require, by calling the loader again or otherwise
 */
export function frameworkLoader(realm: Context, require: Require): (file: string) => unknown {
  const modules = new Map<string, { exports: unknown }>();
  return (file) => {
    const known = modules.get(file);
    if (known !== undefined) return known.exports;
    const module = { exports: {} as unknown };
    modules.set(file, module);
    const body = scriptOf(file).runInContext(realm) as Body;
    const requireFrom = Object.assign((name: string) => require(file, name), {
      resolve: (name: string) => resolveOnce(file, name),
    });
    body.call(module.exports, module.exports, requireFrom, module, file, dirname(file));
    return module.exports;
  };
}

type Body = (exports: unknown, require: unknown, module: unknown, filename: string, dirname: string) => void;

const scripts = new Map<string, Script>();
const paths = new Map<string, string>();

function scriptOf(file: string): Script {
  let script = scripts.get(file);
  if (script === undefined) {
    const text = readFileSync(file, 'utf8');
    const code = file.endsWith('.json') ? `module.exports = ${text}` : text;
    script = compileOnce(file, code, ['exports', 'require', 'module', '__filename', '__dirname']);
    scripts.set(file, script);
  }
  return script;
}

/** The absolute path of what the module `from` means by `name`. */
export function resolveOnce(from: string, name: string): string {
  const key = `${from}\0${name}`;
  const known = paths.get(key);
  if (known !== undefined) return known;
  const path = createRequire(from).resolve(name);
  paths.set(key, path);
  return path;
}

import { createRequire, isBuiltin } from 'node:module';
import { dirname, join, normalize, sep } from 'node:path';
import type { Context } from 'node:vm';
import { compileOnce } from '../../../runner/compile-once.ts';
import type { Compiled } from '../messages.ts';

/** What a trusted module finds as variables of its own, without anybody else seeing them. */
export type Injected = Readonly<Record<string, unknown>>;

/**
 * Loads the teacher's modules into a realm: specs, their support, and the judge's own code in there.
 * They reach one another by relative path or as `#support/…`, and Node's modules by name.
 *
 * @param realm undefined: this process's own
 * @param root of the course
 * @param modules by absolute path
 * @param foreign answers for what is neither: the implementation under judgement
 */
export function trustedModulesIn(
  realm: Context | undefined,
  root: string,
  modules: ReadonlyMap<string, Compiled>,
  foreign: (file: string) => { readonly exports: unknown } | undefined,
): (module: Compiled, injected: Injected) => unknown {
  const support = join(root, 'tests', 'support');
  const loaded = new Map<string, { exports: unknown }>();

  const fileOf = (from: string, name: string): string => {
    const key = `${dirname(from)}\0${name}`;
    const known = places.get(key) ?? placeOf(from, name);
    places.set(key, known);
    return known;
  };
  const placeOf = (from: string, name: string): string => {
    if (/^(node:)?timers\/promises$/.test(name)) return join(support, 'timers-promises.ts');
    if (/^(node:)?timers$/.test(name)) return join(support, 'timers.ts');
    if (name.startsWith('#support/')) return withEnding(join(support, name.slice('#support/'.length)));
    return withEnding(normalize(join(dirname(from), name)));
  };
  const load = (module: Compiled, injected: Injected): unknown => {
    const known = loaded.get(module.file);
    if (known !== undefined) return known.exports;
    const target = { exports: {} as unknown };
    loaded.set(module.file, target);
    const require = (name: string): unknown => {
      if (isBuiltin(name) && !/^(node:)?timers(\/|$)/.test(name)) return host(name);
      const file = fileOf(module.file, name);
      const own = foreign(file);
      if (own !== undefined) return own.exports;
      const next = modules.get(file);
      if (next === undefined) throw new Error(`${module.file} imports ${name}, which is not there.`);
      return load(next, injected);
    };
    const names = ['exports', 'require', 'module', ...Object.keys(injected)];
    const script = compileOnce(module.file, module.code, names);
    const body = (realm === undefined ? script.runInThisContext() : script.runInContext(realm)) as Body;
    body.call(target.exports, target.exports, require, target, ...Object.values(injected));
    return target.exports;
  };
  return load;
}

type Body = (...args: readonly unknown[]) => void;

/** What a folder's modules mean by a name: the same in every realm. */
const places = new Map<string, string>();
const host = createRequire(__filename);

function withEnding(path: string): string {
  const file = path.split('/').join(sep);
  return file.endsWith('.ts') ? file : `${file}.ts`;
}

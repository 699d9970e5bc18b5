import { createRequire, isBuiltin } from 'node:module';

/**
 * Node's modules that an answer may import: those that reach nothing outside of the program. Timers are
 * there too, but as the support of the specs has them.
 */
const ALLOWED = [
  'events', 'stream', 'stream/promises', 'stream/web', 'readline', 'readline/promises', 'util', 'assert', 'assert/strict', 'buffer',
  'string_decoder', 'url',
] as const;

/** And of some modules a part only: the rest of them sees what the judge is doing. */
const IN_PART: Readonly<Record<string, readonly string[]>> = {
  async_hooks: ['AsyncLocalStorage', 'AsyncResource'],
  perf_hooks: ['performance'],
};

export const TIMER_MODULES: ReadonlySet<string> = new Set(['timers', 'timers/promises']);

const host = createRequire(__filename);

/** What `import … from name` gives an answer; undefined when it may not have it. */
export function allowedImport(name: string): { readonly exports: unknown } | undefined {
  if (!isBuiltin(name)) return undefined;
  const bare = name.replace(/^node:/, '');
  const part = Object.hasOwn(IN_PART, bare) ? IN_PART[bare] : undefined;
  if (part !== undefined) {
    const all = host(bare) as Record<string, unknown>;
    return { exports: Object.freeze(Object.fromEntries(part.map((key) => [key, all[key]]))) };
  }
  return (ALLOWED as readonly string[]).includes(bare) ? { exports: host(bare) as unknown } : undefined;
}

/** These modules and the classes in them, by name: to be locked before anybody has them. */
export function sharedWithAnswers(): Map<string, object> {
  const found = new Map<string, object>();
  const add = (name: string, value: unknown): void => {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null || [...found.values()].includes(value)) return;
    found.set(name, value);
    const prototype = typeof value === 'function' ? (value as { prototype?: unknown }).prototype : undefined;
    if (prototype !== undefined) add(`${name}.prototype`, prototype);
  };
  for (const module of [...ALLOWED, ...Object.keys(IN_PART)]) {
    const all = host(module) as Record<string, unknown>;
    add(module, all);
    for (const key of Object.keys(all)) {
      const { value } = Object.getOwnPropertyDescriptor(all, key) ?? {};
      if (typeof value === 'function' && /^[A-Z]/.test(key)) add(`${module}.${key}`, value);
    }
  }
  for (const name of GLOBALS) add(name, Reflect.get(globalThis, name));
  return found;
}

const GLOBALS = [
  'AbortController', 'AbortSignal', 'Event', 'EventTarget', 'URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'DOMException', 'Buffer', 'MessageChannel',
  'MessagePort', 'Blob', 'queueMicrotask', 'structuredClone',
];

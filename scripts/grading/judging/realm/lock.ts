import { intrinsicsOf } from './intrinsics.ts';

/** Hears, in a whole sentence, that somebody reached for the judge. */
export type Note = (what: string) => void;

/**
 * Locks what the judge relies on in the realm where this module is loaded: nobody can exchange a method of
 * a built-in class, and whoever tries is told of. Objects and classes of one's own may still override
 * what they inherit, by assignment too, as if nothing had happened (what SES calls an enablement).
 *
 * @param more objects to lock besides: modules of Node and their classes
 * @param isShared several answers meet these objects, one after the other: none may leave anything there for the next
 */
export function lockIntrinsics(note: Note, more: ReadonlyMap<string, object> = new Map(), isShared = false): void {
  const named = new Map([...intrinsicsOf(globalThis), ...more]);
  const locked = new Set<unknown>(named.values());
  refuseHook(Error, note);
  describeAsBefore(locked);
  refuseDefinitions(locked, note);
  for (const [name, target] of named) {
    const isClosed = isShared && more.has(name);
    lockObject(name, target, locked, note, isClosed ? FREE_WHERE_SHARED : FREE);
    if (isClosed) seal(name, target);
  }
}

/**
 * Own properties of functions that innocent code may set. Two are exchanged by the specs themselves, and the judge has no
 * use for them: `AbortSignal.timeout`, and `Array.fromAsync`, which Node 20 does not have and a kata asks to write.
 */
const FREE: ReadonlySet<PropertyKey> = new Set(['length', 'name', 'prototype', 'stackTraceLimit', 'timeout', 'fromAsync']);

const FREE_WHERE_SHARED: ReadonlySet<PropertyKey> = new Set(['stackTraceLimit', 'timeout']);

const { defineProperty, getOwnPropertyDescriptor, preventExtensions } = Object;
const { ownKeys, getOwnPropertyDescriptor: reflectDescriptor, defineProperty: reflectDefine } = Reflect;
/** The getters that stand in for locked methods. */
const getters = new WeakSet<object>();

function lockObject(name: string, target: object, locked: ReadonlySet<unknown>, note: Note, free: ReadonlySet<PropertyKey>): void {
  for (const key of ownKeys(target)) {
    const found = getOwnPropertyDescriptor(target, key);
    if (found === undefined || !found.configurable || (free.has(key) && typeof target === 'function')) continue;
    if (key === 'constructor') {
      // Stays a plain value, which Node's way to show objects looks for; there, old-style classes assign it.
      if (!/^Object|Error/.test(name)) defineProperty(target, key, { writable: false, configurable: false });
    } else if (typeof found.value === 'function') {
      const { value, enumerable } = found as { value: unknown; enumerable: boolean };
      defineProperty(target, key, { ...overridable(name, key, value, locked, note), enumerable, configurable: false });
    } else if (!('value' in found) || found.writable === false) {
      defineProperty(target, key, { configurable: false });
    }
  }
  // New methods on a class itself are polyfills; new ones on a prototype reach every object there is.
  if (name.endsWith('prototype')) preventExtensions(target);
}

/** Takes nothing new, and keeps the plain values it has; those of a prototype are there to be overridden. */
function seal(name: string, target: object): void {
  for (const key of name.endsWith('prototype') ? [] : ownKeys(target)) {
    const found = getOwnPropertyDescriptor(target, key);
    if (found?.writable === true && !FREE_WHERE_SHARED.has(key)) defineProperty(target, key, { writable: false });
  }
  preventExtensions(target);
}

/** A property that nobody can exchange where it stands, and everybody can override where it is inherited. */
function overridable(
  name: string,
  key: PropertyKey,
  value: unknown,
  locked: ReadonlySet<unknown>,
  note: Note,
): { get: () => unknown; set: (this: object, next: unknown) => void } {
  const get = (): unknown => value;
  getters.add(get);
  return {
    get,
    set(next) {
      if (locked.has(this)) refuse(`It assigned to ${name}.${String(key)}, which the judge relies on.`, note);
      defineProperty(this, key, { value: next, writable: true, enumerable: true, configurable: true });
    },
  };
}

/** Whoever looks at the description of a locked method sees what was there before: a plain value. */
function describeAsBefore(locked: ReadonlySet<unknown>): void {
  const describe = (target: object, key: PropertyKey): PropertyDescriptor | undefined => {
    const found = getOwnPropertyDescriptor(target, key);
    if (found?.get === undefined || !locked.has(target) || !getters.has(found.get)) return found;
    return { value: found.get() as unknown, writable: true, enumerable: found.enumerable ?? false, configurable: true };
  };
  const plain = { writable: true, configurable: true };
  defineProperty(Object, 'getOwnPropertyDescriptor', { ...plain, value: { getOwnPropertyDescriptor: (target: object, key: PropertyKey) => describe(Object(target) as object, key) }.getOwnPropertyDescriptor });
  defineProperty(Reflect, 'getOwnPropertyDescriptor', {
    ...plain,
    value: { getOwnPropertyDescriptor: (target: object, key: PropertyKey) => (locked.has(target) ? describe(target, key) : reflectDescriptor(target, key)) }.getOwnPropertyDescriptor,
  });
}

/** Redefining a locked property fails by itself; whoever tries is told of. */
function refuseDefinitions(locked: ReadonlySet<unknown>, note: Note): void {
  const tell = (target: unknown, key: PropertyKey): void => {
    if (locked.has(target) && getOwnPropertyDescriptor(target as object, key)?.configurable === false) {
      note(`It redefined ${String(key)} of a built-in object, which the judge relies on.`);
    }
  };
  const plain = { writable: true, configurable: true };
  defineProperty(Reflect, 'defineProperty', {
    ...plain,
    value: {
      defineProperty(target: object, key: PropertyKey, description: PropertyDescriptor): boolean {
        tell(target, key);
        return reflectDefine(target, key, description);
      },
    }.defineProperty,
  });
  defineProperty(Object, 'defineProperty', {
    ...plain,
    value: {
      defineProperty(target: object, key: PropertyKey, description: PropertyDescriptor): object {
        tell(target, key);
        return defineProperty(target, key, description);
      },
    }.defineProperty,
  });
}

/** The hook through which code gets hold of the functions on the stack. */
function refuseHook(target: ErrorConstructor, note: Note): void {
  defineProperty(target, 'prepareStackTrace', {
    get: () => undefined,
    set() {
      refuse('It set Error.prepareStackTrace, which shows the functions of the judge.', note);
    },
    configurable: false,
  });
}

/** Tells of it and throws. */
export function refuse(what: string, note: Note): never {
  note(what);
  throw new TypeError(what);
}

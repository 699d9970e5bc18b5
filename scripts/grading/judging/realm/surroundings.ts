import { refuse, type Note } from './lock.ts';

/** What the host lets a realm have. The functions stay in here: nobody sees the host's own. */
export interface Host {
  readonly note: Note;
  /** So many characters were printed. */
  readonly printed: (characters: number) => void;
  readonly nextTick: (callback: () => void) => void;
  readonly hrtime: () => bigint;
  readonly version: string;
  readonly platform: string;
}

/**
 * Puts a console that prints nothing and a small `process` in place of Node's, refuses the network, and makes the globals of the realm what they are for good.
 */
export function furnish(global: typeof globalThis, host: Host): void {
  const put = (name: string, value: unknown): void => void Reflect.defineProperty(global, name, { value, configurable: true, writable: true });
  for (const name of TIMERS) put(name, withoutClock(Reflect.get(global, name) as Timer));
  Reflect.deleteProperty(global.performance, 'clock');
  put('Intl', withHiddenClock(global.Intl));
  const date = withHiddenClock(global.Date);
  put('Date', date);
  Reflect.defineProperty(date.prototype, 'constructor', { value: date, writable: true, configurable: true });
  put('console', consoleOf(host));
  put('process', processOf(host));
  for (const name of NETWORK) put(name, () => refuse(`It called ${name}: an answer needs no network.`, host.note));
  // They are variables of the specs and of nobody else; whoever puts something there means to be taken for them.
  for (const name of SPEC_WORLD) put(name, undefined);
  for (const name of Object.getOwnPropertyNames(global)) settle(global, name, host.note);
}

const TIMERS = ['setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'clearInterval', 'clearImmediate'] as const;
const SPEC_WORLD = ['expect', 'it', 'test', 'describe', 'beforeEach', 'beforeAll', 'afterEach', 'afterAll', 'jest'];
const NETWORK = ['fetch', 'WebSocket', 'EventSource', 'BroadcastChannel'];

type Timer = (...args: unknown[]) => unknown;

/** The clock behind a fake timer hangs on its function; whoever has the clock makes the time. */
function withoutClock(timer: Timer): Timer {
  const clean: Timer = (...args) => timer(...args);
  for (const key of Object.getOwnPropertySymbols(timer)) {
    Reflect.defineProperty(clean, key, Object.getOwnPropertyDescriptor(timer, key) ?? {});
  }
  return clean;
}

/** The faked `Date` and `Intl` ask for the time at a property of their own; nobody else sees it, or puts another one there. */
function withHiddenClock<T extends object>(faked: T): T {
  const isClock = (key: PropertyKey): boolean => key === 'clock';
  return new Proxy(faked, {
    has: (target, key) => !isClock(key) && Reflect.has(target, key),
    get: (target, key, receiver) => (isClock(key) ? undefined : Reflect.get(target, key, receiver)),
    set: (target, key, value, receiver) => !isClock(key) && Reflect.set(target, key, value, receiver),
    ownKeys: (target) => Reflect.ownKeys(target).filter((key) => !isClock(key)),
    getOwnPropertyDescriptor: (target, key) => (isClock(key) ? undefined : Reflect.getOwnPropertyDescriptor(target, key)),
    defineProperty: (target, key, description) => !isClock(key) && Reflect.defineProperty(target, key, description),
    deleteProperty: (target, key) => !isClock(key) && Reflect.deleteProperty(target, key),
  });
}

function settle(global: object, name: string, note: Note): void {
  const { configurable = false } = Reflect.getOwnPropertyDescriptor(global, name) ?? {};
  if (!configurable) return;
  const value: unknown = Reflect.get(global, name);
  Reflect.defineProperty(global, name, {
    get: () => value,
    set() {
      refuse(`It assigned to the global ${name}.`, note);
    },
    enumerable: false,
    configurable: false,
  });
}

function consoleOf({ printed }: Host): object {
  const print = (...args: unknown[]): void => {
    let characters = args.length;
    for (const arg of args) characters += typeof arg === 'string' ? arg.length : 20;
    printed(characters);
  };
  const names = [
    'log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'dirxml', 'table', 'group', 'groupCollapsed', 'groupEnd',
    'time', 'timeEnd', 'timeLog', 'count', 'countReset', 'assert', 'clear',
  ];
  return Object.freeze(Object.fromEntries(names.map((name) => [name, (...args: unknown[]) => print(...args)])));
}

function processOf({ note, printed, nextTick, hrtime, version, platform }: Host): object {
  const stream = (): object =>
    Object.freeze({
      isTTY: false,
      write(text: unknown): boolean {
        printed(typeof text === 'string' ? text.length : 20);
        return true;
      },
    });
  const forbidden = FORBIDDEN.map((name) => [name, () => refuse(`It called process.${name}.`, note)] as const);
  const now = (): bigint => hrtime();
  return Object.freeze({
    ...Object.fromEntries(forbidden),
    env: Object.freeze({}),
    argv: Object.freeze(['node']),
    version,
    versions: Object.freeze({ node: version.slice(1) }),
    platform,
    stdout: stream(),
    stderr: stream(),
    cwd: () => '/',
    uptime: () => Number(now() / 1_000_000n) / 1000,
    hrtime: Object.freeze(
      Object.assign(() => [Number(now() / 1_000_000_000n), Number(now() % 1_000_000_000n)], { bigint: now }),
    ),
    nextTick: (callback: (...args: unknown[]) => void, ...args: unknown[]) => {
      if (typeof callback !== 'function') throw new TypeError('The "callback" argument must be of type function.');
      nextTick(() => callback(...args));
    },
  });
}

const FORBIDDEN = [
  'exit', 'reallyExit', 'abort', 'kill', 'binding', '_linkedBinding', 'dlopen', 'getBuiltinModule', 'chdir', 'umask', 'setuid',
  'setgid', 'send', 'disconnect', 'on', 'once', 'off', 'emit', 'addListener', 'removeListener', 'removeAllListeners',
  'prependListener', 'prependOnceListener', 'listeners', 'rawListeners', 'emitWarning', 'setUncaughtExceptionCaptureCallback',
  'getActiveResourcesInfo', '_getActiveHandles', '_getActiveRequests', 'memoryUsage', 'resourceUsage', 'cpuUsage', 'report',
];

import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const VERSION = '4';

/** Installs vitest into a folder of its own. @returns the path of its start script, undefined when that failed */
export function installVitest(home: string): string | undefined {
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), '{ "private": true }');
  const { status } = spawnSync('npm', ['install', '--silent', '--no-audit', '--no-fund', '--prefix', home, `vitest@${VERSION}`], {
    stdio: 'ignore',
    shell: process.platform === 'win32',
  });
  return status === 0 ? join(home, 'node_modules/vitest/vitest.mjs') : undefined;
}

/**
 * The course's specs under vitest: the same files, its fake timers in place of Jest's.
 *
 * @param name of the configuration: a vitest that runs watches its own
 * @returns the configuration's path
 */
export function writeVitestConfig(root: string, home: string, specs: string, name: string): string {
  const support = join(root, 'tests/support');
  const shim = join(home, `${name}.shim.ts`);
  // What the support takes from the real clock must be taken before the fake one is there.
  writeFileSync(shim, `
import { vi } from 'vitest';
import '${support}/real-turn.ts';
globalThis.jest = vi;
vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'clearImmediate', 'Date', 'performance'] });
// Another version of @sinonjs/fake-timers than Jest's: it keeps its timers in an object, not in a map.
const { clock } = setTimeout;
const map = Object.defineProperty({}, 'values', { value() { return Object.values(this); } });
let timers = clock.timers;
Object.defineProperty(clock, 'timers', { get: () => timers, set: (next) => { timers = Object.setPrototypeOf(next, map); } });
`);
  const path = join(home, `${name}.config.mjs`);
  const config = {
    root,
    cacheDir: join(home, `${name}-cache`),
    server: { fs: { strict: false } },
    resolve: { alias: { vitest: join(home, 'node_modules/vitest/dist/index.js') } },
    test: { globals: true, watch: true, include: [specs], setupFiles: [shim, join(support, 'setup.ts')], testTimeout: 500 },
  };
  writeFileSync(path, `
const config = ${JSON.stringify(config)};
config.resolve.alias = [
  { find: /^(node:)?timers\\/promises$/, replacement: '${support}/timers-promises.ts' },
  { find: /^(node:)?timers$/, replacement: '${support}/timers.ts' },
  { find: 'vitest', replacement: config.resolve.alias.vitest },
];
export default config;
`);
  return path;
}

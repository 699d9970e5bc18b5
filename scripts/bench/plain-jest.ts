import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The rival: Jest as everyone sets it up, its own command line with the ts-jest preset, on the same
 * spec files. Isolated means that ts-jest transpiles only; otherwise it checks types as well.
 *
 * @param specs folder of the spec files, relative to the repository, with slashes
 * @returns the path of the configuration that was written
 */
export function writePlainConfig(root: string, folder: string, isolated: boolean, specs = 'katas'): string {
  const compilerOptions = {
    module: 'CommonJS',
    moduleResolution: 'bundler',
    target: 'ES2022',
    types: ['node', 'jest'],
    strict: true,
    rootDir: root,
    ...(isolated ? { isolatedModules: true } : { allowImportingTsExtensions: true, noEmit: true, isolatedModules: false }),
  };
  const config = {
    rootDir: root,
    testMatch: [`<rootDir>/${specs}/**/*.spec.ts`],
    roots: [`<rootDir>/${specs}`, '<rootDir>/tests/support'],
    transform: { '\\.ts$': ['ts-jest', { tsconfig: compilerOptions, diagnostics: !isolated }] },
    moduleNameMapper: {
      '^(node:)?timers/promises$': '<rootDir>/tests/support/timers-promises.ts',
      '^(node:)?timers$': '<rootDir>/tests/support/timers.ts',
    },
    setupFilesAfterEnv: ['<rootDir>/tests/support/setup.ts'],
    fakeTimers: { enableGlobally: true, doNotFake: ['nextTick', 'queueMicrotask'] },
    testTimeout: 500,
    // Without it a rejection that a spec is about ends the whole run.
    waitForUnhandledRejections: true,
    reporters: ['default'],
  };
  const path = join(folder, isolated ? 'plain.json' : 'plain-types.json');
  writeFileSync(path, JSON.stringify(config));
  return path;
}

/**
 * What learners' specs run under: `npm test`, plain `npx jest katas/01-async-generator`, and the
 * Jest extensions of editors. The project's own tests have tests/jest.config.ts.
 *
 * Node 20 cannot read TypeScript by itself, so Jest asks ts-node; from Node 22.18 on it is not used.
 *
 * @jest-config-loader ts-node
 * @jest-config-loader-options {"transpileOnly": true, "skipProject": true, "compilerOptions": {"module": "CommonJS", "moduleResolution": "bundler"}}
 */
import type { Config } from 'jest';

const config: Config = {
  testMatch: ['<rootDir>/katas/**/*.spec.ts'],
  // Haste only needs to crawl what specs import.
  roots: ['<rootDir>/katas', '<rootDir>/tests/support'],
  transform: { '\\.ts$': '<rootDir>/scripts/runner/lazy-ts-jest.cjs' },
  moduleNameMapper: {
    // Jest's fake timers do not reach Node's timer modules; the shims hand out the faked globals.
    '^(node:)?timers/promises$': '<rootDir>/tests/support/timers-promises.ts',
    '^(node:)?timers$': '<rootDir>/tests/support/timers.ts',
  },
  testEnvironment: '<rootDir>/scripts/runner/environment.ts',
  // jest-circus, loaded more quickly.
  testRunner: '<rootDir>/scripts/runner/quick-circus.ts',
  setupFilesAfterEnv: ['<rootDir>/tests/support/setup.ts'],
  // Time is virtual from the first line of a learner's file on. Microtasks stay real.
  fakeTimers: { enableGlobally: true, doNotFake: ['nextTick', 'queueMicrotask'] },
  // Real milliseconds. A spec in virtual time ends in a few; this is for promises that nobody settles.
  testTimeout: 1500,
  waitForUnhandledRejections: true,
  reporters: ['default'],
};

export default config;

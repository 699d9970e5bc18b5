/**
 * The project's own tests, run by `npm run verify`. Time is real here: they start real processes.
 *
 * @jest-config-loader ts-node
 * @jest-config-loader-options {"transpileOnly": true, "skipProject": true, "compilerOptions": {"module": "CommonJS", "moduleResolution": "bundler"}}
 */
import type { Config } from 'jest';

const config: Config = {
  rootDir: '..',
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  // Minutes, not seconds: the whole answer book twice, 500 edits. `npm run slow` runs them, and so does CI on GitHub.
  testPathIgnorePatterns: ['/node_modules/', ...(process.env.SLOW === '1' ? [] : ['\\.slow\\.test\\.ts$'])],
  roots: ['<rootDir>/tests', '<rootDir>/scripts'],
  // age-encryption and what it stands on are published as ES modules only.
  transform: { '\\.[jt]s$': '<rootDir>/scripts/runner/lazy-ts-jest.cjs' },
  transformIgnorePatterns: ['/node_modules/(?!(age-encryption|@noble|@scure|fast-wrap-ansi|fast-string-width|fast-string-truncated-width)/)'],
  setupFilesAfterEnv: ['<rootDir>/tests/support/setup.ts'],
  globalTeardown: '<rootDir>/tests/remove-work-places.ts',
  testTimeout: process.env.SLOW === '1' ? 300_000 : 60_000,
  // Jest leaves a core free; most of these tests wait for processes.
  maxWorkers: '100%',
  reporters: ['default'],
};

export default config;

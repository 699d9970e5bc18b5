// ts-jest, loaded only when a file is not in Jest's transform cache: TypeScript alone takes 0.3 s
// to load, more than a kata takes to run. CommonJS, because Jest loads transformers untransformed.
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { version } = require('ts-jest/package.json');
const typescript = require('typescript/package.json').version;

const compilerOptions = {
  module: 'CommonJS',
  moduleResolution: 'bundler',
  // Newer than async generators: what runs is the engine's own, never a down-levelled one.
  target: 'ES2022',
  isolatedModules: true,
  esModuleInterop: true,
  allowJs: true,
  types: [],
  // ts-jest insists on an output layout, though nothing is written.
  rootDir: join(__dirname, '../..'),
};
const self = readFileSync(__filename, 'utf8');

// One for the process: Jest makes a transformer for every spec file.
let tsJest;

function createTransformer() {
  return {
    getCacheKey(source, path, { instrument }) {
      const key = createHash('sha256');
      for (const part of [self, version, typescript, path, String(instrument), source]) {
        key.update(part).update('\0');
      }
      return key.digest('hex').slice(0, 32);
    },
    process(source, path, options) {
      tellProgress();
      tsJest ??= require('ts-jest').default.createTransformer({ tsconfig: compilerOptions });
      tellProgress();
      return tsJest.process(source, path, options);
    },
  };
}

// Whoever watches this process from outside must not take a slow transformation for a loop; see witness.ts.
function tellProgress() {
  globalThis[Symbol.for('for-await-katas.witness')]?.tell({ type: 'progress' });
}

/** Loads ts-jest, and TypeScript with it, if that has not happened yet. @param config as Jest hands it to transformers */
function warmUp(config) {
  if (tsJest === undefined) createTransformer().process('', join(__dirname, 'nothing.ts'), { config, cacheFS: new Map(), transformerConfig: {} });
}

module.exports = { createTransformer, warmUp, compilerOptions };

// The process that runs specs; scripts/runner/specs-process.ts starts it and watches it from outside.
'use strict';
const path = require('node:path');

// Jest is much code to compile; from Node 22 on what was compiled is kept.
require('node:module').enableCompileCache?.();

const root = path.join(__dirname, '../..');
const jiti = require('jiti').createJiti(__filename, { fsCache: path.join(root, '.cache', 'jiti') });
jiti('./specs-child.ts').serveSpecs(root, JSON.parse(process.argv[2]));

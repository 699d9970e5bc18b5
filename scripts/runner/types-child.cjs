// The process that checks types between edits; scripts/runner/types-process.ts starts it and asks it.
'use strict';
const path = require('node:path');

// The compiler is a program in Go. On all cores it is no quicker with a file or two, and the specs, which run at the
// same time, would wait for it.
process.env.GOMAXPROCS ??= '1';

const root = path.join(__dirname, '../..');
const jiti = require('jiti').createJiti(__filename, { fsCache: path.join(root, '.cache', 'jiti') });

// The compiler's own interface is published as ES modules only; no transpiler needs to touch it.
import('typescript-native/unstable/sync').then(({ API }) => jiti('./types-child.ts').serveTypes(new API({ cwd: root })));

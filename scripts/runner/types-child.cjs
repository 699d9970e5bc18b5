// The process that checks types between edits; scripts/runner/types-process.ts starts it and asks it.
'use strict';
const path = require('node:path');

const root = path.join(__dirname, '../..');
const jiti = require('jiti').createJiti(__filename, { fsCache: path.join(root, '.cache', 'jiti') });

// The compiler's own interface is published as ES modules only; no transpiler needs to touch it.
import('typescript-native/unstable/sync').then(({ API }) => jiti('./types-child.ts').serveTypes(new API({ cwd: root })));

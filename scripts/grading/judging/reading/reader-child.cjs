// The process that reads students' files; scripts/grading/judging/reading/reader-process.ts starts it, asks it, and
// kills it when a file keeps it too long.
'use strict';
const path = require('node:path');

// TypeScript is much code to compile; from Node 22 on what was compiled is kept.
require('node:module').enableCompileCache?.();

const root = path.join(__dirname, '../../../..');
const jiti = require('jiti').createJiti(__filename, { fsCache: path.join(root, '.cache', 'jiti') });
jiti('./serve-reader.ts').serveReader();

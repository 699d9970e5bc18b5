// The process in which a learner's iterable is examined; scripts/protocol/watch-child.ts starts it and
// watches it from outside.
'use strict';
const path = require('node:path');

const fsCache = path.join(__dirname, '../..', '.cache', 'jiti');
const { createJiti } = require('jiti');
// The learner's file gets exactly the exports it has, without a default made up for it.
const load = (file) => createJiti(file, { fsCache, interopDefault: false }).import(file);
createJiti(__filename, { fsCache })('./check-child.ts').serveCheckUp(load);

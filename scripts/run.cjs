// The one way into every npm script: `node scripts/run.cjs <name> [arguments]`.
// Old syntax and nothing but Node itself until the two checks have passed, so that a machine that is
// not ready gets a sentence and not a stack. Scripts are TypeScript; jiti loads them on every Node.
'use strict';
var fs = require('node:fs');
var path = require('node:path');

var root = path.join(__dirname, '..');

function refuse(message) {
  process.stderr.write('\n' + message + '\n\n');
  process.exitCode = 2;
}

function start(name, args) {
  var jiti = require('jiti').createJiti(__filename, { fsCache: path.join(root, '.cache', 'jiti') });
  var cli = jiti('./terminal/cli.ts');
  return cli.runCommand(function () { return jiti('./' + name + '.ts').command; }, args, root);
}

function isOld(version) {
  var parts = version.split('.').map(Number);
  return parts[0] < 20 || (parts[0] === 20 && parts[1] < 12);
}

if (isOld(process.versions.node)) {
  refuse('This course needs Node 20.12 or newer; this is Node ' + process.versions.node + '.\n' +
    'Install a current Node from https://nodejs.org and run the command again.');
} else if (!fs.existsSync(path.join(root, 'node_modules', 'jiti'))) {
  refuse('The dependencies are not installed yet: there is no node_modules folder with them.\n' +
    'Run `npm install` in ' + root + ', then the command again.');
} else {
  start(process.argv[2], process.argv.slice(3));
}

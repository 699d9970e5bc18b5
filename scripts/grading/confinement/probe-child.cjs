// Runs where answers will, and tries what they must not be able to do; scripts/grading/confinement/probe.ts reads what came of it.
'use strict';
const fs = require('node:fs');
const net = require('node:net');

const [secret, port, parent] = process.argv.slice(2);

function can(attempt) {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}

function connects() {
  return new Promise((resolve) => {
    const socket = net.connect(Number(port), '127.0.0.1');
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    setTimeout(() => resolve(false), 1000).unref();
  });
}

async function probe() {
  process.send({
    secret: can(() => fs.readFileSync(secret)),
    passwords: can(() => fs.readFileSync('/etc/passwd')),
    write: ['/tmp', '/root', '/home', __dirname, '/', '/dev/shm'].some((folder) => can(() => fs.writeFileSync(`${folder}/katas-probe-${process.pid}`, ''))),
    network: await connects(),
    signal: can(() => process.kill(Number(parent), 0)),
    processes: can(() => fs.readdirSync('/proc/self')),
    uid: process.getuid(),
    first: process.pid === 1,
    environment: Object.keys(process.env).filter((name) => !/^(PATH|NODE_ENV|NO_COLOR|FORCE_COLOR|PWD|OLDPWD|SHLVL|_)$/.test(name)),
  });
}

void probe();

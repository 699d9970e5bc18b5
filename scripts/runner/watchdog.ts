import { url as inspectorUrl } from 'node:inspector';
import { Worker } from 'node:worker_threads';
import type { Witness } from './witness.ts';

/** Real milliseconds without a sign of life, after which a process counts as starved. */
export const SILENCE_MS = 4000;

let listener: Witness | undefined;

/**
 * The guard of plain `npx jest`, where no supervisor stands outside: a thread that sees when the
 * process has not come round its event loop for `SILENCE_MS`, says which spec was running, and ends
 * the process. A loop that only makes microtasks cannot be ended from within.
 */
export function watchdog(): Witness {
  // Whoever debugs stands still on purpose.
  listener ??= { tell: inspectorUrl() === undefined ? startWatchdog() : () => {}, wantsTimelines: false };
  return listener;
}

function startWatchdog(): Witness['tell'] {
  const beats = new Int32Array(new SharedArrayBuffer(8));
  const title = new Uint8Array(new SharedArrayBuffer(512));
  const thread = new Worker(GUARD, {
    eval: true,
    workerData: { beats, title, silenceMs: SILENCE_MS, pid: process.pid },
    // The guard prints by itself: the main thread, which would do it for a worker, is busy.
    stdout: true,
    stderr: true,
  });
  thread.unref();
  setInterval(() => Atomics.add(beats, 0, 1), 200).unref();
  return (event) => {
    Atomics.add(beats, 0, 1);
    if (event.type === 'spec-start') {
      title.fill(0);
      new TextEncoder().encodeInto(event.title, title);
    }
  };
}

const GUARD = `
const { workerData: { beats, title, silenceMs, pid } } = require('node:worker_threads');
const { writeSync } = require('node:fs');
let seen = -1;
let since = Date.now();
setInterval(() => {
  const now = Atomics.load(beats, 0);
  if (now !== seen) { seen = now; since = Date.now(); return; }
  if (Date.now() - since < silenceMs) return;
  const name = Buffer.from(title).toString().replace(/\\0+$/, '');
  writeSync(2, '\\nstarved: your code has kept the process busy for ' + silenceMs / 1000 + ' s and never let anything else run.\\n'
    + (name ? 'It happened in the spec "' + name + '".\\n' : 'It happened while the file was loaded.\\n')
    + 'Which loop never ends? A loop needs a way out; awaiting something that is ready at once gives no pause.\\n');
  process.kill(pid, 'SIGKILL');
}, 250);
`;

import { Worker } from 'node:worker_threads';

/**
 * Ends this process soon after its parent is gone, however that happened and whatever this process
 * is busy with. A loop that never awaits cannot see a closed channel, so a thread looks.
 */
export function dieWithParent(): void {
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  const { ppid: parent, pid } = process;
  new Worker(LOOKOUT, { eval: true, workerData: { parent, pid } }).unref();
}

const LOOKOUT = `
const { workerData: { parent, pid } } = require('node:worker_threads');
setInterval(() => {
  try { process.kill(parent, 0); } catch { process.kill(pid, 'SIGKILL'); }
}, 500);
`;

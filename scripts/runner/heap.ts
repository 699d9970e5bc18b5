import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collect: (() => void) | undefined;

/** Collects garbage now. It takes some 20 ms, which are better spent when nobody waits. */
export function collectGarbage(): void {
  if (collect === undefined) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
}

/** Bytes of this process's JavaScript heap that are really in use. */
export function heapWeight(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

/** A signal that is aborted by the first Ctrl-C (or a polite kill). A later one ends the process as usual. */
export interface StopSignal {
  readonly signal: AbortSignal;
  /** Leaves the signals to whoever had them. */
  close(): void;
}

/** @param onStop called at once, so that the person knows they were heard */
export function stopOnSignal(onStop: () => void): StopSignal {
  const controller = new AbortController();
  let stoppedAt = -Infinity;
  const close = (): void => {
    for (const name of SIGNALS) process.off(name, onSignal);
    process.off('beforeExit', stop);
  };
  function onSignal(name: NodeJS.Signals): void {
    // One Ctrl-C may come twice: from the terminal, and handed on by npm.
    if (performance.now() - stoppedAt < ONE_PRESS_MS) return;
    if (!controller.signal.aborted) return stop();
    close();
    process.kill(process.pid, name);
  }
  function stop(): void {
    if (controller.signal.aborted) return;
    stoppedAt = performance.now();
    controller.abort();
    onStop();
  }
  for (const name of SIGNALS) process.on(name, onSignal);
  // Nothing is left to wait for while work is under way: without a word the process would end, with code 0.
  process.on('beforeExit', stop);
  return { signal: controller.signal, close };
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const ONE_PRESS_MS = 1000;

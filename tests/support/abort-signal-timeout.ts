import { timeIsVirtual } from './fake-clock.ts';

/**
 * Lets `AbortSignal.timeout(ms)` follow the virtual clock while time is virtual, which Jest's fake
 * timers do not. Its timer keeps no process alive, as Node's does not.
 *
 * @returns what puts Node's own function back. The class is shared with Jest itself.
 */
export function fakeAbortSignalTimeout(): () => void {
  const { timeout } = AbortSignal;
  AbortSignal.timeout = (ms) => {
    if (!timeIsVirtual()) return timeout.call(AbortSignal, ms);
    const controller = new AbortController();
    const reason = new DOMException('The operation was aborted due to timeout', 'TimeoutError');
    setTimeout(() => controller.abort(reason), ms).unref();
    return controller.signal;
  };
  return () => {
    AbortSignal.timeout = timeout;
  };
}

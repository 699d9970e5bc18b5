/**
 * Makes time virtual in a test file whose Jest configuration leaves it real, from `beforeEach` to
 * `afterEach`. Specs of katas do not need it.
 *
 * @example useVirtualTime();
 */
export function useVirtualTime(): void {
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask'] });
  });
  afterEach(() => {
    jest.useRealTimers();
  });
}

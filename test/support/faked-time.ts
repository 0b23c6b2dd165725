const { jest } = import.meta as unknown as { jest: typeof globalThis.jest };

const TIMES = [
  'Date',
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;

/** These alone are told by the test, from now on; what waits for a database or a network waits truly. */
export function fakeOnly(...faked: (typeof TIMES)[number][]): void {
  const doNotFake = TIMES.filter((each) => !faked.includes(each));
  jest.useFakeTimers({ now: Date.now(), doNotFake });
}

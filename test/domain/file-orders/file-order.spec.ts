import {
  decideCancellation,
  decideDownload,
  isExpired,
  percentDone,
} from '../../../src/domain/file-orders/file-order.js';

const NOW = new Date('2026-03-02T08:00:00Z');
const ready = { state: 'ready', sha256: 'ab', expiresAt: new Date('2026-03-03T08:00:00Z') } as const;

it('hands over a ready file until its time is over', () => {
  expect(decideDownload(ready, NOW)).toEqual({ allowed: true, value: 'ab' });
  expect(decideDownload({ ...ready, expiresAt: NOW }, NOW)).toMatchObject({
    refusals: [{ code: 'file-order-expired' }],
  });
  expect(isExpired({ ...ready, sha256: null }, NOW)).toBe(true);
});

it.each(['waiting', 'making', 'failed', 'cancelled'] as const)(
  'hands over nothing while it is %s',
  (state) => {
    const order = { state, sha256: null, expiresAt: null };
    expect(decideDownload(order, NOW)).toMatchObject({ refusals: [{ code: 'file-order-not-ready' }] });
  },
);

it('cancels what is open, once, and nothing that is settled', () => {
  expect(decideCancellation({ state: 'making' })).toEqual({ allowed: true, value: 'cancel' });
  expect(decideCancellation({ state: 'cancelled' })).toEqual({ allowed: true, value: 'as it is' });
  expect(decideCancellation({ state: 'ready' })).toMatchObject({
    refusals: [{ code: 'file-order-settled' }],
  });
});

it('tells whole percents, never more than all, and nothing where nobody knows', () => {
  expect([percentDone(0, null), percentDone(0, 0), percentDone(999, 1_000), percentDone(3, 2)]).toEqual([
    null,
    null,
    99,
    100,
  ]);
});

import fc from 'fast-check';
import { basisPoints, formatShare, shares } from '../../../src/domain/funding/shares.js';
import { vnd } from '../../../src/domain/values/vnd.js';
import { COUNTERPART, DISTRICT } from './given.js';

describe('the share of a source', () => {
  it('of the real project is 27,51 % and 72,49 %', () => {
    const ofSources = shares([DISTRICT, COUNTERPART], 1_498_636_500n);
    expect(ofSources.map(({ source, basisPoints }) => `${source} ${formatShare(basisPoints, 'vi')}`)).toEqual(
      ['district-budget 27,51 %', 'counterpart 72,49 %'],
    );
    expect(formatShare(ofSources[0]!.basisPoints, 'en')).toBe('27.51%');
  });

  it('is of all its lines together, and leaves out what is not exact', () => {
    const lines = [
      { ...COUNTERPART, amountVnd: vnd(100), year: 2021 },
      { ...DISTRICT, amountVnd: vnd(100) },
      { ...COUNTERPART, amountVnd: vnd(200), year: 2020 },
      { ...DISTRICT, amountVnd: vnd(500), precision: 'about' as const },
    ];
    expect(shares(lines, 400n)).toEqual([
      { source: 'district-budget', amountVnd: 100n, basisPoints: 2500 },
      { source: 'counterpart', amountVnd: 300n, basisPoints: 7500 },
    ]);
  });

  it.each<[bigint, bigint, number]>([
    [1n, 3n, 3333],
    [2n, 3n, 6667],
    [1n, 20_000n, 1],
    [1n, 20_001n, 0],
    [999_999_999_999_999n, 999_999_999_999_999n, 10_000],
    [1n, 0n, 0],
  ])('of %s in %s is %s basis points, half up', (part, total, points) => {
    expect(basisPoints(part, total)).toBe(points);
  });

  it('is never bent so that thirds sum to the whole', () => {
    const third = basisPoints(1n, 3n);
    expect(formatShare(third, 'vi')).toBe('33,33 %');
    expect(third * 3).toBe(9999);
  });

  it('lies within half a basis point of the exact fraction', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 15n), fc.bigInt(0n, 10n ** 15n), (total, part) => {
        fc.pre(part <= total);
        const off = BigInt(basisPoints(part, total)) * total * 2n - part * 20_000n;
        expect(off > -total && off <= total).toBe(true);
      }),
    );
  });
});

import fc from 'fast-check';
import { Random } from '../../../src/commands/seed/random.js';

const seeds = fc.integer({ min: 0, max: 9_999_999 });
const draws = (seed: number) => {
  const random = new Random(seed);
  return Array.from({ length: 20 }, () => random.uuid());
};

describe('the generator of random numbers', () => {
  it('draws the same for the same seed and another for another', () => {
    fc.assert(
      fc.property(seeds, seeds, (one, other) => {
        expect(draws(one)).toEqual(draws(one));
        if (one !== other) expect(draws(one)).not.toEqual(draws(other));
      }),
    );
  });

  it('never draws the same id twice', () => {
    const random = new Random(42);
    expect(new Set(Array.from({ length: 100_000 }, () => random.uuid())).size).toBe(100_000);
  });

  it('draws ids that the database reads as such', () => {
    for (const id of draws(1))
      expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/);
  });

  it('draws each whole number of a range, its ends included', () => {
    const random = new Random(7);
    expect([...new Set(Array.from({ length: 500 }, () => random.int(3, 6)))].sort()).toEqual([3, 4, 5, 6]);
  });

  it('follows the weights, and never draws what weighs nothing', () => {
    const random = new Random(7);
    const drawn = Array.from({ length: 4_000 }, () => random.weighted({ often: 75, rarely: 25, never: 0 }));
    expect(drawn).not.toContain('never');
    expect(drawn.filter((each) => each === 'often').length / drawn.length).toBeCloseTo(0.75, 1);
  });

  it('samples different entries, all of them when more are asked for', () => {
    const random = new Random(7);
    expect(new Set(random.sample([1, 2, 3, 4, 5], 3)).size).toBe(3);
    expect(random.sample([1, 2, 3], 9).sort()).toEqual([1, 2, 3]);
  });
});

import fc from 'fast-check';
import { dateOf, dayOf } from '../../../src/commands/seed/days.js';
import { liveUntil } from '../../../src/commands/seed/life.js';
import { splitMoney } from '../../../src/commands/seed/money.js';
import { Random } from '../../../src/commands/seed/random.js';
import { TRANSITIONS } from '../../../src/domain/lifecycle/stages.js';

const TODAY = dayOf('2026-11-23');
const seeds = fc.integer({ min: 0, max: 1_000_000 });
const proposals = fc.integer({ min: dayOf('2014-08-04'), max: dayOf('2024-08-01') });
const kinds = fc.constantFrom('topic', 'support');
const lives = fc
  .tuple(seeds, kinds, proposals)
  .map(([seed, kind, proposedOn]) => ({ kind, ...liveUntil(TODAY, new Random(seed), kind, proposedOn) }));

describe('an invented life', () => {
  it('takes only ways that the table of stages knows, each from where the last one ended', () => {
    fc.assert(
      fc.property(lives, ({ kind, steps }) => {
        expect(steps[0]).toMatchObject({ from: null, to: 'proposed' });
        steps.slice(1).forEach((step, at) => {
          expect(step.from).toBe(steps[at]!.to);
          const way = TRANSITIONS.find(({ from, to }) => from === step.from && to === step.to);
          expect(way).toBeDefined();
          expect(way?.onlyKind ?? kind).toBe(kind);
        });
      }),
    );
  });

  it('goes forward in time and never beyond today', () => {
    fc.assert(
      fc.property(lives, ({ steps }) => {
        const days = steps.map(({ day }) => day);
        expect([...days].sort((a, b) => a - b)).toEqual(days);
        expect(days.at(-1)).toBeLessThanOrEqual(TODAY);
      }),
    );
  });

  it('is judged exactly when it came before a council, as its verdict says', () => {
    fc.assert(
      fc.property(lives, ({ steps, judgement }) => {
        const judged = steps.find(({ to }) => to === 'accepted' || to === 'not-accepted');
        expect(judgement?.heldOn).toBe(judged?.day);
        if (judgement) expect(judgement.verdict.accepts).toBe(judged?.to === 'accepted');
      }),
    );
  });

  it('is judged in valid sessions only, by seven to nine ballots', () => {
    fc.assert(
      fc.property(lives, ({ judgement }) => {
        if (!judgement) return;
        expect(judgement.verdict.valid).toBe(true);
        expect(judgement.seats).toHaveLength(9);
        expect([7, 8, 9]).toContain(judgement.ballots.length);
      }),
    );
  });
});

describe('invented money', () => {
  it('splits into two to four positive lines that sum to the total', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom('grassroots', 'province'), proposals, (seed, level, day) => {
        const { totalVnd, lines } = splitMoney(new Random(seed), level, day);
        expect([2, 3, 4]).toContain(lines.length);
        expect(lines.every(({ amountVnd }) => amountVnd > 0n)).toBe(true);
        expect(lines.reduce((sum, { amountVnd }) => sum + amountVnd, 0n)).toBe(totalVnd);
      }),
    );
  });
});

describe('days as numbers', () => {
  it.each(['1970-01-01', '2016-02-29', '2024-12-31'])('read %s back as it was written', (date) => {
    expect(dateOf(dayOf(date))).toBe(date);
  });
});

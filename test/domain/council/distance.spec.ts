import type { BallotDistance } from '../../../src/domain/council/ballot-distance.js';
import { distanceFrom } from '../../../src/domain/council/distance.js';
import { TT_06_2023 } from '../../../src/domain/council/rulebooks/tt-06-2023.js';
import { TT_07_2016 } from '../../../src/domain/council/rulebooks/tt-07-2016.js';
import { TT_11_2014 } from '../../../src/domain/council/rulebooks/tt-11-2014.js';
import { TT_50_2014_DEFINITION } from '../../../src/domain/council/rulebooks/tt-50-2014-bct.js';
import { decidingRule } from '../../../src/domain/council/verdict-rules.js';
import { evidence } from './given.js';

describe('the distance of a verdict from another grade', () => {
  it.each([
    [
      { excellent: 6, pass: 3 },
      { ballots: 1, to: 'excellent', changes: [{ from: 'pass', to: 'excellent', ballots: 1 }] },
    ],
    [
      { excellent: 8, fail: 1 },
      { ballots: 1, to: 'excellent', changes: [{ from: 'fail', to: 'pass', ballots: 1 }] },
    ],
    [
      { pass: 6, fail: 3 },
      { ballots: 1, to: 'fail', changes: [{ from: 'pass', to: 'fail', ballots: 1 }] },
    ],
    [
      { pass: 5, fail: 4 },
      { ballots: 1, to: 'pass', changes: [{ from: 'fail', to: 'pass', ballots: 1 }] },
    ],
    [{ pass: 9 }, { ballots: 4, to: 'fail', changes: [{ from: 'pass', to: 'fail', ballots: 4 }] }],
    [
      { excellent: 6, pass: 1, missing: 2 },
      { ballots: 1, to: 'excellent' },
    ],
  ])('%j is %j', (said, expected) => {
    expect(distanceFrom(TT_11_2014, evidence(said))).toMatchObject(expected);
  });

  it('of nine excellent ballots is one ballot saying fail', () => {
    expect(distanceFrom(TT_11_2014, evidence({ excellent: 9 }))).toEqual({
      ballots: 1,
      to: 'pass',
      changes: [{ from: 'excellent', to: 'fail', ballots: 1 }],
    });
  });

  it('names the change of a vote', () => {
    expect(distanceFrom(TT_06_2023, evidence({ approve: 6, reject: 3 }))).toEqual({
      ballots: 1,
      to: 'pass',
      changes: [{ from: 'reject', to: 'approve', ballots: 1 }],
    });
  });

  it('counts a ballot handed in after all among those cast', () => {
    expect(distanceFrom(TT_06_2023, evidence({ missing: 7 }))).toEqual({
      ballots: 1,
      to: 'pass',
      changes: [{ from: 'missing', to: 'approve', ballots: 1 }],
    });
  });

  it('is none where nobody was there to vote', () => {
    expect(distanceFrom(TT_11_2014, evidence({}))).toBeNull();
  });

  it('is the smallest there is, for every split of up to nine ballots', () => {
    for (let present = 1; present <= 9; present++) {
      const all = splitsOf(present);
      for (const from of all) {
        const own = decidingRule(TT_11_2014, evidence(from)).grade;
        const nearest = Math.min(
          ...all
            .filter((to) => isReachable(from, to) && decidingRule(TT_11_2014, evidence(to)).grade !== own)
            .map((to) => ballotsChanged(from, to)),
        );
        const distance = distanceFrom(TT_11_2014, evidence(from)) as BallotDistance | null;
        if (distance?.ballots !== nearest) throw new Error(`${JSON.stringify(from)}: ${nearest}`);
        expect(distance.changes.reduce((sum, change) => sum + change.ballots, 0)).toBe(nearest);
      }
    }
  });
});

/** Rulebooks that vote, whatever their base: those appointed, present or casting. */
it.each([
  [TT_06_2023.code, TT_06_2023],
  [TT_50_2014_DEFINITION.code, TT_50_2014_DEFINITION],
  [TT_07_2016.code, TT_07_2016],
])('the distance under %s is the smallest there is, for every vote of up to seven', (_code, rulebook) => {
  for (let appointed = 1; appointed <= 7; appointed++) {
    for (const from of votesOf(appointed)) {
      const own = decidingRule(rulebook, evidence(from)).grade;
      const nearest = votesOf(appointed)
        .filter((to) => to.absent === from.absent && to.invalid <= from.invalid && to.missing <= from.missing)
        .filter((to) => decidingRule(rulebook, evidence(to)).grade !== own)
        .map((to) => Math.max(0, to.approve - from.approve) + Math.max(0, to.reject - from.reject));
      const distance = distanceFrom(rulebook, evidence(from)) as BallotDistance | null;
      const expected = nearest.length > 0 ? Math.min(...nearest) : null;
      if ((distance?.ballots ?? null) !== expected) throw new Error(`${JSON.stringify(from)}: ${expected}`);
    }
  }
});

function votesOf(appointed: number) {
  const votes: Record<'approve' | 'reject' | 'invalid' | 'missing' | 'absent', number>[] = [];
  for (let approve = 0; approve <= appointed; approve++) {
    for (let reject = 0; approve + reject <= appointed; reject++) {
      for (let invalid = 0; approve + reject + invalid <= appointed; invalid++) {
        for (let missing = 0; approve + reject + invalid + missing <= appointed; missing++) {
          const absent = appointed - approve - reject - invalid - missing;
          votes.push({ approve, reject, invalid, missing, absent });
        }
      }
    }
  }
  return votes;
}

interface Split {
  readonly excellent: number;
  readonly pass: number;
  readonly fail: number;
  readonly invalid: number;
}

function splitsOf(present: number): Split[] {
  const splits: Split[] = [];
  for (let excellent = 0; excellent <= present; excellent++) {
    for (let pass = 0; pass + excellent <= present; pass++) {
      for (let fail = 0; fail + pass + excellent <= present; fail++) {
        splits.push({ excellent, pass, fail, invalid: present - excellent - pass - fail });
      }
    }
  }
  return splits;
}

/** A ballot can be made valid; none is made invalid. */
function isReachable(from: Split, to: Split): boolean {
  return to.invalid <= from.invalid;
}

function ballotsChanged(from: Split, to: Split): number {
  const keys = ['excellent', 'pass', 'fail', 'invalid'] as const;
  return keys.reduce((sum, key) => sum + Math.max(0, to[key] - from[key]), 0);
}

import {
  type Conflict,
  checkSeatConflicts,
  decideConflict,
  declarationWarnings,
  isRecused,
  openSuggestions,
  type PersonStanding,
  suggestedConflicts,
} from '../../../src/domain/council/conflict-of-interest.js';
import { TT_06_2023 } from '../../../src/domain/council/rulebooks/tt-06-2023.js';
import { TT_11_2014 } from '../../../src/domain/council/rulebooks/tt-11-2014.js';
import { SEAT_ROLES } from '../../../src/domain/council/seat.js';

const standing = (facts: Partial<PersonStanding> = {}): PersonStanding => ({
  isTeamMember: false,
  hasRelativeOnTeam: false,
  keptOutFor: [],
  institutionId: 'own',
  leadInstitutionId: 'host',
  partnerInstitutionIds: ['partner'],
  contributorInstitutionIds: ['cooperative'],
  conflicts: [],
  ...facts,
});

const codes = (role: (typeof SEAT_ROLES)[number], facts: Partial<PersonStanding>, rulebook = TT_11_2014) =>
  checkSeatConflicts(rulebook, role, standing(facts)).map((refusal) => refusal.code);

describe('an employee of the lead institution', () => {
  it.each([
    ['chair', ['role-closed-by-conflict']],
    ['vice-chair', ['role-closed-by-conflict']],
    ['reviewer', ['role-closed-by-conflict']],
    ['scientific-secretary', ['role-closed-by-conflict']],
    ['member', []],
  ] as const)('asked to sit as %s', (role, refusals) => {
    expect(codes(role, { institutionId: 'host' })).toEqual(refusals);
  });

  it('may sit anywhere once the suggestion was dismissed', () => {
    expect(
      codes('chair', { institutionId: 'host', conflicts: [{ kind: 'host-staff', status: 'dismissed' }] }),
    ).toEqual([]);
  });
});

describe('a seat', () => {
  it('is closed to the project team in every role', () => {
    for (const role of SEAT_ROLES) expect(codes(role, { isTeamMember: true })).toEqual(['seat-in-conflict']);
  });

  it.each([
    ['declared', ['seat-in-conflict']],
    ['upheld', ['seat-in-conflict']],
    ['suggested', []],
    ['dismissed', []],
  ] as const)('of a relative whose conflict is %s', (status, refusals) => {
    expect(codes('member', { conflicts: [{ kind: 'relative', status }] })).toEqual(refusals);
  });

  it('cites the article', () => {
    expect(checkSeatConflicts(TT_11_2014, 'chair', standing({ institutionId: 'host' }))).toEqual([
      { code: 'role-closed-by-conflict', facts: { kind: 'host-staff', role: 'chair', article: '9.3b' } },
    ]);
  });

  it('stays open where the law does not name what the records suggest', () => {
    expect(codes('member', { institutionId: 'partner' })).toEqual([]);
    expect(codes('chair', { institutionId: 'host' }, TT_06_2023)).toEqual([]);
  });

  it('is not in conflict between two people without institution', () => {
    expect(suggestedConflicts(standing({ institutionId: null, leadInstitutionId: null }))).toEqual([]);
  });
});

describe('recusal', () => {
  it.each<[string, Conflict[], boolean]>([
    ['no conflict', [], false],
    ['a declared interest', [{ kind: 'interest', status: 'declared' }], true],
    [
      'an upheld conflict of which the rulebook is silent',
      [{ kind: 'partner-staff', status: 'upheld' }],
      true,
    ],
    ['a mere suggestion', [{ kind: 'partner-staff', status: 'suggested' }], false],
    ['a dismissed one', [{ kind: 'interest', status: 'dismissed' }], false],
  ])('with %s', (_what, conflicts, recused) => {
    expect(isRecused(TT_11_2014, 'member', conflicts)).toBe(recused);
  });

  it('does not strike a host employee whom the law lets sit as member', () => {
    expect(isRecused(TT_11_2014, 'member', [{ kind: 'host-staff', status: 'declared' }])).toBe(false);
    expect(isRecused(TT_11_2014, 'reviewer', [{ kind: 'host-staff', status: 'declared' }])).toBe(true);
  });
});

describe('deciding a conflict', () => {
  it.each([
    ['dismissed', ' ', false, ['dismissal-needs-reason']],
    ['dismissed', 'trùng tên', false, []],
    ['upheld', undefined, false, []],
    ['upheld', 'đúng', true, ['not-permitted']],
    ['dismissed', 'không đúng', true, ['not-permitted']],
  ] as const)('as %s with reason %p, own %p', (status, reason, isOwn, refusals) => {
    const decision = decideConflict(status, { isOwn, reason });
    expect(decision.allowed ? [] : decision.refusals.map(({ code }) => code)).toEqual(refusals);
  });
});

describe('a suggestion', () => {
  const open = (
    role: (typeof SEAT_ROLES)[number],
    facts: Partial<PersonStanding>,
    rulebook = TT_11_2014,
  ): readonly string[] => openSuggestions(rulebook, role, standing(facts));

  it.each<[string, Partial<PersonStanding>, string[]]>([
    ['a colleague of the partner', { institutionId: 'partner' }, ['partner-staff']],
    ['somebody of a contributor', { institutionId: 'cooperative' }, ['contributor']],
    ['a relative named elsewhere', { hasRelativeOnTeam: true }, ['relative']],
    [
      'what keeps them out elsewhere',
      { keptOutFor: ['interest', 'contributor'] },
      ['contributor', 'interest'],
    ],
    ['a member who joined the team after the appointment', { isTeamMember: true }, ['team-member']],
    ['host staff whom the law lets sit as member', { institutionId: 'host' }, []],
    ['nobody of it all', {}, []],
  ])('about %s', (_what, facts, kinds) => {
    expect(open('member', facts)).toEqual(kinds);
  });

  it('comes where the rulebook is silent, or closes this very role', () => {
    expect(open('chair', { institutionId: 'host' }, TT_06_2023)).toEqual(['host-staff']);
    expect(open('reviewer', { institutionId: 'host' })).toEqual(['host-staff']);
  });

  it.each(['suggested', 'declared', 'upheld', 'dismissed'] as const)(
    'is not made again once %s',
    (status) => {
      const conflicts: Conflict[] = [{ kind: 'partner-staff', status }];
      expect(open('member', { institutionId: 'partner', conflicts })).toEqual([]);
    },
  );

  it('that somebody is a relative closes no seat by itself', () => {
    expect(codes('member', { hasRelativeOnTeam: true })).toEqual([]);
    expect(codes('member', { keptOutFor: ['interest', 'host-staff'] })).toEqual([]);
  });
});

it.each([
  ['relative', 'p1', []],
  ['relative', 'p2', ['relative-not-on-team']],
  ['relative', undefined, ['relative-not-named']],
  ['interest', undefined, []],
] as const)('a declaration of %s that names %p is warned of %j', (kind, relatedPersonId, warnings) => {
  expect(declarationWarnings({ kind, relatedPersonId }, ['p1'])).toEqual(warnings);
});

it('suggests every institution tie', () => {
  expect(suggestedConflicts(standing({ institutionId: 'cooperative', isTeamMember: true }))).toEqual([
    'team-member',
    'contributor',
  ]);
});

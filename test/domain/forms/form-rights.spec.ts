import type { Role } from '../../../src/domain/access/actor.js';
import type { FormKind } from '../../../src/domain/forms/form-kinds.js';
import { decideMaking, mayReadForm, type SessionStanding } from '../../../src/domain/forms/form-rights.js';

const OUTSIDE: SessionStanding = {
  seatId: null,
  isRecused: false,
  runsTheMeeting: false,
  isTeller: false,
  isClosed: false,
};
const reads = (
  role: Role,
  kind: FormKind,
  standing: Partial<SessionStanding>,
  seatId: string | null = null,
) => mayReadForm({ roles: [role] }, { kind, seatId }, { ...OUTSIDE, ...standing });

describe('who reads a form of a session', () => {
  it.each<[string, Role, FormKind, Partial<SessionStanding>, boolean]>([
    ['the leader reads no draft', 'leader', 'meeting-minutes', {}, false],
    ['the leader reads the minutes after the closing', 'leader', 'meeting-minutes', { isClosed: true }, true],
    [
      'who runs the meeting reads the draft',
      'council-member',
      'meeting-minutes',
      { seatId: 's', runsTheMeeting: true },
      true,
    ],
    ['a teller reads the draft', 'council-member', 'meeting-minutes', { seatId: 's', isTeller: true }, true],
    [
      'a recused teller does not',
      'council-member',
      'meeting-minutes',
      { seatId: 's', isTeller: true, isRecused: true },
      false,
    ],
    ['a member reads no draft', 'council-member', 'meeting-minutes', { seatId: 's' }, false],
    ['a member reads the invitation', 'council-member', 'council-invitation', { seatId: 's' }, true],
    [
      'a recused member reads nothing',
      'council-member',
      'tally-minutes',
      { seatId: 's', isRecused: true, isClosed: true },
      false,
    ],
  ])('%s', (_, role, kind, standing, expected) => {
    expect(reads(role, kind, standing)).toBe(expected);
  });

  it('leaves a cast ballot to its seat, whoever else asks and whenever', () => {
    expect(reads('council-member', 'cast-ballot', { seatId: 's' }, 's')).toBe(true);
    expect(reads('council-member', 'cast-ballot', { seatId: 'other', isClosed: true }, 's')).toBe(false);
    expect(reads('secretary', 'cast-ballot', { runsTheMeeting: true, isClosed: true }, 's')).toBe(false);
    expect(reads('secretary', 'ballot-sheet', { runsTheMeeting: true }, 's')).toBe(true);
  });
});

describe('who makes a form', () => {
  const FACTS = {
    isOwnSheet: false,
    isSeatRecused: false,
    isClosed: true,
    hasCastBallot: true,
    isAccepted: true,
    isMilestoneOpen: true,
  };
  const code = (role: Role, kind: FormKind, facts: Partial<typeof FACTS> = {}) => {
    const decision = decideMaking({ roles: [role] }, { ...FACTS, kind, ...facts });
    return decision.allowed ? 'made' : decision.refusals[0]!.code;
  };

  it.each<[Role, FormKind, Partial<typeof FACTS>, string]>([
    ['secretary', 'cast-ballot', {}, 'not-permitted'],
    ['council-member', 'cast-ballot', { isOwnSheet: true }, 'made'],
    ['council-member', 'cast-ballot', { isOwnSheet: true, hasCastBallot: false }, 'form-ballot-not-cast'],
    ['council-member', 'ballot-sheet', { isOwnSheet: true, isSeatRecused: true }, 'form-seat-recused'],
    ['council-member', 'meeting-minutes', {}, 'not-permitted'],
    ['finance', 'council-invitation', {}, 'not-permitted'],
    ['finance', 'reconciliation-record', {}, 'made'],
    ['secretary', 'tally-minutes', { isClosed: false }, 'form-before-closing'],
    ['secretary', 'meeting-minutes', { isClosed: false }, 'made'],
    ['leader', 'recognition-decision', { isAccepted: false }, 'form-without-acceptance'],
    ['reporter', 'progress-reminder', { isMilestoneOpen: false }, 'form-milestone-over'],
  ])('%s, %s, %o: %s', (role, kind, facts, expected) => {
    expect(code(role, kind, facts)).toBe(expected);
  });
});

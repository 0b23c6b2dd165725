/** Officers, comings and goings, written comments and warnings of a session. */
import { PLAIN_MEETING } from '../../../src/domain/council/meeting-rules.js';
import { TT_07_2014 } from '../../../src/domain/council/rulebooks/tt-07-2014.js';
import { TT_11_2014 } from '../../../src/domain/council/rulebooks/tt-11-2014.js';
import {
  attendanceAfter,
  decideOnline,
  decideStandIn,
  howAttended,
} from '../../../src/domain/council/session-attendance.js';
import { type DeadlineFacts, deadlinesOf } from '../../../src/domain/council/session-deadlines.js';
import { decideOfficers, type Officers } from '../../../src/domain/council/session-officers.js';
import { SESSION_STATES } from '../../../src/domain/council/session-state.js';
import { sessionWarnings, type WarningFacts } from '../../../src/domain/council/session-warnings.js';
import {
  type CommentFacts,
  decideComment,
  mayReadComments,
} from '../../../src/domain/council/written-comments.js';
import type { Decision } from '../../../src/domain/refusal.js';
import { DEADLINE_FACTS, seatsInOffice } from './given.js';

const codes = (decision: Decision<unknown>) =>
  decision.allowed ? [] : decision.refusals.map((refusal) => refusal.code);

it.each([
  ['chair', 'vice-chair', false],
  ['chair-or-authorised-vice', 'vice-chair', true],
  ['chair-or-authorised-vice', 'member', false],
  ['chair-or-authorised-vice', 'scientific-secretary', false],
  ['chair-or-vice', 'vice-chair', true],
  ['chair-or-vice', 'reviewer', false],
  ['anyone', 'member', true],
] as const)('where %s leads, a %s standing in for the chair is lawful: %s', (rule, role, allowed) => {
  expect(decideStandIn(rule, role).allowed).toBe(allowed);
});

describe('the officers of a meeting', () => {
  const name = (
    named: Partial<Officers>,
    meeting = TT_07_2014.meeting,
    state: (typeof SESSION_STATES)[number] = 'open',
  ) =>
    codes(
      decideOfficers({
        state,
        meeting,
        sittings: [seatsInOffice(9, ['s8']), seatsInOffice(9, ['s8'], ['s7'])],
        named: { tellers: [], headTellerSeatId: null, meetingSecretarySeatId: null, ...named },
      }),
    );

  it.each<[Partial<Officers>, string[]]>([
    [{ tellers: ['s4', 's5', 's6'], headTellerSeatId: 's5' }, []],
    [{ tellers: [] }, []],
    [{ tellers: ['s4', 's8'] }, ['officer-takes-no-part']],
    [{ tellers: ['s4', 's7'] }, ['officer-takes-no-part']],
    [{ tellers: ['s4', 'x'] }, ['unknown-reference']],
    [{ tellers: ['s4'], headTellerSeatId: 's5' }, ['head-teller-not-teller']],
    [{ meetingSecretarySeatId: 's6' }, []],
    [{ meetingSecretarySeatId: 's8' }, ['officer-takes-no-part']],
  ])('%j: %j', (named, expected) => {
    expect(name(named)).toEqual(expected);
  });

  it('has no elected secretary where the decision appoints one', () => {
    expect(name({ meetingSecretarySeatId: 's6' }, TT_11_2014.meeting)).toEqual([
      'meeting-elects-no-secretary',
    ]);
  });

  it('does not change after the end', () => {
    expect(name({}, TT_07_2014.meeting, 'closed')).toEqual(['session-closed']);
    expect(name({}, TT_07_2014.meeting, 'postponed')).toEqual(['session-postponed']);
  });
});

describe('coming and leaving', () => {
  const at = (minute: number) => new Date(Date.UTC(2021, 11, 23, 7, minute));
  const here = { present: true, how: 'online' as const };
  const away = { present: false, how: 'online' as const };

  it('has no time before the opening', () => {
    const came = attendanceAfter(undefined, here, null);
    expect(came).toEqual({ present: true, how: 'online', arrivedAt: null, departedAt: null });
    expect(attendanceAfter(came, away, null)).toEqual({
      present: false,
      how: null,
      arrivedAt: null,
      departedAt: null,
    });
  });

  it('has its time while the session runs, and keeps it', () => {
    const late = attendanceAfter(attendanceAfter(undefined, away, null), here, at(10));
    expect(late).toMatchObject({ present: true, arrivedAt: at(10), departedAt: null });
    expect(attendanceAfter(late, here, at(20))).toEqual(late);
    const gone = attendanceAfter(late, away, at(30));
    expect(gone).toEqual({ present: false, how: 'online', arrivedAt: at(10), departedAt: at(30) });
    expect(attendanceAfter(gone, away, at(40))).toEqual(gone);
    expect(attendanceAfter(gone, here, at(50))).toMatchObject({
      present: true,
      arrivedAt: at(10),
      departedAt: null,
    });
  });

  it('is not late of who was there from the opening and came back', () => {
    const there = attendanceAfter(undefined, here, null);
    const back = attendanceAfter(attendanceAfter(there, away, at(10)), here, at(20));
    expect(back).toMatchObject({ arrivedAt: null, departedAt: null });
  });

  it('is online only where the form of meeting allows it, and of those present', () => {
    expect(codes(decideOnline('in-person', ['a'], ['a']))).toEqual(['online-where-in-person']);
    expect(codes(decideOnline('hybrid', ['a'], ['b']))).toEqual(['online-seat-not-present']);
    expect(codes(decideOnline('online', ['a', 'b'], ['b']))).toEqual([]);
    expect(codes(decideOnline('in-person', ['a'], []))).toEqual([]);
  });

  it.each([
    ['in-person', null, 'in-person'],
    ['online', null, 'online'],
    ['hybrid', null, null],
    ['hybrid', true, 'online'],
    ['hybrid', false, 'in-person'],
  ] as const)('of a session held %s, online %s, is %s', (mode, online, how) => {
    expect(howAttended(mode, online)).toBe(how);
  });
});

describe('written comments', () => {
  const write = (more: Partial<CommentFacts>) =>
    codes(
      decideComment({
        state: 'scheduled',
        recused: false,
        receivedOn: '2021-12-20',
        today: '2021-12-20',
        by: 'member',
        before: null,
        ...more,
      }),
    )[0] ?? 'allowed';

  it('come until the session ends', () => {
    expect(SESSION_STATES.map((state) => write({ state }))).toEqual([
      'allowed',
      'allowed',
      'allowed',
      'session-closed',
      'session-postponed',
    ]);
  });

  it.each<[Partial<CommentFacts>, string]>([
    [{ recused: true }, 'comment-from-recused-seat'],
    [{ receivedOn: '2021-12-21' }, 'effective-date-in-future'],
    [{ by: 'office', before: null }, 'allowed'],
    [{ by: 'office', before: 'office' }, 'allowed'],
    [{ by: 'office', before: 'member' }, 'comment-is-the-members-own'],
    [{ by: 'member', before: 'office' }, 'allowed'],
  ])('%j: %s', (more, expected) => {
    expect(write(more)).toBe(expected);
  });

  it.each([
    [
      'who runs the meeting',
      { runsTheMeeting: true, takesPart: false, ofProject: false },
      [true, true, true, true],
    ],
    [
      'a member present',
      { runsTheMeeting: false, takesPart: true, ofProject: false },
      [false, true, true, true],
    ],
    [
      'a member absent or recused',
      { runsTheMeeting: false, takesPart: false, ofProject: false },
      [false, false, false, false],
    ],
    [
      'whoever is of the project',
      { runsTheMeeting: true, takesPart: true, ofProject: true },
      [false, false, false, false],
    ],
  ] as const)('are read by %s', (_, reader, expected) => {
    const states = ['scheduled', 'open', 'voting', 'closed'] as const;
    expect(states.map((state) => mayReadComments(state, reader, state !== 'scheduled'))).toEqual(expected);
  });

  it('of a session postponed before its opening are read by nobody new', () => {
    const member = { runsTheMeeting: false, takesPart: true, ofProject: false };
    expect(mayReadComments('postponed', member, false)).toBe(false);
  });
});

describe('warnings', () => {
  const warn = (more: Partial<WarningFacts>, deadlines: Partial<DeadlineFacts> = {}) =>
    sessionWarnings({
      state: 'scheduled',
      meeting: TT_11_2014.meeting,
      deadlines: deadlinesOf({ ...DEADLINE_FACTS, today: '2021-12-13', ...deadlines }),
      withoutComment: ['A', 'B'],
      tellers: { named: 0, hasHead: false },
      hasSecretary: false,
      undecidedConflicts: null,
      today: '2021-12-13',
      ...more,
    }).map(({ code }) => code);

  it('do not come before something is due', () => {
    expect(warn({})).toEqual([]);
    expect(warn({}, { today: '2021-12-15' })).toEqual(['documents-not-sent-in-time']);
    expect(warn({ today: '2021-12-23' }, { today: '2021-12-23' })).toEqual([
      'documents-not-sent-in-time',
      'comments-missing',
    ]);
  });

  it('name all that an open session lacks, and nothing where nothing is lacking', () => {
    expect(warn({ state: 'open' })).toEqual([
      'documents-not-sent-in-time',
      'comments-missing',
      'tellers-not-named',
    ]);
    const steps = [{ code: 'documents-out', doneOn: '2021-12-14', note: null }];
    const whole = { state: 'open' as const, withoutComment: [], tellers: { named: 3, hasHead: true } };
    expect(warn(whole, { steps })).toEqual([]);
    expect(warn({ ...whole, tellers: { named: 3, hasHead: false } }, { steps })).toEqual([
      'tellers-not-named',
    ]);
    expect(warn({ ...whole, tellers: { named: 2, hasHead: true } }, { steps })).toEqual([
      'tellers-not-named',
    ]);
    const late = [{ code: 'documents-out', doneOn: '2021-12-15', note: null }];
    expect(warn(whole, { steps: late })).toEqual(['documents-not-sent-in-time']);
  });

  it('tell nobody of comments who may not read them', () => {
    expect(warn({ state: 'open', withoutComment: null })).not.toContain('comments-missing');
  });

  it('ask for an elected secretary only where the meeting elects one', () => {
    const meeting = { ...PLAIN_MEETING, electsSecretary: true };
    expect(warn({ state: 'voting', meeting }, { deadlines: [] })).toEqual(['secretary-not-elected']);
    expect(warn({ state: 'voting', meeting, hasSecretary: true }, { deadlines: [] })).toEqual([]);
    expect(warn({ state: 'voting', meeting: PLAIN_MEETING }, { deadlines: [] })).toEqual([]);
  });

  it('end with the session', () => {
    expect(warn({ state: 'closed' })).toEqual([]);
    expect(warn({ state: 'postponed' })).toEqual([]);
  });
});

import { decidePostponement, decideVotingCall } from '../../../src/domain/council/postponement.js';
import { TT_06_2023 } from '../../../src/domain/council/rulebooks/tt-06-2023.js';
import { TT_11_2014 } from '../../../src/domain/council/rulebooks/tt-11-2014.js';
import {
  type CallingFacts,
  decideCall,
  type EarlierSession,
} from '../../../src/domain/council/session-calling.js';
import { SESSION_STATES } from '../../../src/domain/council/session-state.js';
import type { Decision } from '../../../src/domain/refusal.js';

const codes = (decision: Decision<unknown>) =>
  decision.allowed ? [] : decision.refusals.map((refusal) => refusal.code);
const value = <T>(decision: Decision<T>) => (decision.allowed ? decision.value : null);

const PLAIN: CallingFacts = {
  rulebook: TT_11_2014,
  mode: 'in-person',
  councilProjectIds: ['a', 'b', 'c'],
  corrects: null,
  follows: null,
  decidedProjectIds: [],
};
const CLOSED: EarlierSession = { state: 'closed', projectIds: ['a', 'b'], isSucceeded: false };
const POSTPONED: EarlierSession = { state: 'postponed', projectIds: ['b', 'c'], isSucceeded: false };

describe('calling a session', () => {
  it.each<[string, Partial<CallingFacts>, string[] | null]>([
    ['all projects of the council unless told', {}, ['a', 'b', 'c']],
    ['some of them', { projectIds: ['c', 'a'] }, ['c', 'a']],
    ['what the corrected session had', { corrects: CLOSED, correctionReason: 'đếm nhầm' }, ['a', 'b']],
    ['a part of it', { corrects: CLOSED, correctionReason: 'x', projectIds: ['b'] }, ['b']],
    ['what the postponed session had', { follows: POSTPONED }, ['b', 'c']],
  ])('takes %s', (_, more, projectIds) => {
    expect(value(decideCall({ ...PLAIN, ...more }))?.projectIds).toEqual(projectIds);
  });

  it.each<[string, Partial<CallingFacts>, string]>([
    ['a project of another council', { projectIds: ['a', 'x'] }, 'unknown-reference'],
    [
      'a form of meeting that the rulebook does not name',
      { rulebook: { ...TT_06_2023, meeting: { ...TT_06_2023.meeting, modes: ['online'] } } },
      'session-mode-not-allowed',
    ],
    ['a correction without reason', { corrects: CLOSED, correctionReason: ' ' }, 'correction-needs-reason'],
    [
      'the correction of an open session',
      { corrects: { ...CLOSED, state: 'open' }, correctionReason: 'x' },
      'corrected-session-not-closed',
    ],
    [
      'the correction of a postponed session',
      { corrects: POSTPONED, correctionReason: 'x' },
      'corrected-session-not-closed',
    ],
    [
      'a second correction',
      { corrects: { ...CLOSED, isSucceeded: true }, correctionReason: 'x' },
      'session-corrected-already',
    ],
    [
      'a project that the corrected session did not have',
      { corrects: CLOSED, correctionReason: 'x', projectIds: ['c'] },
      'project-not-on-corrected-agenda',
    ],
    ['taking up a closed session', { follows: CLOSED }, 'followed-session-not-postponed'],
    [
      'taking up a postponed session twice',
      { follows: { ...POSTPONED, isSucceeded: true } },
      'session-taken-up-already',
    ],
  ])('refuses %s', (_, more, code) => {
    expect(codes(decideCall({ ...PLAIN, ...more }))).toEqual([code]);
  });

  it('allows every form of meeting where the rulebook is silent', () => {
    for (const mode of ['in-person', 'online', 'hybrid'] as const) {
      expect(decideCall({ ...PLAIN, mode }).allowed).toBe(true);
    }
  });
});

describe('the states', () => {
  it('let the vote be called once, of an open session', () => {
    expect(SESSION_STATES.map((state) => codes(decideVotingCall(state))[0] ?? 'allowed')).toEqual([
      'session-not-open',
      'allowed',
      'voting-already-called',
      'session-closed',
      'session-postponed',
    ]);
  });

  it('let a session be postponed until it ends', () => {
    expect(SESSION_STATES.map((state) => codes(decidePostponement(state))[0] ?? 'allowed')).toEqual([
      'allowed',
      'allowed',
      'allowed',
      'session-closed',
      'session-postponed',
    ]);
  });
});

import { decideReopening, type ReopeningFacts } from '../../../src/domain/council/reopening.js';

const online: ReopeningFacts = {
  sessionState: 'open',
  ballotState: 'submitted',
  isPaper: false,
  actorPresides: true,
  actorIsOffice: false,
};
const byOffice = { actorPresides: false, actorIsOffice: true };

describe('a submitted ballot is reopened', () => {
  it.each<[string, Partial<ReopeningFacts>, string, string | boolean]>([
    ['by who presides, and keeps what it said', {}, 'nhầm mức', true],
    ['while the vote runs', { sessionState: 'voting' }, 'nhầm mức', true],
    ['not by the office', byOffice, 'nhầm mức', 'not-permitted'],
    [
      'by the office where it is a paper keyed in, to be keyed in again',
      { ...byOffice, isPaper: true },
      'gõ nhầm',
      false,
    ],
    ['not by another member', { actorPresides: false }, 'nhầm mức', 'not-permitted'],
    ['not without a reason', {}, '  ', 'reopening-needs-reason'],
    ['not once the session is closed', { sessionState: 'closed' }, 'x', 'session-closed'],
    ['not once the session is postponed', { sessionState: 'postponed' }, 'x', 'session-postponed'],
    ['not while it is a draft', { ballotState: 'draft' }, 'x', 'ballot-not-cast'],
    ['not where it is missing', { ballotState: 'missing' }, 'x', 'ballot-not-cast'],
  ])('%s', (_how, facts, reason, expected) => {
    const decision = decideReopening({ ...online, ...facts }, reason);
    expect(decision.allowed ? decision.value.keepsContent : decision.refusals[0]?.code).toBe(expected);
  });
});

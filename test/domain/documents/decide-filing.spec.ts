import type { Role } from '../../../src/domain/access/actor.js';
import {
  decideFiling,
  decideReplacement,
  decideWithdrawal,
  type FilingFacts,
} from '../../../src/domain/documents/decide-filing.js';
import type { Decision } from '../../../src/domain/refusal.js';

function factsOf(roles: Role[], more: Partial<FilingFacts['actor']> = {}): FilingFacts {
  const actor = {
    accountId: 'me',
    name: 'A',
    personId: 'p1',
    institutionId: 'i1',
    roles,
    language: 'vi',
    ...more,
  } as const;
  return { actor, leadInstitutionId: 'lead', teamPersonIds: ['member'] };
}

const codeOf = (decision: Decision<true>) => (decision.allowed ? null : decision.refusals[0]!.code);

const SECRETARY = factsOf(['secretary']);
const OF_TEAM = factsOf(['investigator'], { personId: 'member' });
const FILED = { createdById: 'me', replacedById: null, withdrawnAt: null };

it.each<[string, FilingFacts, string | null]>([
  ['the secretary', SECRETARY, null],
  ['the team', OF_TEAM, null],
  ['the lead institution', factsOf(['investigator'], { institutionId: 'lead' }), null],
  ['another investigator', factsOf(['investigator']), 'document-reserved-for-team'],
  [
    'a council member on the team',
    factsOf(['council-member'], { personId: 'member' }),
    'document-reserved-for-team',
  ],
  ['the auditor', factsOf(['auditor'], { institutionId: 'lead' }), 'document-reserved-for-team'],
  [
    'nobody’s account, where there is no lead institution',
    { ...factsOf(['investigator'], { institutionId: null, personId: null }), leadInstitutionId: null },
    'document-reserved-for-team',
  ],
])('answers %s who files: %#', (_, facts, code) => {
  expect(codeOf(decideFiling(facts))).toBe(code);
});

it.each<[FilingFacts, object, string | null, string | null]>([
  [SECRETARY, {}, null, null],
  [SECRETARY, { createdById: 'other' }, null, null],
  [OF_TEAM, {}, null, null],
  [OF_TEAM, { createdById: 'other' }, 'document-of-another', 'document-of-another'],
  [OF_TEAM, { createdById: null }, 'document-of-another', 'document-of-another'],
  [SECRETARY, { replacedById: 'newer' }, 'document-replaced', null],
  [SECRETARY, { withdrawnAt: new Date(0) }, 'document-withdrawn', 'document-withdrawn'],
  [factsOf(['investigator']), {}, 'document-reserved-for-team', 'document-reserved-for-team'],
])('says who may replace and who may withdraw: %#', (facts, change, replacing, withdrawing) => {
  expect(codeOf(decideReplacement(facts, { ...FILED, ...change }))).toBe(replacing);
  expect(codeOf(decideWithdrawal(facts, { ...FILED, ...change }))).toBe(withdrawing);
});

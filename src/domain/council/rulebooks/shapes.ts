/** Turns of phrase that several documents share. */
import type { Fraction } from '../fraction.js';
import type { QuorumRules } from '../meeting-rules.js';
import type { Deadline, RoleRange, Rulebook } from '../rulebook.js';
import type { VerdictRules } from '../verdict-conditions.js';

export const COMMON_KINDS = ['topic', 'pilot-production', 'scheme', 'st-project'];

export const ONE: RoleRange = { min: 1, max: 1 };
export const TWO: RoleRange = { min: 2, max: 2 };
export const AT_MOST_ONE: RoleRange = { min: 0, max: 1 };
export const ANY: RoleRange = { min: 0, max: null };
export const NONE: RoleRange = { min: 0, max: 0 };

/** Of a document whose end, adoption and transition rule nobody has read. */
export const STANDING = {
  version: 1,
  validTo: null,
  decidingDay: 'council-decision',
  offeredForApprovalsBefore: null,
  adoptions: [],
} satisfies Partial<Rulebook>;

export function part(numerator: number, denominator: number): Fraction {
  return { numerator, denominator };
}

export const TWO_THIRDS: QuorumRules['bySize'] = [{ fraction: part(2, 3) }];

export const PASS_OR_FAIL: VerdictRules['grades'] = [
  { grade: 'pass', accepts: true },
  { grade: 'fail', accepts: false },
];

/** What the decree asks of every council of 15/3/2014 to 30/9/2025, where a document of its own is silent. */
export const DECREE_ROLES = {
  chair: ONE,
  'vice-chair': ONE,
  reviewer: TWO,
  'scientific-secretary': ONE,
  member: ANY,
};

export const DECREE_QUORUM: QuorumRules = {
  bySize: TWO_THIRDS,
  mustAttend: [
    { role: 'reviewer', count: 'all' },
    { role: 'scientific-secretary', count: 'all' },
  ],
  presides: 'chair-or-authorised-vice',
  article: '08/2014/NĐ-CP: 33.1',
};

type Count = Pick<Deadline, 'count' | 'unit' | 'article'>;

export function workingDays(count: number, article: string): Count {
  return { count, unit: 'working-days', article };
}

export function calendarDays(count: number, article: string): Count {
  return { count, unit: 'calendar-days', article };
}

export function documentsOut(days: Count): Deadline {
  return { code: 'documents-out', ...days, relation: 'before', event: 'meeting' };
}

export function meetingHeld(days: Count): Deadline {
  return { code: 'meeting-held', ...days, relation: 'after', event: 'council-decision' };
}

export function conclusionSent(days: Count): Deadline {
  return { code: 'conclusion-sent', ...days, relation: 'after', event: 'meeting' };
}

export function dossierCompleted(days: Count): Deadline {
  return { code: 'dossier-completed', ...days, relation: 'after', event: 'conclusion' };
}

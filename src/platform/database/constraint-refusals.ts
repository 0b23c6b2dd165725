/** The schema's own refusals in the reader's words: what reaches a constraint lost a race that the domain check had won. */
import { QueryFailedError } from 'typeorm';
import type { RefusalCode } from '../../domain/refusal.js';
import { Refused } from '../refused.js';

const BY_CONSTRAINT: Readonly<Record<string, RefusalCode>> = {
  seat_casts_one_ballot: 'ballot-already-cast',
  closed_session_is_sealed: 'session-closed',
  session_yields_one_verdict: 'session-closed',
  verdict_rests_on_ballots: 'no-ballot-handed-in',
  session_is_corrected_once: 'session-corrected-already',
  session_is_taken_up_once: 'session-taken-up-already',
  funding_lines_sum_to_total: 'funding-lines-miss-total',
  paid_within_approved: 'paid-over-approved',
  offset_within_open_advances: 'offset-over-open-advances',
  refund_within_paid: 'refund-over-paid',
  ledger_period_is_open: 'period-locked',
  ledger_lock_moves_forward: 'lock-not-forward',
  project_belongs_to_a_programme: 'not-a-programme',
  programme_belongs_to_none: 'programme-within-programme',
  person_sits_once: 'person-sits-twice',
  account_keeps_bound_person: 'person-in-running-session',
  way_in_waits_for_session: 'way-in-waits-for-session',
  seat_is_replaced_once: 'seat-already-replaced',
  another_person_confirms: 'not-permitted',
  submitted_ballot_counts_or_says_why: 'ballot-grade-missing',
  used_rulebook_is_final: 'rulebook-in-use',
  council_takes_no_draft: 'rulebook-is-draft',
  rulebook_versions_do_not_overlap: 'concurrent-change',
  fixed_holiday_is_not_worked: 'holiday-fixed-by-law',
  milestone_of_law_stands_once: 'concurrent-change',
  authority_adopts_once: 'adoption-already-recorded',
  form_template_version_stands_once: 'concurrent-change',
};

const BY_SQLSTATE: Readonly<Record<string, RefusalCode>> = {
  '23505': 'already-exists',
  '23503': 'unknown-reference',
  '23514': 'malformed-request',
  '23502': 'malformed-request',
  '21000': 'malformed-request',
};

export function refusalOfConstraint(error: unknown): Refused | undefined {
  if (!(error instanceof QueryFailedError)) return undefined;
  const { constraint, code, detail } = error.driverError as {
    constraint?: string;
    code?: string;
    detail?: string;
  };
  const refusal = (constraint && BY_CONSTRAINT[constraint]) || bySqlState(code);
  if (!refusal) return undefined;
  const path = pathOf(detail);
  return Refused.because(refusal, path ? { field: path } : undefined, path);
}

/** Class 22 is text that is no date, number or id, or is out of their range. */
function bySqlState(code: string | undefined): RefusalCode | undefined {
  return code?.startsWith('22') ? 'malformed-request' : BY_SQLSTATE[code ?? ''];
}

/** `Key (lead_institution_id)=(…)` is about the field leadInstitutionId. */
function pathOf(detail: string | undefined): string | undefined {
  const column = /^Key \(([a-z_]+)\)/.exec(detail ?? '')?.[1];
  return column?.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

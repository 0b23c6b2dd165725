/** The schema's own refusals in the reader's words: what reaches a constraint lost a race that the domain check had won. */
import { QueryFailedError } from 'typeorm';
import type { RefusalCode } from '../../domain/refusal.js';
import { Refused } from '../refused.js';

const BY_CONSTRAINT: Readonly<Record<string, RefusalCode>> = {
  seat_casts_one_ballot: 'ballot-already-cast',
  closed_session_is_sealed: 'session-closed',
  session_yields_one_verdict: 'session-closed',
  funding_lines_sum_to_total: 'funding-lines-miss-total',
  person_sits_once: 'person-sits-twice',
  another_person_confirms: 'not-permitted',
  submitted_ballot_counts_or_says_why: 'ballot-grade-missing',
};

const BY_SQLSTATE: Readonly<Record<string, RefusalCode>> = {
  '23505': 'already-exists',
  '23503': 'unknown-reference',
  '23514': 'malformed-request',
  '22021': 'malformed-request',
  '22P02': 'malformed-request',
  '22P05': 'malformed-request',
};

export function refusalOfConstraint(error: unknown): Refused | undefined {
  if (!(error instanceof QueryFailedError)) return undefined;
  const { constraint, code } = error.driverError as { constraint?: string; code?: string };
  const refusal = (constraint && BY_CONSTRAINT[constraint]) || (code && BY_SQLSTATE[code]);
  return refusal ? Refused.because(refusal) : undefined;
}

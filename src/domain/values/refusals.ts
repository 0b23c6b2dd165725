import type { RefusalKind } from '../refusal-kind.js';

/** Refusals that any record can meet, whatever its subject. */
export const RECORD_REFUSALS = {
  'not-found': 'absent',
  'malformed-request': 'shape',
  'not-signed-in': 'right',
  'wrong-credentials': 'right',
  'csrf-token-missing': 'right',
  'not-permitted': 'right',
  'stale-version': 'stale',
  'already-exists': 'state',
  'last-administrator': 'rule',
  'concurrent-change': 'state',
  'idempotency-key-reused': 'rule',
  'idempotency-key-in-use': 'state',
  'unknown-reference': 'rule',
  'database-full': 'outage',
  'request-too-large': 'shape',
  'unsupported-media-type': 'shape',
  'decision-incomplete': 'rule',
  'period-reversed': 'rule',
  'effective-date-in-future': 'rule',
  'name-not-registered': 'rule',
  'name-not-unique': 'rule',
  'institution-ends-before-it-begins': 'rule',
  'institution-succeeds-itself': 'rule',
  'too-many-saved-filters': 'rule',
} as const satisfies Record<string, RefusalKind>;

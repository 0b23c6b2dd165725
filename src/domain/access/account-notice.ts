/** Changes of the ways into an account: its owner is told of each by mail, so that a stranger's does not go unseen (ASVS 6.3.7). */
export const TOLD_CHANGES = [
  'password-changed',
  'email-changed',
  'person-changed',
  'second-factor-set',
  'second-factor-removed',
  'second-factor-taken-away',
  'recovery-codes-renewed',
  'recovery-code-used',
  'access-token-issued',
  'calendar-address-opened',
  'identity-linked',
  'identity-unlinked',
  'sessions-ended',
] as const;
export type ToldChange = (typeof TOLD_CHANGES)[number];

/** With these all sessions, access tokens and calendar addresses end, so that whoever needs some makes them anew. */
export const ENDING_CHANGES: readonly ToldChange[] = [
  'password-changed',
  'person-changed',
  'second-factor-taken-away',
  'identity-unlinked',
  'sessions-ended',
];

/** Changes of the ways into an account: its owner is told of each by mail, so that a stranger's does not go unseen (ASVS 6.3.7). */
export const TOLD_CHANGES = [
  'password-changed',
  'email-changed',
  'second-factor-set',
  'second-factor-removed',
  'recovery-codes-renewed',
  'recovery-code-used',
  'access-token-issued',
  'identity-linked',
  'identity-unlinked',
] as const;
export type ToldChange = (typeof TOLD_CHANGES)[number];

import type { RefusalKind } from '../refusal-kind.js';

/** Why somebody does not get in, or may not change how they do. */
export const ACCESS_REFUSALS = {
  'session-needed': 'right',
  'sign-in-throttled': 'limit',
  'too-many-requests': 'limit',
  'password-too-short': 'rule',
  'password-too-common': 'rule',
  'password-tells-account': 'rule',
  'current-password-wrong': 'rule',
  'password-by-link-only': 'rule',
  'account-shut': 'state',
  'link-dead': 'state',
  'second-factor-needed': 'right',
  'second-factor-wrong': 'right',
  'second-factor-code-wrong': 'rule',
  'second-factor-required': 'right',
  'second-factor-on': 'state',
  'second-factor-not-begun': 'state',
  'second-factor-demanded': 'rule',
  'secrets-key-missing': 'outage',
  'sign-in-again': 'right',
  'token-scope-missing': 'right',
  'administrator-exists': 'state',
  'openid-not-taken': 'right',
  'openid-not-linked': 'right',
  'openid-unreachable': 'outage',
} as const satisfies Record<string, RefusalKind>;

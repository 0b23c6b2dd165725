import type { RefusalKind } from '../refusal-kind.js';

/** Why a webhook is not taken, or a delivery not sent again. */
export const WEBHOOK_REFUSALS = {
  'webhook-address-unusable': 'rule',
  'webhook-address-private': 'rule',
  'webhook-inactive': 'state',
  'webhook-not-subscribed': 'state',
  'delivery-not-failed': 'state',
} as const satisfies Record<string, RefusalKind>;

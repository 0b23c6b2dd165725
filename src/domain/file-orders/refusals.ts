import type { RefusalKind } from '../refusal-kind.js';

/** Why a file is not ordered, made, cancelled or handed over. */
export const FILE_ORDER_REFUSALS = {
  'file-order-kind-unknown': 'shape',
  'file-orders-too-many': 'limit',
  'file-order-settled': 'state',
  'file-order-not-ready': 'state',
  'file-order-expired': 'state',
} as const satisfies Record<string, RefusalKind>;

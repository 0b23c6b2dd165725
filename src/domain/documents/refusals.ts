import type { RefusalKind } from '../refusal-kind.js';

/** Why a file is not taken, or a document not filed, replaced, withdrawn or read. */
export const DOCUMENT_REFUSALS = {
  'form-unreadable': 'shape',
  'file-missing': 'shape',
  'file-empty': 'rule',
  'file-too-large': 'rule',
  'file-type-not-taken': 'rule',
  'file-cut-off': 'rule',
  'file-with-macros': 'rule',
  'file-picture-too-large': 'rule',
  'file-unpacks-too-large': 'rule',
  'file-bytes-missing': 'absent',
  'downloads-too-many': 'limit',
  'document-reserved-for-team': 'right',
  'document-of-another': 'right',
  'document-replaced': 'state',
  'document-withdrawn': 'state',
  'document-reserved-for-office': 'right',
  'checklist-item-unknown': 'absent',
  'checklist-item-brought': 'state',
  'store-full': 'outage',
  'store-unreachable': 'outage',
} as const satisfies Record<string, RefusalKind>;

import type { RefusalKind } from '../refusal-kind.js';

/** Why a form is not made, or a template not taken. */
export const FORM_REFUSALS = {
  'form-subject-missing': 'shape',
  'form-before-closing': 'state',
  'form-ballot-not-cast': 'state',
  'form-seat-recused': 'right',
  'form-without-acceptance': 'state',
  'form-milestone-over': 'state',
  'template-not-docx': 'rule',
  'template-unreadable': 'rule',
  'template-too-large': 'rule',
  'template-with-active-content': 'rule',
  'template-with-links': 'rule',
  'template-with-computed-field': 'rule',
  'form-field-unknown': 'rule',
  'template-field-outside-repeat': 'rule',
  'template-repeat-unclosed': 'rule',
  'template-repeat-unopened': 'rule',
  'template-repeat-within-repeat': 'rule',
  'template-repeat-misplaced': 'rule',
  'template-text-repeated': 'rule',
  'template-list-as-text': 'rule',
  'template-tag-broken': 'rule',
  'template-tag-not-taken': 'rule',
} as const satisfies Record<string, RefusalKind>;

/** The built-in template of each kind of form. */
import type { FormKind } from '../../domain/forms/form-kinds.js';
import type { FormLayout } from '../../domain/forms/form-layout.js';
import { BALLOT_LAYOUT } from './ballot-sheet.js';
import { COMMENT_LAYOUT } from './comment-sheet.js';
import { INVITATION_LAYOUT } from './council-invitation.js';
import { DOSSIER_LAYOUT } from './dossier-cover.js';
import { MINUTES_LAYOUT } from './meeting-minutes.js';
import { REMINDER_LAYOUT } from './progress-reminder.js';
import { RECOGNITION_LAYOUT } from './recognition-decision.js';
import { RECONCILIATION_LAYOUT } from './reconciliation-record.js';
import { TALLY_LAYOUT } from './tally-minutes.js';

export const FORM_LAYOUTS: Readonly<Record<FormKind, FormLayout>> = {
  'council-invitation': INVITATION_LAYOUT,
  'comment-sheet': COMMENT_LAYOUT,
  'ballot-sheet': BALLOT_LAYOUT,
  'cast-ballot': BALLOT_LAYOUT,
  'tally-minutes': TALLY_LAYOUT,
  'meeting-minutes': MINUTES_LAYOUT,
  'recognition-decision': RECOGNITION_LAYOUT,
  'reconciliation-record': RECONCILIATION_LAYOUT,
  'progress-reminder': REMINDER_LAYOUT,
  'dossier-cover': DOSSIER_LAYOUT,
};

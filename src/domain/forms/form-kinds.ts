/** The forms of the office: what each is about, and who may make it. */
import type { Role } from '../access/actor.js';
import { BALLOT_SHEET } from './ballot-sheet.js';
import { COMMENT_SHEET } from './comment-sheet.js';
import { COUNCIL_INVITATION } from './council-invitation.js';
import { DOSSIER_COVER } from './dossier-cover.js';
import type { Catalogue } from './form.js';
import { MEETING_MINUTES } from './meeting-minutes.js';
import { PROGRESS_REMINDER } from './progress-reminder.js';
import { RECOGNITION_DECISION } from './recognition-decision.js';
import { RECONCILIATION_RECORD } from './reconciliation-record.js';
import { TALLY_MINUTES } from './tally-minutes.js';

/** `seat`: one member's sheet on one project of a session; `item`: one project of a session. */
export type FormSubject = 'session' | 'item' | 'seat' | 'project' | 'milestone';

export interface FormKindRow {
  readonly about: FormSubject;
  readonly catalogue: Catalogue;
  /** Of the office; a member makes the sheets of the own seat. */
  readonly makers: readonly Role[];
}

const SECRETARY = ['secretary'] as const;
const OFFICE = ['secretary', 'finance', 'leader', 'reporter'] as const;

export const FORM_KINDS = {
  'council-invitation': { about: 'session', catalogue: COUNCIL_INVITATION, makers: SECRETARY },
  'comment-sheet': { about: 'seat', catalogue: COMMENT_SHEET, makers: SECRETARY },
  'ballot-sheet': { about: 'seat', catalogue: BALLOT_SHEET, makers: SECRETARY },
  'cast-ballot': { about: 'seat', catalogue: BALLOT_SHEET, makers: [] },
  'tally-minutes': { about: 'item', catalogue: TALLY_MINUTES, makers: SECRETARY },
  'meeting-minutes': { about: 'session', catalogue: MEETING_MINUTES, makers: SECRETARY },
  'recognition-decision': {
    about: 'project',
    catalogue: RECOGNITION_DECISION,
    makers: ['secretary', 'leader'],
  },
  'reconciliation-record': { about: 'project', catalogue: RECONCILIATION_RECORD, makers: OFFICE },
  'progress-reminder': { about: 'milestone', catalogue: PROGRESS_REMINDER, makers: OFFICE },
  'dossier-cover': { about: 'project', catalogue: DOSSIER_COVER, makers: OFFICE },
} as const satisfies Record<string, FormKindRow>;

export type FormKind = keyof typeof FORM_KINDS;
export const FORM_KIND_CODES = Object.keys(FORM_KINDS) as FormKind[];

/** Sheets that a member makes of the own seat. */
export const OWN_SHEETS = ['ballot-sheet', 'cast-ballot', 'comment-sheet'] as const;
export type OwnSheet = (typeof OWN_SHEETS)[number];

export function formKind(kind: FormKind): FormKindRow {
  return FORM_KINDS[kind];
}

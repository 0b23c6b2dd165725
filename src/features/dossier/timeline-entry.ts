/** The entries of a project's time line as they are read; what each kind of entry tells stands in its facts. */
import type { Grade } from '../../domain/council/grades.js';
import type { CouncilPurpose } from '../../domain/council/rulebook.js';
import type { SessionState } from '../../domain/council/session-state.js';
import type { DocumentKind } from '../../domain/documents/document-kinds.js';
import type { FundingSource } from '../../domain/funding/funding-line.js';
import type { AdjustmentKind } from '../../domain/lifecycle/adjustment-rules.js';
import type { Stage } from '../../domain/lifecycle/stages.js';
import type { TimelineKind } from '../../domain/reporting/timeline.js';
import type { Channel } from '../../domain/schedule/reminder-policy.js';
import type { ReminderKind } from '../../domain/schedule/reminders.js';
import type { PartialDate, PlainDate } from '../../domain/values/plain-date.js';

interface FactsByName {
  moved: { to: Stage; date: PartialDate; reason: string | null; recorded: boolean };
  adjusted: {
    adjustment: AdjustmentKind;
    from: PlainDate | null;
    to: PlainDate | null;
    reason: string | null;
  };
  issued: {
    number: string | null;
    date: PartialDate | null;
    issuer: string | null;
    roles: readonly string[];
    /** What the paper says, where it may not name reviewers. */
    subject: string | null;
  };
  filed: { title: string; documentKind: DocumentKind; date: PartialDate | null };
  'version-added': { title: string; number: number };
  withdrawn: { title: string; reason: string };
  planned: {
    planKind: 'estimate' | 'approved' | 'adjusted' | 'recorded';
    version: number;
    totalVnd: string | null;
    precision: 'exact' | 'about' | 'over' | 'at-most';
    asWritten: string | null;
  };
  booked: {
    entryKind: 'advance' | 'payment' | 'refund' | 'settlement';
    source: FundingSource;
    amountVnd: string;
    number: string;
    reverses: boolean;
    reason: string | null;
  };
  established: { purpose: CouncilPurpose; councilId: string };
  sat: { purpose: CouncilPurpose; state: SessionState; grade: Grade | null };
  completed: { title: string; conclusion: string | null };
  reminded: {
    title: string;
    recipient: string | null;
    channel: Channel;
    reminderKind: ReminderKind;
    offsetDays: number;
    state: 'sent' | 'failed';
    reason: string | null;
  };
  noted: {
    outcomeKind:
      | 'application'
      | 'handover'
      | 'replication'
      | 'commercial'
      | 'training'
      | 'protected-right'
      | 'other';
    carriedOnBy: string | null;
    description: string | null;
  };
  /** So many records at once. */
  acted: { act: string; reason: string | null; count: number };
}

export type TimelineEntry = {
  [Name in keyof FactsByName]: {
    readonly kind: TimelineKind;
    readonly what: Name;
    /** Of the record that the entry is about. */
    readonly id: string;
    /** The day it speaks of. */
    readonly day: PlainDate;
    /** When it was entered, an instant as text. */
    readonly at: string;
    readonly by: string | null;
    readonly facts: Readonly<FactsByName[Name]>;
  };
}[keyof FactsByName];

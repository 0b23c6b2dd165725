import type { PlannedMilestone } from '../../domain/schedule/milestones.js';
import type { DaysByKind } from '../../domain/schedule/schedule-change.js';
import type { WorkCalendar } from '../../domain/schedule/working-days.js';
import type { PlainDate } from '../../domain/values/plain-date.js';
import type { Tx } from '../../platform/database/transactions.js';
import type { Project } from '../projects/project.entity.js';
import type { Milestone } from './milestone.entity.js';

/** What is taken as if it were so, to see where the schedule would move. */
export interface Supposition {
  readonly endsOn?: PlainDate;
  readonly calendar?: WorkCalendar;
  readonly contract?: { readonly effectiveOn?: PlainDate; readonly endsOn?: PlainDate };
  readonly move?: SupposedMove;
}

/** A move to another stage, as the history would tell it. */
export interface SupposedMove {
  readonly from: string;
  readonly to: string;
  readonly effectiveDate: string;
  readonly details: Readonly<Record<string, unknown>>;
}

export interface LawSchedule {
  readonly planned: readonly PlannedMilestone[];
  readonly happened: DaysByKind;
  /** When the dossier was returned, or its evaluation was to be repeated. */
  readonly begunAnewOn: PlainDate | null;
  readonly calendarRevision: number;
}

export interface StandingSchedule {
  readonly project: Project;
  readonly standing: readonly Milestone[];
}

/**
 * What the law plans for each of these projects as it stands; null where nothing is to be laid out. The feature that knows contracts and
 * councils fills this slot, which comes later in the order of features.
 */
export type SchedulePlanner = (
  tx: Tx,
  projects: readonly StandingSchedule[],
  supposed: Supposition,
) => Promise<(LawSchedule | null)[]>;

/**
 * What waits for finance: estimates to check, recorded plans that do not tie, advances to settle with the Treasury; reports that
 * were missed twice, counterpart money that stays behind or that nobody has promised yet.
 */
import type { PlainDate } from '../values/plain-date.js';
import { inOffice, type NamedProject, type WorkItem } from './work-item.js';

export interface PlanFacts {
  readonly project: NamedProject;
  readonly kind: 'estimate' | 'recorded';
  readonly version: number;
  readonly totalVnd: string | null;
  /** Total less lines, of what was recorded. */
  readonly differenceVnd: string | null;
}

export function planWork({ project, kind, version, totalVnd, differenceVnd }: PlanFacts): WorkItem {
  return {
    kind: kind === 'estimate' ? 'check-plan' : 'explain-difference',
    subject: { project },
    dueOn: null,
    why: inOffice('finance'),
    facts: { version, ...(totalVnd && { totalVnd }), ...(differenceVnd && { differenceVnd }) },
  };
}

export interface AdvanceFacts {
  readonly project: NamedProject;
  readonly milestoneId: string;
  readonly dueDate: PlainDate;
  readonly openVnd: string;
}

export function advanceWork({ project, milestoneId, dueDate, openVnd }: AdvanceFacts): WorkItem[] {
  if (BigInt(openVnd) <= 0n) return [];
  const subject = { project, milestoneId };
  return [{ kind: 'settle-advance', subject, dueOn: dueDate, why: inOffice('finance'), facts: { openVnd } }];
}

export interface WarningFacts {
  readonly project: NamedProject;
  readonly kind: 'heed-missed-reports' | 'get-counterpart' | 'get-proof';
  /** Reports, or đồng. */
  readonly count: number | null;
  readonly missingVnd: string | null;
}

export function warningWork({ project, kind, count, missingVnd }: WarningFacts): WorkItem {
  const facts = { ...(count !== null && { count }), ...(missingVnd !== null && { missingVnd }) };
  return { kind, subject: { project }, dueOn: null, why: inOffice('finance'), facts };
}

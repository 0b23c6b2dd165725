import type { PartialDate } from '../values/plain-date.js';
import type { AnnualReport, GradedProject, ToldProject } from './annual-report.js';
import type { AnnualTexts } from './annual-texts.js';
import type { Letterhead } from './letterhead.js';
import type { ProjectSummary } from './project-summary.js';

/** The annual report with what it prints beside its figures. */
export interface AnnualRecord
  extends Omit<AnnualReport, 'acceptedProjects' | 'notAcceptedProjects' | 'appliedProjects'> {
  /** Whose projects alone it tells of; null for all of the register. */
  readonly unit: { readonly id: string; readonly name: string } | null;
  /** The programme whose projects alone it tells of. */
  readonly programme: { readonly id: string; readonly name: string } | null;
  readonly acceptedProjects: readonly (GradedProject & Summarised)[];
  readonly notAcceptedProjects: readonly (GradedProject & Summarised)[];
  readonly appliedProjects: readonly (ToldProject & Summarised)[];
  /** Ideas and surveys: printed, never counted. */
  readonly pipeline: readonly PipelineListed[];
  /** Official papers of the period, from the register. */
  readonly papers: readonly PaperListed[];
  /** Who reports, as far as the register tells it. */
  readonly agency: string | null;
  readonly letterhead: Letterhead | null;
  readonly texts: AnnualTexts;
}

export interface Summarised {
  readonly summary?: ProjectSummary;
}

export interface PipelineListed {
  readonly id: string;
  readonly kind: string;
  readonly what: string;
  readonly place: string | null;
  readonly with: readonly string[];
  readonly notedOn: PartialDate | null;
}

export interface PaperListed {
  readonly id: string;
  readonly number: string | null;
  readonly date: PartialDate;
  readonly issuer: string | null;
  readonly subject: string | null;
  readonly asWritten: string | null;
}

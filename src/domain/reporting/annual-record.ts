import type { PartialDate } from '../values/plain-date.js';
import type { AcceptedProject, AnnualReport } from './annual-report.js';

/** The annual report with what it prints beside its figures. */
export interface AnnualRecord extends Omit<AnnualReport, 'acceptedProjects'> {
  readonly acceptedProjects: readonly (AcceptedProject & { readonly summary?: { readonly text: string } })[];
  /** Ideas and surveys: printed, never counted. */
  readonly pipeline: readonly {
    readonly kind: string;
    readonly what: string;
    readonly place: string | null;
    readonly with: readonly string[];
    readonly notedOn: PartialDate | null;
  }[];
  /** Official papers of the period, from the register. */
  readonly papers: readonly {
    readonly number: string | null;
    readonly date: PartialDate;
    readonly issuer: string | null;
    readonly subject: string | null;
    readonly asWritten: string | null;
  }[];
  /** Who reports, as far as the register tells it. */
  readonly agency: string | null;
}

/** An official paper is known by number, date and issuer; old records may lack any of them and keep the printed words. */
import type { PartialDate } from './plain-date.js';

export interface OfficialPaper {
  readonly number?: string | null;
  readonly date?: PartialDate | null;
  readonly issuer?: string | null;
  /** The words of the source when number or date are missing or unreadable. */
  readonly asWritten?: string | null;
}

/** A paper that an act may rest on today: numbered, and dated to the day. */
export function isCompletePaper(paper: OfficialPaper | null | undefined): boolean {
  return Boolean(paper?.number && paper.date?.length === 10);
}

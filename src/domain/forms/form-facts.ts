/** What forms are made from, as their readers find it. */
import type { BallotForm } from '../council/ballot-form.js';
import type { BallotPaper } from '../council/ballot-paper.js';
import type { SessionMode } from '../council/meeting-rules.js';
import type { CouncilPurpose } from '../council/rulebook.js';
import type { SeatRole } from '../council/seat.js';
import type { Letterhead } from '../reporting/letterhead.js';
import type { PartialDate, PlainDate } from '../values/plain-date.js';

/** Whose paper it is and of which day. */
export interface PaperFacts {
  readonly letterhead: Letterhead | null;
  readonly day: PlainDate;
}

export interface PaperOfRegister {
  readonly id: string;
  readonly kind: string | null;
  readonly number: string | null;
  readonly date: PartialDate | null;
  readonly issuer: string | null;
  readonly subject?: string | null;
}

export interface ProjectOfForm {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly kind: string;
  readonly level: string;
  readonly field: string | null;
  readonly stage: string;
  readonly authorityId: string | null;
  readonly leadId: string | null;
  readonly lead: string | null;
  readonly leaderId: string | null;
  readonly leader: string | null;
  readonly periodStart: PartialDate | null;
  readonly periodEnd: PartialDate | null;
  readonly periodAsWritten: string | null;
  readonly contractNumber: string | null;
  readonly contractSignedOn: PartialDate | null;
}

export interface MemberOfForm {
  readonly seatId: string;
  readonly personId: string;
  readonly role: SeatRole;
  readonly name: string;
}

export interface SessionOfForm {
  readonly id: string;
  readonly purpose: CouncilPurpose;
  readonly day: PlainDate;
  /** Wall-clock time of the office. */
  readonly time: string;
  readonly place: string | null;
  readonly mode: SessionMode;
  readonly decision: PaperOfRegister | null;
}

export interface ProductOfForm {
  readonly id: string;
  readonly name: string;
  readonly ordered: string;
  readonly delivered: string;
}

export interface BallotOfForm {
  readonly form: BallotForm;
  /** What its own member cast; null on the blank sheet. */
  readonly said: (BallotPaper & { readonly id: string }) | null;
}

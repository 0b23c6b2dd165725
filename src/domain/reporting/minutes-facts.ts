/** What the minutes of a session rest on; once it is closed all of it stands in records that no longer change. */
import type { ConflictKind } from '../council/conflict-rule.js';
import type { Choice } from '../council/grades.js';
import type { SessionMode } from '../council/meeting-rules.js';
import type { RankedProposal } from '../council/ranking.js';
import type { CouncilPurpose } from '../council/rulebook.js';
import type { SeatRole } from '../council/seat.js';
import type { AttendanceHow } from '../council/session-attendance.js';
import type { Counts } from '../council/tally.js';
import type { VerdictAccount } from '../council/verdict-account.js';
import type { Text } from '../values/language.js';
import type { PartialDate, PlainDate } from '../values/plain-date.js';

export interface MinutesFacts {
  readonly council: {
    readonly id: string;
    readonly purpose: CouncilPurpose;
    readonly establishedOn: PlainDate;
  };
  readonly decision: MinutesPaper | null;
  readonly rulebook: { readonly id: string; readonly title: Text };
  readonly session: MinutesSession;
  readonly members: readonly MinutesMember[];
  readonly tellers: readonly { readonly seatId: string; readonly isHead: boolean }[];
  readonly items: readonly MinutesItem[];
  readonly takesUp: EarlierMeeting | null;
  readonly corrects: EarlierMeeting | null;
}

export interface MinutesPaper {
  readonly id: string;
  readonly number: string | null;
  readonly date: PartialDate | null;
  readonly issuer: string | null;
}

/** Times are wall-clock times of the meeting's day, null where the record was entered on another. */
export interface MinutesSession {
  readonly id: string;
  readonly heldOn: PlainDate;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly mode: SessionMode;
  readonly place: string | null;
  /** The paper by which the chair authorised another to preside. */
  readonly authorisation: string | null;
  readonly secretarySeatId: string | null;
}

export interface MinutesMember {
  readonly seatId: string;
  readonly personId: string;
  readonly fullName: string;
  readonly academicTitle: string | null;
  readonly role: SeatRole;
  /** False of who left the council while the session ran. */
  readonly inOffice: boolean;
  readonly present: boolean;
  readonly how: AttendanceHow | null;
  readonly arrival: Movement | null;
  readonly departure: Movement | null;
}

export interface Movement {
  readonly at: string | null;
}

export interface MinutesItem {
  readonly project: { readonly id: string; readonly code: string; readonly title: string };
  readonly keptOut: readonly {
    readonly conflictId: string;
    readonly seatId: string;
    readonly kind: ConflictKind;
  }[];
  /** Of members who were absent. */
  readonly comments: readonly MinutesComment[];
  readonly presides: 'chair' | 'vice-chair' | 'elected' | 'nobody';
  readonly presidingSeatId: string | null;
  readonly quorum: { readonly needed: number; readonly article: string; readonly holds: boolean };
  /** None before the closing. */
  readonly verdict: MinutesVerdict | null;
}

export type JudgedItem = MinutesItem & { readonly verdict: MinutesVerdict };

export function isJudged(item: MinutesItem): item is JudgedItem {
  return item.verdict !== null;
}

export interface MinutesComment {
  readonly id: string;
  readonly seatId: string;
  readonly content: string;
  readonly receivedOn: PlainDate;
}

export interface MinutesVerdict {
  readonly id: string;
  readonly counts: Counts;
  readonly choices: readonly Choice[];
  readonly account: VerdictAccount;
  readonly ranking: RankedProposal | null;
}

export interface EarlierMeeting {
  readonly id: string;
  readonly date: PlainDate;
  readonly reason: string;
}

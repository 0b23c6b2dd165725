import { ArrayUnique } from 'class-validator';
import { SESSION_MODES, type SessionMode } from '../../domain/council/meeting-rules.js';
import { Day, Id, Instant, Nested, OneOf, Text } from '../../platform/http/fields.js';

const MOST_SEATS = 50;

export class NewSession {
  @Instant()
  scheduledAt: string;

  @OneOf(SESSION_MODES)
  mode: SessionMode;

  @Text({ optional: true, max: 500 })
  place?: string;

  @Day({ optional: true, description: 'called on; today unless told' })
  effectiveDate?: string;
}

export class ChairAuthorisationInput {
  @Id({ description: "the vice-chair's seat" })
  seatId: string;

  @Text({ max: 500, description: 'the written authorisation' })
  document: string;
}

export class AttendanceInput {
  @Id({ list: true, most: MOST_SEATS, description: 'seats; all others are absent' })
  @ArrayUnique()
  present: string[];

  @Nested(() => ChairAuthorisationInput, { optional: true })
  chairAuthorisation?: ChairAuthorisationInput;
}

export class OpeningInput {
  @Day({
    optional: true,
    description: 'held on; the scheduled day unless told, or today where that is to come',
  })
  effectiveDate?: string;
}

export class ClosingInput {
  @Id({ list: true, most: MOST_SEATS, optional: true, description: 'seats present that handed in no ballot' })
  missing?: string[];

  @Day({ optional: true, description: 'today unless told' })
  effectiveDate?: string;
}

export class VerdictQuery {
  @Id({ optional: true, description: 'where the session has several items' })
  projectId?: string;
}

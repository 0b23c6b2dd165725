import { SESSION_MODES, type SessionMode } from '../../domain/council/meeting-rules.js';
import { BALLOTS_FROM, type BallotsFrom } from '../../domain/council/session-state.js';
import { Day, Id, Instant, Nested, OneOf, Text } from '../../platform/http/fields.js';

const MOST_SEATS = 50;
const MOST_PROJECTS = 50;

export class NewSession {
  @Instant()
  scheduledAt: string;

  @OneOf(SESSION_MODES)
  mode: SessionMode;

  @Text({ optional: true, max: 500 })
  place?: string;

  @OneOf(BALLOTS_FROM, {
    optional: true,
    nullable: false,
    description: 'from the opening on, or once the vote is called',
  })
  ballotsFrom?: BallotsFrom;

  @Id({
    list: true,
    most: MOST_PROJECTS,
    least: 1,
    unique: true,
    optional: true,
    description: "the council's, or some of them",
  })
  projectIds?: string[];

  @Id({ optional: true, description: 'a closed session of this council, which stays as it is' })
  correctsSessionId?: string;

  @Text({ optional: true, max: 2_000, description: 'why its result needs correcting' })
  correctionReason?: string;

  @Id({ optional: true, description: 'a postponed session of this council, taken up again' })
  followsSessionId?: string;

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
  @Id({ list: true, most: MOST_SEATS, unique: true, description: 'seats; all others are absent' })
  present: string[];

  @Id({
    list: true,
    most: MOST_SEATS,
    unique: true,
    optional: true,
    description: 'those of them who attend online',
  })
  online?: string[];

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

import { Equals } from 'class-validator';
import { CONFLICT_DECISIONS, type ConflictDecision } from '../../domain/council/conflict-of-interest.js';
import { CONFLICT_KINDS, type ConflictKind } from '../../domain/council/conflict-rule.js';
import { LEAVING_KINDS, type LeavingKind } from '../../domain/council/leaving.js';
import { COUNCIL_PURPOSES, type CouncilPurpose } from '../../domain/council/rulebook.js';
import { SEAT_ROLES, type SeatRole } from '../../domain/council/seat.js';
import { Day, Flag, Id, Nested, OneOf, Text } from '../../platform/http/fields.js';
import { PaperInput } from '../decisions/decision.dto.js';

const MOST_SEATS = 50;
const MOST_PROJECTS = 50;

export class SeatInput {
  @Id()
  personId: string;

  @OneOf(SEAT_ROLES)
  role: SeatRole;
}

/** The short form under a project; the project is the one of the path. */
export class CouncilOfProject {
  @OneOf(COUNCIL_PURPOSES)
  purpose: CouncilPurpose;

  @Id({ optional: true, description: 'the rulebook in force for these projects on that day unless told' })
  rulebookId?: string;

  @Nested(() => PaperInput, { optional: true })
  decision?: PaperInput;

  @Nested(() => SeatInput, { list: true, most: MOST_SEATS })
  seats: SeatInput[];

  @Text({ optional: true, description: 'why it has another number of seats than the rulebook names' })
  sizeReason?: string;

  @Day({
    optional: true,
    description: 'of a selection: when the call was announced, or the letter of direct assignment sent',
  })
  calledOn?: string;

  @Day({ optional: true, description: 'established on; the date of the decision unless told, else today' })
  effectiveDate?: string;

  @Flag({ optional: true, nullable: false })
  demonstration?: boolean;
}

export class NewCouncil extends CouncilOfProject {
  @Id({ list: true, most: MOST_PROJECTS, least: 1, unique: true })
  projectIds: string[];
}

export class SeatChange {
  @Flag({ description: 'true: the member leaves the council' })
  @Equals(true)
  left: true;

  @Text({ max: 1_000 })
  reason: string;

  @OneOf(LEAVING_KINDS, { optional: true })
  kind?: LeavingKind;

  @Nested(() => PaperInput, { optional: true })
  decision?: PaperInput;

  @Day({ optional: true, description: 'today unless told' })
  effectiveDate?: string;
}

export class LaterSeat extends SeatInput {
  @Id({ optional: true, description: 'the seat whose member leaves on the same day, or has left already' })
  replacesSeatId?: string;

  @Text({ optional: true, max: 1_000 })
  reason?: string;

  @Text({ optional: true, description: 'why the council has more seats than the rulebook names' })
  sizeReason?: string;

  @Nested(() => PaperInput, { optional: true })
  decision?: PaperInput;

  @Day({ optional: true, description: 'joined on; today unless told' })
  effectiveDate?: string;
}

export class ConflictInput {
  @Id()
  seatId: string;

  @OneOf(CONFLICT_KINDS)
  kind: ConflictKind;

  @Text()
  statement: string;

  @Id({ optional: true, description: 'all projects of the council unless told' })
  projectId?: string;

  @Id({ optional: true, description: "of `relative`: who on the project's team it is" })
  relatedPersonId?: string;
}

export class ConflictDecisionInput {
  @OneOf(CONFLICT_DECISIONS)
  status: ConflictDecision;

  @Text({ optional: true, max: 1_000, description: 'a dismissal needs it' })
  reason?: string;

  @Nested(() => PaperInput, { optional: true })
  decision?: PaperInput;
}

/** The parts of a rulebook that a body describes: who sits, when a meeting is valid, what is due. */
import { CONFLICT_KINDS, type ConflictKind } from '../../domain/council/conflict-rule.js';
import {
  PRESIDING_RULES,
  type PresidingRule,
  SESSION_MODES,
  type SessionMode,
} from '../../domain/council/meeting-rules.js';
import { DEADLINE_EVENTS, type DeadlineEvent } from '../../domain/council/rulebook.js';
import { SEAT_ROLES, type SeatRole } from '../../domain/council/seat.js';
import { Day, Flag, Id, Nested, OneOf, Text, Whole } from '../../platform/http/fields.js';
import { PROJECT_LEVELS } from '../projects/project.entity.js';
import { AllOrCount, SeatOrRoles } from './rulebook-fields.js';

const MOST_SEATS = 50;

export class BothLanguages {
  @Text({ max: 500 })
  vi: string;

  @Text({ max: 500, optional: true, min: 1, description: 'the Vietnamese words unless told' })
  en?: string;
}

/** Between 0 and 1. */
export class FractionInput {
  @Whole(0, 1_000)
  numerator: number;

  @Whole(1, 1_000)
  denominator: number;
}

export class LegalBasisInput {
  @Text({ max: 200, description: 'number of the document' })
  document: string;

  @Text({ list: true, most: 50, max: 50 })
  articles: string[];
}

export class RulebookAdoptionInput {
  @Id({ optional: true, description: 'of an entry of the table of adoptions; such an entry is passed over' })
  id?: string;

  @Text({ optional: true, max: 200, description: 'any authority that has not chosen otherwise unless told' })
  authority?: string;

  @OneOf(PROJECT_LEVELS)
  level: string;

  @Day()
  from: string;

  @Nested(() => BothLanguages)
  note: BothLanguages;

  @Id({ optional: true })
  decisionId?: string;
}

export class SeatCountInput {
  @Whole(1, MOST_SEATS)
  min: number;

  @Whole(1, MOST_SEATS)
  max: number;

  @Whole(1, MOST_SEATS, { optional: true, description: 'the largest number unless told' })
  default?: number;

  @Whole(1, MOST_SEATS, {
    optional: true,
    list: true,
    most: 20,
    description: 'where not each is lawful: 5, 7',
  })
  only?: number[];
}

export class RoleRangeInput {
  @Whole(0, MOST_SEATS)
  min: number;

  @Whole(0, MOST_SEATS, { optional: true, description: 'no limit unless told' })
  max?: number;
}

export class RoleRangesInput {
  @Nested(() => RoleRangeInput)
  chair: RoleRangeInput;

  @Nested(() => RoleRangeInput)
  'vice-chair': RoleRangeInput;

  @Nested(() => RoleRangeInput)
  reviewer: RoleRangeInput;

  @Nested(() => RoleRangeInput)
  'scientific-secretary': RoleRangeInput;

  @Nested(() => RoleRangeInput)
  member: RoleRangeInput;
}

export class SeatRulesInput {
  @Nested(() => SeatCountInput)
  count: SeatCountInput;

  @Nested(() => RoleRangesInput)
  roles: RoleRangesInput;

  @Flag({ optional: true, description: 'another number of seats is taken with a reason' })
  mayBeOtherWithReason?: boolean;

  @Text({ max: 100 })
  article: string;
}

export class ConflictRuleInput {
  @OneOf(CONFLICT_KINDS)
  kind: ConflictKind;

  @SeatOrRoles()
  closes: 'seat' | SeatRole[];

  @Text({ max: 100 })
  article: string;
}

/** A fraction or a number. */
export class QuorumStepInput {
  @Whole(1, MOST_SEATS, { optional: true, description: 'councils up to this size; the last step has none' })
  upTo?: number;

  @Nested(() => FractionInput, { optional: true })
  fraction?: FractionInput;

  @Whole(1, MOST_SEATS, { optional: true })
  absolute?: number;
}

export class MustAttendInput {
  @OneOf(SEAT_ROLES)
  role: SeatRole;

  @AllOrCount()
  count: 'all' | number;
}

export class QuorumInput {
  @Nested(() => QuorumStepInput, { list: true, most: 20 })
  bySize: QuorumStepInput[];

  @Nested(() => MustAttendInput, { list: true, most: 10, optional: true })
  mustAttend?: MustAttendInput[];

  @OneOf(PRESIDING_RULES, { optional: true, description: 'chair-or-authorised-vice unless told' })
  presides?: PresidingRule;

  @Text({ max: 100 })
  article: string;
}

export class TellersInput {
  @Whole(1, MOST_SEATS)
  count: number;

  @Text({ max: 100 })
  article: string;
}

export class ArticleInput {
  @Text({ max: 100 })
  article: string;
}

export class MeetingInput {
  @OneOf(SESSION_MODES, { list: true, most: 3, optional: true, description: 'every mode unless told' })
  modes?: SessionMode[];

  @Nested(() => TellersInput, { optional: true })
  tellers?: TellersInput;

  @Nested(() => ArticleInput, { optional: true })
  writtenComments?: ArticleInput;

  @Flag({ optional: true })
  hidesReviewers?: boolean;

  @Flag({ optional: true })
  electsSecretary?: boolean;
}

const UNITS = ['calendar-days', 'working-days'] as const;
const RELATIONS = ['before', 'after'] as const;

export class DeadlineInput {
  @Text({ max: 60 })
  code: string;

  @Nested(() => BothLanguages, { optional: true })
  title?: BothLanguages;

  @Whole(0, 1_000)
  count: number;

  @OneOf(UNITS)
  unit: (typeof UNITS)[number];

  @OneOf(RELATIONS)
  relation: (typeof RELATIONS)[number];

  @OneOf(DEADLINE_EVENTS)
  event: DeadlineEvent;

  @Text({ max: 100 })
  article: string;
}

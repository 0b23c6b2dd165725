import { COUNCIL_PURPOSES, type CouncilPurpose } from '../../domain/council/rulebook.js';
import { Day, Flag, Id, Nested, OneOf, Text } from '../../platform/http/fields.js';
import { PageQuery } from '../../platform/http/page.js';
import { PaperInput } from '../decisions/decision.dto.js';
import { PROJECT_KINDS, PROJECT_LEVELS } from '../projects/project.entity.js';
import { RULEBOOK_STATES, type RulebookState } from './rulebook.entity.js';

export class RulebookQuery extends PageQuery {
  @OneOf(COUNCIL_PURPOSES, { optional: true })
  purpose?: CouncilPurpose;

  @OneOf(RULEBOOK_STATES, { optional: true })
  state?: RulebookState;

  @Text({ optional: true, max: 60 })
  code?: string;

  @Day({ optional: true, description: 'in force on this day' })
  on?: string;
}

export class OfferQuery {
  @OneOf(COUNCIL_PURPOSES)
  purpose: CouncilPurpose;

  @Id()
  projectId: string;

  @Day({ optional: true, description: "the day of the council's decision; today unless told" })
  date?: string;

  @Day({ optional: true, description: 'of a selection: when the call was announced' })
  calledOn?: string;
}

export class GapQuery {
  @OneOf(COUNCIL_PURPOSES, { optional: true })
  purpose?: CouncilPurpose;

  @OneOf(PROJECT_LEVELS, { optional: true })
  level?: string;

  @OneOf(PROJECT_KINDS, { optional: true, description: 'any kind unless told' })
  kind?: string;

  @Id({ optional: true, description: 'counts what this authority adopted for itself' })
  authorityId?: string;
}

export class AdoptionInput {
  @Id({ optional: true, description: 'any authority that has not chosen otherwise unless told' })
  authorityId?: string;

  @OneOf(PROJECT_LEVELS)
  level: string;

  @Day()
  from: string;

  @Text({ max: 1_000, description: 'on what ground' })
  note: string;

  @Nested(() => PaperInput, { optional: true })
  decision?: PaperInput;
}

export class RehearsalInput {
  @Day({ optional: true, description: 'sessions held from this day' })
  from?: string;

  @Day({ optional: true, description: 'sessions held up to this day' })
  to?: string;

  @Id({ optional: true, list: true, most: 50, description: 'sessions held under these rulebooks only' })
  rulebookIds?: string[];
}

/** A rehearsal that the worker runs. */
export class RehearsalOrder extends RehearsalInput {
  @Id()
  rulebookId: string;

  @Text({ optional: true, max: 100, description: 'code and version, found out when it is ordered' })
  rulebook?: string;
}

export class PublicationInput {
  @Flag({
    optional: true,
    description: 'gives the version of this code that stands on the day before its last day',
  })
  succeeds?: boolean;

  @Text({ optional: true, min: 1, description: 'what this version changes and why' })
  versionNote?: string;
}

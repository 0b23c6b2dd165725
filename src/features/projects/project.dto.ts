import { OmitType, PartialType } from '@nestjs/swagger';
import { GRADES, type Grade } from '../../domain/council/grades.js';
import { FUNDING_SOURCES, type FundingSource } from '../../domain/funding/funding-line.js';
import { STAGES, type Stage } from '../../domain/lifecycle/stages.js';
import {
  DayMonthOrYear,
  Flag,
  Id,
  LEFT_OUT_ONLY,
  Nested,
  OneOf,
  Pattern,
  Quantity,
  Text,
  Whole,
} from '../../platform/http/fields.js';
import { PageQuery } from '../../platform/http/page.js';
import {
  PROJECT_FIELDS,
  PROJECT_KINDS,
  PROJECT_LEVELS,
  type ProjectField,
  type ProjectKind,
  type ProjectLevel,
} from './project.entity.js';

const CODE = /^[A-Z0-9][A-Z0-9./-]{2,39}$/;

export class PeriodInput {
  @DayMonthOrYear({ optional: true, description: 'to the day, month or year, as given' })
  start?: string;

  @DayMonthOrYear({ optional: true })
  end?: string;

  @Text({ optional: true, max: 200, description: 'as printed, such as "42 tháng"' })
  asWritten?: string;
}

export class PartnerInput {
  @Id()
  institutionId: string;

  @Text({ max: 60, description: 'such as partner, contributor, receiving-unit, technology-transfer' })
  role: string;
}

export class TeamMemberInput {
  @Id()
  personId: string;

  @OneOf(['principal-investigator', 'scientific-secretary', 'key-member', 'member', 'technician'])
  role: string;
}

export class OrderedProductInput {
  @Id({
    optional: true,
    description:
      'a product ordered already, which keeps what was delivered of it; those not named are removed',
  })
  id?: string;

  @Text({ max: 500 })
  name: string;

  @Quantity({ optional: true })
  quantity?: number;

  @Text({ optional: true, max: 60 })
  unit?: string;

  @Text({ optional: true })
  quality?: string;

  @Text({ optional: true, description: 'as printed, where a number cannot say it' })
  asWritten?: string;
}

export class RecordedFactInput {
  @Pattern(/^[a-zA-Z][a-zA-Z0-9-]{0,59}$/)
  name: string;

  @Text()
  asWritten: string;

  @Text({ optional: true, description: 'where it is known from' })
  source?: string;
}

export class FieldSourceInput {
  @Pattern(/^[a-zA-Z][a-zA-Z0-9.-]{0,59}$/, { description: 'name of a field of the project' })
  field: string;

  @Text({ max: 500 })
  source: string;
}

export class NewProject {
  @Text({ max: 1_000 })
  title: string;

  @OneOf(PROJECT_KINDS)
  kind: ProjectKind;

  @OneOf(PROJECT_LEVELS)
  level: ProjectLevel;

  @OneOf(PROJECT_FIELDS, { optional: true })
  field?: ProjectField;

  @Whole(1, 14, { optional: true, description: 'one of the fourteen objectives of statistics form 04' })
  socioEconomicObjective?: number;

  @Text({ optional: true, max: 5_000 })
  objectives?: string;

  @Text({ optional: true, max: 1_000 })
  scale?: string;

  @Nested(() => PeriodInput, { optional: true })
  period?: PeriodInput;

  @Id({ optional: true })
  leadInstitutionId?: string;

  @Nested(() => PartnerInput, { optional: true, list: true, most: 50 })
  partners?: PartnerInput[];

  @Id({ optional: true })
  principalInvestigatorId?: string;

  @Nested(() => TeamMemberInput, { optional: true, list: true, most: 50 })
  team?: TeamMemberInput[];

  @Nested(() => OrderedProductInput, { optional: true, list: true, most: 100 })
  orderedProducts?: OrderedProductInput[];

  @Id({
    optional: true,
    description: 'the office that approves it; the only one in the register unless told',
  })
  authorityId?: string;

  @Id({ optional: true, description: 'the office that holds it now, after a merger' })
  heldById?: string;

  @Id({ optional: true, description: 'shared by competing proposals for one ordered task' })
  topicId?: string;

  @Id({ optional: true, description: 'the programme it belongs to: a project of that kind' })
  programmeId?: string;

  @Pattern(CODE, {
    optional: true,
    description: 'a code it already has, for the secretary; given out unless told',
  })
  code?: string;

  @Nested(() => RecordedFactInput, { optional: true, list: true, most: 50 })
  recordedFacts?: RecordedFactInput[];

  @Nested(() => FieldSourceInput, { optional: true, list: true, most: 50 })
  fieldSources?: FieldSourceInput[];

  @DayMonthOrYear({ optional: true, description: 'day of the proposal; today unless told' })
  effectiveDate?: string;

  @Flag({ optional: true, nullable: false, description: 'an invented example' })
  demonstration?: boolean;
}

/** How it began is not changed afterwards. */
export class ProjectChange extends PartialType(
  OmitType(NewProject, ['effectiveDate', 'demonstration', 'code'] as const),
  LEFT_OUT_ONLY,
) {
  @Pattern(CODE, { optional: true, nullable: false, description: 'for the secretary' })
  code?: string;
}

const SORTED_BY = ['code', 'title', 'stage', 'lead', 'start'] as const;
export type SortColumn = (typeof SORTED_BY)[number];
export type ProjectSort = 'match' | SortColumn | `-${SortColumn}`;
export const PROJECT_SORTS: readonly ProjectSort[] = [
  'match',
  ...SORTED_BY.flatMap((column): ProjectSort[] => [column, `-${column}`]),
];

export class ProjectQuery extends PageQuery {
  @Text({
    optional: true,
    max: 1_000,
    description:
      'words of title, code, numbers of decisions and contract, institutions, principal investigator and documents, found with or without accents; an accent that is typed puts its matches first',
  })
  q?: string;

  @OneOf(STAGES, { optional: true })
  stage?: Stage;

  @OneOf(PROJECT_KINDS, { optional: true })
  kind?: ProjectKind;

  @OneOf(PROJECT_FIELDS, { optional: true })
  field?: ProjectField;

  @OneOf(PROJECT_LEVELS, { optional: true })
  level?: ProjectLevel;

  @OneOf(FUNDING_SOURCES, {
    optional: true,
    description: 'a source that the binding plan names; for readers of money',
  })
  source?: FundingSource;

  @Id({ optional: true, description: 'lead institution or partner' })
  institutionId?: string;

  @Id({ optional: true, description: 'the programme that it belongs to' })
  programme?: string;

  @Whole(1950, 2199, { optional: true, description: 'a year in which it ran' })
  year?: number;

  @OneOf(GRADES, { optional: true })
  grade?: Grade;

  @OneOf(PROJECT_SORTS, {
    optional: true,
    description: 'unless told match where words are searched for, else -code',
  })
  sort?: ProjectSort;
}

export class DeliveredProductInput {
  @Id()
  orderedProductId: string;

  @Quantity()
  quantity: number;

  @Text({ optional: true, max: 500 })
  volume?: string;

  @Text({ optional: true })
  quality?: string;

  @Text({ optional: true, description: 'what proves it' })
  evidence?: string;

  @Text({ optional: true, max: 500, description: 'where it is known from' })
  source?: string;
}

import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Stage } from '../../domain/lifecycle/stages.js';
import type { Period } from '../../domain/values/period.js';
import type { PartialDate } from '../../domain/values/plain-date.js';

export const PROJECT_KINDS = [
  'topic',
  'pilot-production',
  'scheme',
  'st-project',
  'programme',
  'support',
] as const;
export type ProjectKind = (typeof PROJECT_KINDS)[number];
export const PROJECT_LEVELS = ['national', 'ministry', 'province', 'grassroots'] as const;
export type ProjectLevel = (typeof PROJECT_LEVELS)[number];
export const PROJECT_FIELDS = [
  'natural',
  'engineering',
  'medical',
  'agriculture',
  'social',
  'humanities',
] as const;
export type ProjectField = (typeof PROJECT_FIELDS)[number];

export class PeriodColumns implements Period {
  @Column('text', { name: 'period_start', nullable: true })
  start: PartialDate | null;

  @Column('text', { name: 'period_end', nullable: true })
  end: PartialDate | null;

  @Column('text', { name: 'period_as_written', nullable: true })
  asWritten: string | null;
}

/** One S&T task from first proposal to archive. Its row is locked first by every act that changes anything of it. */
@Entity('project')
export class Project {
  @PrimaryGeneratedColumn('uuid')
  readonly id: string;

  @Column('text')
  readonly code: string;

  @Column('text')
  title: string;

  @Column('text')
  kind: ProjectKind;

  @Column('text')
  level: ProjectLevel;

  @Column('text', { nullable: true })
  field: ProjectField | null;

  /** One of the fourteen of statistics form 04. */
  @Column('integer', { name: 'socio_economic_objective', nullable: true })
  socioEconomicObjective: number | null;

  @Column('text', { nullable: true })
  objectives: string | null;

  @Column('text', { nullable: true })
  scale: string | null;

  @Column(() => PeriodColumns, { prefix: false })
  period: PeriodColumns;

  @Column('text', { default: 'proposed' })
  readonly stage: Stage;

  @Column('text', { name: 'suspended_from', nullable: true })
  readonly suspendedFrom: Stage | null;

  /** The day its last act took effect; no act may take effect before it. */
  @Column('text', { name: 'last_act_on', nullable: true })
  readonly lastActOn: PartialDate | null;

  @Column('text', { name: 'proposed_on' })
  readonly proposedOn: PartialDate;

  /** Competing proposals for one ordered task share it. */
  @Column('uuid', { name: 'topic_id', nullable: true })
  topicId: string | null;

  /** The project of kind `programme` that it belongs to. */
  @Column('uuid', { name: 'programme_id', nullable: true })
  programmeId: string | null;

  /** The same of every project: with it the reference to a programme finds nothing of another kind. */
  @Column('text', {
    name: 'programme_kind',
    default: 'programme',
    select: false,
  })
  readonly programmeKind?: string;

  /** Who approves it; kept when the office is merged away. */
  @Column('uuid', { name: 'authority_id', nullable: true })
  authorityId: string | null;

  /** Who holds it now, when that is another office than the authority. */
  @Column('uuid', { name: 'held_by_id', nullable: true })
  heldById: string | null;

  @Column('uuid', { name: 'lead_institution_id', nullable: true })
  leadInstitutionId: string | null;

  @Column('uuid', { name: 'principal_investigator_id', nullable: true })
  principalInvestigatorId: string | null;

  /** Where a field is known from, by field name. */
  @Column('jsonb', { name: 'field_sources', default: {} })
  fieldSources: Record<string, string>;

  @Column('boolean', { default: false })
  readonly demonstration: boolean;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt: Date;

  @Column('integer', { default: 1 })
  readonly version: number;
}

/** What belongs to a project and lives and is locked with it. */
import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Grade } from '../../domain/council/grades.js';
import type { PartialDate, PlainDate } from '../../domain/values/plain-date.js';
import { QUANTITY_COLUMN } from '../../platform/database/column-types.js';

@Entity('project_partner')
export class ProjectPartner {
  @PrimaryColumn('uuid', { name: 'project_id' })
  readonly projectId: string;

  @PrimaryColumn('uuid', { name: 'institution_id' })
  readonly institutionId: string;

  @PrimaryColumn('text')
  readonly role: string;
}

@Entity('project_decision')
export class ProjectDecision {
  @PrimaryColumn('uuid', { name: 'project_id' })
  readonly projectId: string;

  @PrimaryColumn('uuid', { name: 'decision_id' })
  readonly decisionId: string;

  /** What the paper does to the project: `approves`, `funds`, `appoints-council`, `recognizes`, `adjusts` … */
  @PrimaryColumn('text')
  readonly role: string;
}

/** What a person is to a project; every visibility query joins it. */
@Entity('project_standing')
export class ProjectStanding {
  @PrimaryColumn('uuid', { name: 'project_id' })
  readonly projectId: string;

  @PrimaryColumn('uuid', { name: 'person_id' })
  readonly personId: string;

  @PrimaryColumn('text')
  readonly kind: 'team' | 'seat' | 'recused';

  @PrimaryColumn('text')
  readonly role: string;
}

/** The grade that stands: from a verdict, or taken over from old papers as they print it. */
@Entity('project_grade')
export class ProjectGrade {
  @PrimaryColumn('uuid', { name: 'project_id' })
  readonly projectId: string;

  @Column('text', { nullable: true })
  readonly grade: Grade | null;

  @Column('text', { name: 'as_written', nullable: true })
  readonly asWritten: string | null;

  @Column('text', { name: 'score_as_written', nullable: true })
  readonly scoreAsWritten: string | null;

  @Column('text', { name: 'accepted_on', nullable: true })
  readonly acceptedOn: PartialDate | null;

  /** Absent when the grade was recorded without ballots. */
  @Column('uuid', { name: 'verdict_id', nullable: true })
  readonly verdictId: string | null;

  @Column('text', { nullable: true })
  readonly source: string | null;
}

@Entity('ordered_product')
export class OrderedProduct {
  @PrimaryGeneratedColumn('uuid')
  readonly id: string;

  @Column('uuid', { name: 'project_id' })
  readonly projectId: string;

  @Column('integer')
  readonly position: number;

  @Column('text')
  readonly name: string;

  @Column({ ...QUANTITY_COLUMN, nullable: true } as never)
  readonly quantity: number | null;

  @Column('text', { nullable: true })
  readonly unit: string | null;

  @Column('text', { nullable: true })
  readonly quality: string | null;

  @Column('text', { name: 'as_written', nullable: true })
  readonly asWritten: string | null;
}

@Entity('delivered_product')
export class DeliveredProduct {
  @PrimaryColumn('uuid', { name: 'ordered_product_id' })
  readonly orderedProductId: string;

  @Column(QUANTITY_COLUMN as never)
  readonly quantity: number;

  @Column('text', { nullable: true })
  readonly volume: string | null;

  @Column('text', { nullable: true })
  readonly quality: string | null;

  @Column('text', { nullable: true })
  readonly evidence: string | null;

  @Column('text', { nullable: true })
  readonly source: string | null;
}

@Entity('contract')
export class Contract {
  @PrimaryColumn('uuid', { name: 'project_id' })
  readonly projectId: string;

  @Column('text', { nullable: true })
  readonly number: string | null;

  @Column('text', { name: 'signed_on', nullable: true })
  readonly signedOn: PartialDate | null;

  @Column('date', { name: 'effective_on', nullable: true })
  readonly effectiveOn: PlainDate | null;

  /** With its extension, if there was one. */
  @Column('date', { name: 'ends_on', nullable: true })
  readonly endsOn: PlainDate | null;

  @Column('date', { name: 'first_ends_on', nullable: true })
  readonly firstEndsOn: PlainDate | null;

  @Column('text', { name: 'lump_sum_mode', nullable: true })
  readonly lumpSumMode: 'final-product' | 'partial' | 'none' | null;
}

/** A fact as an old paper prints it, where no field holds it without bending it. */
@Entity('recorded_fact')
export class RecordedFact {
  @PrimaryColumn('uuid', { name: 'project_id' })
  readonly projectId: string;

  @PrimaryColumn('text')
  readonly name: string;

  @Column('text', { name: 'as_written' })
  readonly asWritten: string;

  @Column('text', { nullable: true })
  readonly source: string | null;
}

@Entity('stage_change')
export class StageChange {
  @PrimaryGeneratedColumn('uuid')
  readonly id: string;

  @Column('uuid', { name: 'project_id' })
  readonly projectId: string;

  @Column('integer')
  readonly sequence: number;

  @Column('text', { name: 'from_stage', nullable: true })
  readonly fromStage: string | null;

  @Column('text', { name: 'to_stage' })
  readonly toStage: string;

  @Column('text', { name: 'effective_date' })
  readonly effectiveDate: PartialDate;

  @Column('uuid', { name: 'decision_id', nullable: true })
  readonly decisionId: string | null;

  @Column('text', { nullable: true })
  readonly reason: string | null;

  @Column('jsonb', { default: {} })
  readonly details: Record<string, unknown>;

  /** Taken over from old papers: what it lacks is listed, not invented. */
  @Column('boolean', { default: false })
  readonly recorded: boolean;

  @Column('uuid', { name: 'account_id', nullable: true })
  readonly accountId: string | null;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt: Date;
}

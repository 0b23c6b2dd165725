import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type {
  CutDimension,
  FundingSource,
  LinePrecision,
  PlanKind,
} from '../../domain/funding/funding-plan.js';
import type { PartialDate } from '../../domain/values/plain-date.js';
import type { Vnd } from '../../domain/values/vnd.js';
import { VND_COLUMN } from '../../platform/database/column-types.js';

/** One version of a project's funding; written once with its lines and cuts, never changed, only followed by another. */
@Entity('funding_plan')
export class FundingPlanVersion {
  @PrimaryGeneratedColumn('uuid')
  readonly id: string;

  @Column('uuid', { name: 'project_id' })
  readonly projectId: string;

  @Column('integer')
  readonly version: number;

  @Column('text')
  readonly kind: PlanKind;

  @Column({ ...VND_COLUMN, name: 'total_vnd', nullable: true } as never)
  readonly totalVnd: Vnd | null;

  @Column('text', { name: 'total_precision', default: 'exact' })
  readonly totalPrecision: 'exact' | 'about' | 'over' | 'at-most';

  @Column('text', { name: 'total_as_written', nullable: true })
  readonly totalAsWritten: string | null;

  @Column('uuid', { name: 'decision_id', nullable: true })
  readonly decisionId: string | null;

  @Column('text', { name: 'difference_reason', nullable: true })
  readonly differenceReason: string | null;

  @Column('text', { name: 'effective_date' })
  readonly effectiveDate: PartialDate;

  @Column('text', { nullable: true })
  readonly source: string | null;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt: Date;
}

@Entity('funding_line')
export class FundingLineRow {
  @PrimaryGeneratedColumn('uuid')
  readonly id: string;

  @Column('uuid', { name: 'plan_id' })
  readonly planId: string;

  @Column('integer')
  readonly position: number;

  @Column('text')
  readonly source: FundingSource;

  /** The words of the decision. */
  @Column('text', { name: 'source_detail', nullable: true })
  readonly sourceDetail: string | null;

  /** Contributors as written, where they are no institution of the register. */
  @Column('text', { nullable: true })
  readonly contributors: string | null;

  @Column('uuid', { name: 'institution_id', nullable: true })
  readonly institutionId: string | null;

  @Column('integer', { nullable: true })
  readonly year: number | null;

  @Column('text', { name: 'budget_line', nullable: true })
  readonly budgetLine: string | null;

  @Column({ ...VND_COLUMN, name: 'amount_vnd', nullable: true } as never)
  readonly amountVnd: Vnd | null;

  @Column('text', { default: 'exact' })
  readonly precision: LinePrecision;

  @Column('numeric', { nullable: true })
  readonly percent: string | null;

  @Column('text', { name: 'as_written', nullable: true })
  readonly asWritten: string | null;

  /** The norm that a unit of it is priced by, and that price. */
  @Column('text', { nullable: true })
  readonly norm: string | null;

  @Column({ ...VND_COLUMN, name: 'unit_vnd', nullable: true } as never)
  readonly unitVnd: Vnd | null;
}

@Entity('funding_cut')
export class FundingCutRow {
  @PrimaryColumn('uuid', { name: 'plan_id' })
  readonly planId: string;

  @PrimaryColumn('text')
  readonly dimension: CutDimension;

  @PrimaryColumn('text')
  readonly key: string;

  @Column({ ...VND_COLUMN, name: 'amount_vnd' } as never)
  readonly amountVnd: Vnd;
}

export const FUNDING_TABLES = [FundingPlanVersion, FundingLineRow, FundingCutRow];

import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Commitment, CommitmentForm } from '../../domain/funding/counterpart-proof.js';
import type { PlainDate } from '../../domain/values/plain-date.js';
import type { Vnd } from '../../domain/values/vnd.js';
import { VND_COLUMN } from '../../platform/database/column-types.js';

/** One contributor's promise to a project, with the papers that show it. */
@Entity('counterpart_commitment')
export class CounterpartCommitment implements Commitment {
  @PrimaryGeneratedColumn('uuid')
  readonly id: string;

  @Column('uuid', { name: 'project_id' })
  readonly projectId: string;

  @Column('uuid', { name: 'institution_id', nullable: true })
  readonly institutionId: string | null;

  /** As written, where it is no institution of the register. */
  @Column('text', { nullable: true })
  readonly contributor: string | null;

  @Column('text')
  readonly form: CommitmentForm;

  @Column({ ...VND_COLUMN, name: 'promised_vnd' } as never)
  readonly promisedVnd: Vnd;

  @Column({ ...VND_COLUMN, name: 'shown_vnd', default: 0 } as never)
  readonly shownVnd: Vnd;

  @Column('text', { name: 'commitment_document', nullable: true })
  readonly commitmentDocument: string | null;

  @Column('text', { name: 'proof_document', nullable: true })
  readonly proofDocument: string | null;

  @Column('text', { name: 'financial_statements', nullable: true })
  readonly financialStatements: string | null;

  @Column('text', { nullable: true })
  readonly note: string | null;

  @Column('date', { name: 'withdrawn_on', nullable: true })
  readonly withdrawnOn: PlainDate | null;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt: Date;

  @Column('integer', { default: 1 })
  readonly version: number;
}

export const COUNTERPART_TABLES = [CounterpartCommitment];

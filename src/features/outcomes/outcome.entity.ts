import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { PartialDate } from '../../domain/values/plain-date.js';

export const OUTCOME_KINDS = [
  'application',
  'handover',
  'replication',
  'commercial',
  'training',
  'protected-right',
  'other',
] as const;

/** What became of a project's results: who carries them on, with whom, with which products. */
@Entity('outcome')
export class Outcome {
  @PrimaryGeneratedColumn('uuid')
  readonly id: string;

  @Column('uuid', { name: 'project_id' })
  readonly projectId: string;

  @Column('text')
  readonly kind: (typeof OUTCOME_KINDS)[number];

  @Column('uuid', { name: 'carried_on_by_id', nullable: true })
  readonly carriedOnById: string | null;

  @Column('uuid', { name: 'with_institution_ids', array: true, default: [] })
  readonly withInstitutionIds: string[];

  @Column('text', { array: true, default: [] })
  readonly products: string[];

  /** In the words of the source, such as "bước đầu được thị trường đón nhận". */
  @Column('text', { nullable: true })
  readonly market: string | null;

  @Column('text', { nullable: true })
  readonly place: string | null;

  @Column('text', { name: 'noted_on', nullable: true })
  readonly notedOn: PartialDate | null;

  @Column('text', { nullable: true })
  readonly description: string | null;

  @Column('text', { nullable: true })
  readonly source: string | null;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt: Date;

  @Column('integer', { default: 1 })
  readonly version: number;
}

export const OUTCOME_TABLES = [Outcome];

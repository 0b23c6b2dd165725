import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { PartialDate } from '../../domain/values/plain-date.js';

/** An idea or a survey that may become a proposal; listed by the annual report, never counted as a project. */
@Entity('pipeline_entry')
export class PipelineEntry {
  @PrimaryGeneratedColumn('uuid')
  readonly id: string;

  @Column('text')
  readonly kind: 'idea' | 'survey';

  @Column('text')
  readonly what: string;

  @Column('text', { nullable: true })
  readonly place: string | null;

  @Column('uuid', { name: 'with_institution_ids', array: true, default: [] })
  readonly withInstitutionIds: string[];

  /** The project it became. */
  @Column('uuid', { name: 'project_id', nullable: true })
  readonly projectId: string | null;

  @Column('text', { name: 'noted_on', nullable: true })
  readonly notedOn: PartialDate | null;

  @Column('boolean', { default: false })
  readonly demonstration: boolean;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt: Date;

  @Column('integer', { default: 1 })
  readonly version: number;
}

export const PIPELINE_TABLES = [PipelineEntry];

import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { PlainDate } from '../../domain/values/plain-date.js';
import { AnnualTextHead, AnnualTextVersion } from './annual-text.entity.js';

/** A report as it was drawn; written once. */
@Entity('kept_report')
export class KeptReport {
  @PrimaryGeneratedColumn('uuid')
  readonly id: string;

  @Column('integer')
  readonly year: number;

  @Column('date', { name: 'period_from' })
  readonly from: PlainDate;

  @Column('date', { name: 'period_to' })
  readonly to: PlainDate;

  @Column('date', { name: 'as_of' })
  readonly asOf: PlainDate;

  @Column('uuid', { name: 'unit_id', nullable: true })
  readonly unitId: string | null;

  @Column('uuid', { name: 'programme_id', nullable: true })
  readonly programmeId: string | null;

  /** Megabytes where the register is large: read only to be drawn. */
  @Column('text', { select: false })
  readonly content: string;

  /** SHA-256 of the content. */
  @Column('text')
  readonly digest: string;

  @Column('uuid', { name: 'account_id', nullable: true })
  readonly accountId: string | null;

  @Column('text')
  readonly author: string;

  @Column('timestamptz', { name: 'kept_at' })
  readonly keptAt: Date;
}

export const REPORT_TABLES = [AnnualTextHead, AnnualTextVersion, KeptReport];

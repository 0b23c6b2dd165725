import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { OfficialPaper } from '../../domain/values/official-paper.js';
import type { PartialDate } from '../../domain/values/plain-date.js';

export const PAPER_KINDS = ['QD', 'KH', 'CV', 'NQ', 'BC', 'TB', 'TTr', 'BB', 'HD'] as const;

/** An official paper in the register: decisions (QĐ), plans (KH), letters (CV), resolutions (NQ), reports (BC) … */
@Entity('decision')
export class OfficialDecision implements OfficialPaper {
  @PrimaryGeneratedColumn('uuid')
  readonly id: string;

  @Column('text', { nullable: true })
  readonly number: string | null;

  @Column('text', { nullable: true })
  readonly date: PartialDate | null;

  @Column('text', { nullable: true })
  readonly issuer: string | null;

  @Column('text', { default: 'QD' })
  readonly kind: (typeof PAPER_KINDS)[number];

  @Column('text', { nullable: true })
  readonly subject: string | null;

  /** The words of an old source that lacks number or date. */
  @Column('text', { name: 'as_written', nullable: true })
  readonly asWritten: string | null;

  @Column('text', { nullable: true })
  readonly source: string | null;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt: Date;

  @Column('integer', { default: 1 })
  readonly version: number;
}

export const DECISION_TABLES = [OfficialDecision];

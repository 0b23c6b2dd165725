import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { TextSection } from '../../domain/reporting/annual-texts.js';

@Entity('annual_text')
export class AnnualTextHead {
  @PrimaryGeneratedColumn('uuid')
  readonly id: string;

  @Column('integer')
  readonly year: number;

  @Column('text')
  readonly section: TextSection;

  /** Whose report it stands in; null where it is about the whole office. */
  @Column('uuid', { name: 'unit_id', nullable: true })
  readonly unitId: string | null;

  /** The programme whose report it stands in. */
  @Column('uuid', { name: 'programme_id', nullable: true })
  readonly programmeId: string | null;

  /** 0 until something is written. */
  @Column('integer', { default: 0 })
  readonly version: number;
}

@Entity('annual_text_version')
export class AnnualTextVersion {
  @PrimaryColumn('uuid', { name: 'text_id' })
  readonly textId: string;

  @PrimaryColumn('integer')
  readonly version: number;

  /** Empty where a reporter takes the text back. */
  @Column('text')
  readonly text: string;

  @Column('uuid', { name: 'account_id', nullable: true })
  readonly accountId: string | null;

  @Column('text')
  readonly author: string;

  @Column('timestamptz', { name: 'written_at' })
  readonly writtenAt: Date;
}

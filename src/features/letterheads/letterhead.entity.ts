import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Letterhead } from '../../domain/reporting/letterhead.js';
import type { PlainDate } from '../../domain/values/plain-date.js';

@Entity('letterhead')
export class LetterheadRow implements Letterhead {
  @PrimaryColumn('uuid', { name: 'authority_id' })
  readonly authorityId: string;

  @PrimaryColumn('date', { name: 'valid_from' })
  readonly validFrom: PlainDate;

  @Column('text', { name: 'parent_agency', nullable: true })
  readonly parentAgency: string | null;

  @Column('text')
  readonly agency: string;

  @Column('text')
  readonly symbol: string;

  @Column('text')
  readonly place: string;

  @Column('text', { array: true, default: '{}' })
  readonly addressees: string[];

  @Column('text', { array: true, default: '{}' })
  readonly recipients: string[];

  @Column('text', { array: true, default: '{}' })
  readonly signature: string[];

  @Column('text', { nullable: true })
  readonly signer: string | null;

  @Column('integer', { default: 1 })
  readonly version: number;
}

export const LETTERHEAD_TABLES = [LetterheadRow];

import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { InstitutionKind } from '../../domain/values/institution-kinds.js';
import type { PlainDate } from '../../domain/values/plain-date.js';
import { SEARCH_COLUMN } from '../../platform/database/column-types.js';
import { Person } from './person.entity.js';

/** An organisation, dated: districts end, successors take over, and old records keep the name of their time. */
@Entity('institution')
export class Institution {
  @PrimaryGeneratedColumn('uuid')
  readonly id: string;

  @Column('text')
  name: string;

  @Column('text', { name: 'short_name', nullable: true })
  shortName: string | null;

  /** Prefix of the project codes that this authority gives out. */
  @Column('text', { nullable: true })
  code: string | null;

  @Column('text', { default: 'other' })
  kind: InstitutionKind;

  @Column('text', { nullable: true })
  address: string | null;

  @Column('date', { name: 'valid_from', nullable: true })
  validFrom: PlainDate | null;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo: PlainDate | null;

  @Column('uuid', { name: 'successor_id', nullable: true })
  successorId: string | null;

  @Column('text', { nullable: true })
  note: string | null;

  @Column({ ...SEARCH_COLUMN, name: 'search_text' })
  readonly searchText?: never;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt: Date;

  @Column('integer', { default: 1 })
  readonly version: number;
}

export const INSTITUTION_TABLES = [Institution, Person];

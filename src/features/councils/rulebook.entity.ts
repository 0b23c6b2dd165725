import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { CouncilPurpose, Rulebook } from '../../domain/council/rulebook.js';
import type { PlainDate } from '../../domain/values/plain-date.js';

/** One version of a rulebook; written once, for verdicts rest on it. */
@Entity('rulebook')
export class StoredRulebook {
  @PrimaryGeneratedColumn('uuid')
  readonly id: string;

  @Column('text')
  readonly code: string;

  @Column('integer')
  readonly version: number;

  @Column('text')
  readonly purpose: CouncilPurpose;

  @Column('date', { name: 'valid_from' })
  readonly validFrom: PlainDate;

  @Column('date', { name: 'valid_to', nullable: true })
  readonly validTo: PlainDate | null;

  @Column('jsonb')
  readonly content: Rulebook;

  @Column('boolean', { name: 'built_in', default: false })
  readonly builtIn: boolean;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt: Date;
}

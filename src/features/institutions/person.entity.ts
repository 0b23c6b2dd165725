import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { SEARCH_COLUMN } from '../../platform/database/column-types.js';

export const GENDERS = ['female', 'male', 'other'] as const;

/** A human in the register, with or without an account. */
@Entity('person')
export class Person {
  @PrimaryGeneratedColumn('uuid')
  readonly id: string;

  @Column('text', { name: 'full_name' })
  fullName: string;

  @Column('text', { name: 'academic_title', nullable: true })
  academicTitle: string | null;

  /** For the statistics forms only. */
  @Column('text', { nullable: true })
  gender: (typeof GENDERS)[number] | null;

  @Column('uuid', { name: 'institution_id', nullable: true })
  institutionId: string | null;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('text', { nullable: true })
  phone: string | null;

  @Column('text', { nullable: true })
  note: string | null;

  @Column({ ...SEARCH_COLUMN, name: 'search_text' })
  readonly searchText?: never;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt: Date;

  @Column('integer', { default: 1 })
  readonly version: number;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Finding } from '../../domain/invariants/invariants.js';

/** What a nightly look found. */
@Entity('invariant_check')
export class InvariantCheck {
  @PrimaryColumn('bigint', { generated: 'identity' })
  readonly id: string;

  @Column('timestamptz')
  readonly at: Date;

  @Column('integer', { name: 'took_ms' })
  readonly tookMs: number;

  @Column('jsonb')
  readonly broken: readonly Finding[];
}

export const INVARIANT_TABLES = [InvariantCheck];

import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { FileOrderState } from '../../domain/file-orders/file-order.js';
import type { Sight } from '../../domain/file-orders/sight.js';
import type { Language } from '../../domain/values/language.js';

/** A file that a person ordered: what, how far it is, and where its content lies until it expires. */
@Entity('file_order')
export class FileOrder {
  @PrimaryGeneratedColumn('uuid')
  readonly id: string;

  /** Names its maker. */
  @Column('text')
  readonly kind: string;

  @Column('jsonb')
  readonly parameters: Record<string, unknown>;

  /** In the language of the order, as the maker told it. */
  @Column('text')
  readonly title: string;

  @Column('text')
  readonly language: Language;

  @Column('uuid', { name: 'ordered_by' })
  readonly orderedBy: string;

  @Column('timestamptz', { name: 'ordered_at' })
  readonly orderedAt: Date;

  @Column('text', { default: 'waiting' })
  readonly state: FileOrderState;

  @Column('integer', { name: 'steps_done', default: 0 })
  readonly stepsDone: number;

  @Column('integer', { name: 'steps_total', nullable: true })
  readonly stepsTotal: number | null;

  @Column('integer', { default: 0 })
  readonly attempts: number;

  /** When the sweep looks at it next: at once, or when the lease of whoever makes it ends. */
  @Column('timestamptz', { name: 'ring_at' })
  readonly ringAt: Date;

  @Column('text', { nullable: true })
  readonly failure: string | null;

  @Column('text', { name: 'file_name', nullable: true })
  readonly fileName: string | null;

  @Column('text', { name: 'media_type', nullable: true })
  readonly mediaType: string | null;

  @Column('text', { nullable: true })
  readonly sha256: string | null;

  /** In bytes; a decimal text, as the driver reads what may be large. */
  @Column('bigint', { nullable: true })
  readonly size: string | null;

  /** What its owner might read when it was made. */
  @Column('jsonb', { name: 'made_for', nullable: true })
  readonly madeFor: Sight | null;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  readonly settledAt: Date | null;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  readonly expiresAt: Date | null;
}

export const FILE_ORDER_TABLES = [FileOrder];

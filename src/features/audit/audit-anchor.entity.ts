import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far the chain of a root has come. Moved by the database alone, with each row. */
@Entity('audit_head', { comment: 'written by triggers only' })
export class AuditHead {
  @PrimaryColumn('text', { name: 'root_kind' })
  readonly rootKind: string;

  @PrimaryColumn('uuid', { name: 'root_id' })
  readonly rootId: string;

  @Column('bigint', { name: 'chain_position' })
  readonly chainPosition: string;

  @Column('bytea')
  readonly digest: Buffer;
}

/** What all heads were at an instant; each anchor holds the digest of the one before it. */
@Entity('audit_anchor')
export class AuditAnchor {
  @PrimaryColumn('integer')
  readonly number: number;

  @Column('timestamptz')
  readonly at: Date;

  @Column('bigint')
  readonly roots: string;

  @Column('bigint')
  readonly entries: string;

  @Column('bytea', { name: 'heads_digest' })
  readonly headsDigest: Buffer;

  @Column('bytea', { name: 'moved_digest' })
  readonly movedDigest: Buffer;

  @Column('bytea')
  readonly digest: Buffer;
}

/** A head that had moved since the anchor before, as it stood. */
@Entity('audit_anchored_head')
export class AuditAnchoredHead {
  @PrimaryColumn('text', { name: 'root_kind', collation: 'C' })
  readonly rootKind: string;

  @PrimaryColumn('uuid', { name: 'root_id' })
  readonly rootId: string;

  @PrimaryColumn('bigint', { name: 'chain_position' })
  readonly chainPosition: string;

  @Column('bytea')
  readonly digest: Buffer;

  @Column('integer', { name: 'anchor_number' })
  readonly anchorNumber: number;
}

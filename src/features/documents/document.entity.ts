import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { DocumentKind } from '../../domain/documents/document-kinds.js';
import type { PartialDate } from '../../domain/values/plain-date.js';

/** A paper of a project as it was filed. A new version is a row of its own that replaces this one. */
@Entity('document')
export class ProjectDocument {
  @PrimaryGeneratedColumn('uuid')
  readonly id: string;

  @Column('uuid', { name: 'project_id' })
  readonly projectId: string;

  @Column('text')
  readonly kind: DocumentKind;

  @Column('text')
  readonly title: string;

  /** What stands on the paper. */
  @Column('text', { nullable: true })
  readonly date: PartialDate | null;

  /** The official paper that this is a copy of. */
  @Column('uuid', { name: 'decision_id', nullable: true })
  readonly decisionId: string | null;

  @Column('uuid', { name: 'file_id' })
  readonly fileId: string;

  @Column('uuid', { name: 'replaces_id', nullable: true })
  readonly replacesId: string | null;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt: Date;

  @Column('uuid', { name: 'created_by', nullable: true })
  readonly createdBy: string | null;
}

@Entity('document_withdrawal')
export class DocumentWithdrawal {
  @PrimaryColumn('uuid', { name: 'document_id' })
  readonly documentId: string;

  @Column('text')
  readonly reason: string;

  @Column('timestamptz', { name: 'withdrawn_at' })
  readonly withdrawnAt: Date;

  @Column('uuid', { name: 'withdrawn_by', nullable: true })
  readonly withdrawnBy: string | null;
}

export const DOCUMENT_TABLES = [ProjectDocument, DocumentWithdrawal];

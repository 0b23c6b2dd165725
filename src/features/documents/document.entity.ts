import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { DocumentKind } from '../../domain/documents/document-kinds.js';
import type { PartialDate } from '../../domain/values/plain-date.js';

/** A paper filed on exactly one record: a project, a council, a milestone or a paper of the register. */
@Entity('document')
export class FiledDocument {
  @PrimaryGeneratedColumn('uuid')
  readonly id: string;

  @Column('uuid', { name: 'project_id', nullable: true })
  readonly projectId: string | null;

  @Column('uuid', { name: 'council_id', nullable: true })
  readonly councilId: string | null;

  @Column('uuid', { name: 'milestone_id', nullable: true })
  readonly milestoneId: string | null;

  /** The paper of the register whose own file this is. */
  @Column('uuid', { name: 'paper_id', nullable: true })
  readonly paperId: string | null;

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

  /** Of its newest version. */
  @Column('uuid', { name: 'file_id' })
  readonly fileId: string;

  /** Another paper that this one stands in for. */
  @Column('uuid', { name: 'replaces_id', nullable: true })
  readonly replacesId: string | null;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt: Date;

  @Column('uuid', { name: 'created_by', nullable: true })
  readonly createdBy: string | null;
}

/** Numbered by the schema, for each file that a document ever had. */
@Entity('document_version')
export class DocumentVersion {
  @PrimaryColumn('uuid', { name: 'document_id' })
  readonly documentId: string;

  @PrimaryColumn('integer')
  readonly number: number;

  @Column('uuid', { name: 'file_id' })
  readonly fileId: string;
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

@Entity('checklist_document')
export class ChecklistDocument {
  @PrimaryColumn('uuid', { name: 'project_id' })
  readonly projectId: string;

  @PrimaryColumn('text')
  readonly checklist: string;

  @PrimaryColumn('text')
  readonly item: string;

  @PrimaryColumn('uuid', { name: 'document_id' })
  readonly documentId: string;

  @Column('timestamptz', { name: 'linked_at' })
  readonly linkedAt: Date;

  @Column('uuid', { name: 'linked_by', nullable: true })
  readonly linkedBy: string | null;
}

@Entity('checklist_waiver')
export class ChecklistWaiver {
  @PrimaryColumn('uuid', { name: 'project_id' })
  readonly projectId: string;

  @PrimaryColumn('text')
  readonly checklist: string;

  @PrimaryColumn('text')
  readonly item: string;

  @Column('text')
  readonly reason: string;

  @Column('timestamptz', { name: 'waived_at' })
  readonly waivedAt: Date;

  @Column('uuid', { name: 'waived_by', nullable: true })
  readonly waivedBy: string | null;
}

export const DOCUMENT_TABLES = [
  FiledDocument,
  DocumentVersion,
  DocumentWithdrawal,
  ChecklistDocument,
  ChecklistWaiver,
];

import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm';
import type { DocumentKind } from '../../domain/documents/document-kinds.js';
import type { MediaType } from '../../domain/documents/media-types.js';
import type { PartialDate } from '../../domain/values/plain-date.js';
import type { Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { DocumentWithdrawal, ProjectDocument } from './document.entity.js';

/** A document with its file, what became of it, and who filed it. */
export interface DocumentView {
  readonly id: string;
  readonly projectId: string;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly date: PartialDate | null;
  readonly decisionId: string | null;
  readonly replacesId: string | null;
  readonly replacedById: string | null;
  readonly createdAt: Date;
  readonly createdById: string | null;
  readonly createdBy: string | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawalReason: string | null;
  readonly file: FileView;
}

export interface FileView {
  readonly id: string;
  readonly name: string;
  readonly mediaType: MediaType;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
}

const VIEW = `select document.id, document.project_id as "projectId", document.kind, document.title, document.date,
    document.decision_id as "decisionId", document.replaces_id as "replacesId", successor.id as "replacedById",
    document.created_at as "createdAt", document.created_by as "createdById", account.display_name as "createdBy",
    withdrawal.withdrawn_at as "withdrawnAt", withdrawal.reason as "withdrawalReason",
    json_build_object('id', file.id, 'name', file.file_name, 'mediaType', file.media_type, 'size', file.size,
      'sha256', file.sha256) as file
  from document
  join stored_file file on file.id = document.file_id
  left join account on account.id = document.created_by
  left join document successor on successor.replaces_id = document.id
  left join document_withdrawal withdrawal on withdrawal.document_id = document.id`;

@Injectable()
export class DocumentRepository {
  async insert(tx: Tx, document: QueryDeepPartialEntity<ProjectDocument>): Promise<DocumentView> {
    const { identifiers } = await tx.insert(ProjectDocument, document);
    return this.get(tx, identifiers[0]!.id);
  }

  async get(tx: Tx, id: string): Promise<DocumentView> {
    const document = await this.find(tx, id);
    if (!document) throw Refused.because('not-found');
    return document;
  }

  async find(tx: Tx, id: string): Promise<DocumentView | undefined> {
    const [document] = await tx.query(`${VIEW} where document.id = $1`, [id]);
    return document;
  }

  /** Newest first, with what was replaced or withdrawn. */
  ofProject(tx: Tx, projectId: string): Promise<DocumentView[]> {
    return tx.query(`${VIEW} where document.project_id = $1 order by document.created_at desc, document.id`, [
      projectId,
    ]);
  }

  async withdraw(tx: Tx, withdrawal: DocumentWithdrawal): Promise<void> {
    await tx.insert(DocumentWithdrawal, withdrawal);
  }
}

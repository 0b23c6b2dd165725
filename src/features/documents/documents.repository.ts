import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm';
import type { DocumentKind } from '../../domain/documents/document-kinds.js';
import type { DocumentSubject, SubjectKind } from '../../domain/documents/document-subjects.js';
import type { MediaType } from '../../domain/documents/media-types.js';
import type { PdfSignature } from '../../domain/documents/signatures.js';
import type { PartialDate } from '../../domain/values/plain-date.js';
import type { Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { DocumentWithdrawal, FiledDocument } from './document.entity.js';

/** A document with the file of its newest version, all its versions, what became of it, and who filed it. */
export interface DocumentView {
  readonly id: string;
  readonly subject: DocumentSubject;
  readonly projectId: string | null;
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
  /** Newest first. */
  readonly versions: readonly VersionView[];
}

export interface FileView {
  readonly id: string;
  readonly name: string;
  readonly mediaType: MediaType;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
}

export interface VersionView {
  readonly number: number;
  readonly file: FileView;
  /** An instant as text. */
  readonly createdAt: string;
  readonly createdBy: string | null;
  readonly signatures: readonly PdfSignature[];
}

const FILE = `json_build_object('id', file.id, 'name', file.file_name, 'mediaType', file.media_type, 'size', file.size,
  'sha256', file.sha256)`;

const VERSIONS = `(select json_agg(json_build_object('number', version.number, 'file', ${FILE}, 'createdAt', file.created_at,
      'createdBy', account.display_name, 'signatures', coalesce(found.signatures, '[]')) order by version.number desc)
    from document_version version join stored_file file on file.id = version.file_id
    left join account on account.id = file.created_by
    left join file_signatures found on found.file_id = file.id
    where version.document_id = document.id)`;

const SUBJECT = `json_build_object('kind', case when document.project_id is not null then 'project'
      when document.council_id is not null then 'council' when document.milestone_id is not null then 'milestone'
      else 'decision' end,
    'id', coalesce(document.project_id, document.council_id, document.milestone_id, document.paper_id))`;

const VIEW = `select document.id, ${SUBJECT} as subject, document.project_id as "projectId", document.kind, document.title,
    document.date, document.decision_id as "decisionId", document.replaces_id as "replacesId",
    successor.id as "replacedById", document.created_at as "createdAt", document.created_by as "createdById",
    account.display_name as "createdBy", withdrawal.withdrawn_at as "withdrawnAt",
    withdrawal.reason as "withdrawalReason", ${FILE} as file, ${VERSIONS} as versions
  from document
  join stored_file file on file.id = document.file_id
  left join account on account.id = document.created_by
  left join document successor on successor.replaces_id = document.id
  left join document_withdrawal withdrawal on withdrawal.document_id = document.id`;

const COLUMNS = {
  project: 'project_id',
  council: 'council_id',
  milestone: 'milestone_id',
  decision: 'paper_id',
} as const satisfies Record<SubjectKind, string>;

@Injectable()
export class DocumentRepository {
  async insert(tx: Tx, document: QueryDeepPartialEntity<FiledDocument>): Promise<DocumentView> {
    const { identifiers } = await tx.insert(FiledDocument, document);
    return this.get(tx, identifiers[0]!.id);
  }

  /** The schema numbers the version. */
  async addVersion(tx: Tx, id: string, fileId: string): Promise<DocumentView> {
    await tx.update(FiledDocument, id, { fileId });
    return this.get(tx, id);
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
  of(tx: Tx, { kind, id }: DocumentSubject): Promise<DocumentView[]> {
    return tx.query(
      `${VIEW} where document.${COLUMNS[kind]} = $1 order by document.created_at desc, document.id`,
      [id],
    );
  }

  /** Of one account: what others filed is not theirs to be refused for, and may be kept from them. */
  async countFiledBy(tx: Tx, { kind, id }: DocumentSubject, accountId: string | null): Promise<number> {
    const [row] = await tx.query(
      `select count(*)::int as count from document where ${COLUMNS[kind]} = $1 and created_by = $2`,
      [id, accountId],
    );
    return row.count;
  }

  async withdraw(tx: Tx, withdrawal: DocumentWithdrawal): Promise<void> {
    await tx.insert(DocumentWithdrawal, withdrawal);
  }
}

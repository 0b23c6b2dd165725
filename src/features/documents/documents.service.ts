import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import {
  decideFiling,
  decideNewVersion,
  decideReplacement,
  decideWithdrawal,
} from '../../domain/documents/decide-filing.js';
import {
  audienceOf,
  type DocumentReader,
  type DocumentSubject,
  isKnownToAll,
  mayKnowOf,
  mayRead,
} from '../../domain/documents/document-subjects.js';
import { decideRoom } from '../../domain/values/list-room.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { accept, Refused } from '../../platform/refused.js';
import type { SentFile } from '../../platform/storage/sent-file.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { type OpenedFile, StoredFiles } from '../files/stored-files.js';
import type { Project } from '../projects/project.entity.js';
import { ProjectPartsRepository } from '../projects/project-parts.repository.js';
import type { NewDocument } from './document.dto.js';
import { DocumentShelves } from './document-shelves.js';
import { DocumentRepository, type DocumentView } from './documents.repository.js';

type DocumentChange = (
  tx: Tx,
  before: DocumentView,
  facts: Parameters<typeof decideWithdrawal>[0],
) => Promise<{ act: string; after: object; reason?: string }>;

@Injectable()
export class DocumentsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly shelves: DocumentShelves,
    private readonly parts: ProjectPartsRepository,
    private readonly documents: DocumentRepository,
    private readonly files: StoredFiles,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async fileDocument(
    act: Act,
    subject: DocumentSubject,
    { file: sent, ...input }: NewDocument,
  ): Promise<DocumentView> {
    const signatures = await this.files.signaturesIn(sent);
    const fileIn = async (tx: Tx) => {
      const { facts, reader, project, root, raiseVersion } = await this.shelves.lock(tx, act, subject);
      accept(decideFiling(facts));
      const filed = await this.documents.countFiledBy(tx, subject, act.actor.accountId);
      accept(decideRoom('documents', filed));
      if (input.replacesId) accept(decideReplacement(facts, await this.replaced(tx, reader, subject, input)));
      if (input.decisionId) await this.checkDecision(tx, project, input.decisionId);
      const file = await this.files.keep(tx, act, sent, signatures);
      const document = await this.documents.insert(tx, {
        ...input,
        ...columnOf(subject),
        fileId: file.id,
        createdAt: await this.clock.now(tx),
        createdBy: act.actor.accountId,
      });
      if (isKnownToAll(document)) await raiseVersion();
      await this.audit.record(tx, act, {
        act: 'document.filed',
        root,
        subject: { kind: 'document', id: document.id },
        after: document,
      });
      return document;
    };
    return this.files.placed(sent, () => this.transactions.run(fileIn));
  }

  /** The older versions stay, each with its file. */
  async addVersion(act: Act, id: string, sent: SentFile): Promise<DocumentView> {
    const signatures = await this.files.signaturesIn(sent);
    const add: DocumentChange = async (tx, before, facts) => {
      accept(decideNewVersion(facts, before));
      accept(decideRoom('document-versions', before.versions.length));
      const file = await this.files.keep(tx, act, sent, signatures);
      const document = await this.documents.addVersion(tx, id, file.id);
      return { act: 'document.version-added', after: { version: document.versions[0] } };
    };
    return this.files.placed(sent, () => this.change(act, id, add));
  }

  /** The row stays, with the reason; its content is the office's to read from then on. */
  withdrawDocument(act: Act, id: string, reason: string): Promise<DocumentView> {
    return this.change(act, id, async (tx, before, facts) => {
      accept(decideWithdrawal(facts, before));
      const withdrawnAt = await this.clock.now(tx);
      const withdrawnBy = act.actor.accountId;
      await this.documents.withdraw(tx, { documentId: id, reason, withdrawnAt, withdrawnBy });
      return { act: 'document.withdrawn', after: { withdrawnAt }, reason };
    });
  }

  listDocuments(actor: Actor, subject: DocumentSubject) {
    return this.transactions.read(async (tx) => {
      const { facts, reader, project } = await this.shelves.find(tx, actor, subject);
      const documents = await this.documents.of(tx, subject);
      const items = documents
        .filter((document) => mayKnowOf(reader, document))
        .map((document) => ({
          ...document,
          /** Whether this reader may replace or withdraw it. */
          mayBeEnded: decideReplacement(facts, document).allowed,
          mayHaveVersion: decideNewVersion(facts, document).allowed,
          isReadable: mayRead(actor, document),
        }));
      /** The project behind it all, where there is one. */
      const behind = project && { id: project.id, code: project.code, title: project.title };
      return { items, nextCursor: null, mayFile: decideFiling(facts).allowed, project: behind };
    });
  }

  getDocument(actor: Actor, id: string): Promise<DocumentView> {
    return this.transactions.read((tx) => this.visible(tx, actor, id));
  }

  /** @param number of the version; the newest unless told */
  async openContent(actor: Actor, id: string, number?: number): Promise<OpenedFile> {
    const file = await this.transactions.read(async (tx) => {
      const document = await this.visible(tx, actor, id);
      if (!mayRead(actor, document)) throw Refused.because('document-withdrawn');
      const version = document.versions.find((each) => number === undefined || each.number === number);
      if (!version) throw Refused.because('not-found');
      return this.files.get(tx, version.file.id);
    });
    return this.files.openContent(file);
  }

  /** One act on a document that is filed already, under the lock of what it is filed on. */
  private change(act: Act, id: string, decide: DocumentChange): Promise<DocumentView> {
    return this.transactions.run(async (tx) => {
      // Who may not know of it is answered as if it were not there, whether they may write into its record or not.
      const { subject } = await this.visible(tx, act.actor, id);
      const { facts, reader, root, raiseVersion } = await this.shelves.lock(tx, act, subject);
      const before = known(reader, await this.documents.get(tx, id));
      const change = await decide(tx, before, facts);
      if (isKnownToAll(before)) await raiseVersion();
      await this.audit.record(tx, act, { ...change, root, subject: { kind: 'document', id } });
      return this.documents.get(tx, id);
    });
  }

  /** A document is known to those who know of its record, if it is not kept from them. */
  private async visible(tx: Tx, actor: Actor, id: string): Promise<DocumentView> {
    const document = await this.documents.get(tx, id);
    const { reader } = await this.shelves.find(tx, actor, document.subject);
    return known(reader, document);
  }

  /** What few know of does not stand in for what all know of, nor the other way: each names the other. */
  private async replaced(
    tx: Tx,
    reader: DocumentReader,
    subject: DocumentSubject,
    { kind, replacesId }: Pick<NewDocument, 'kind' | 'replacesId'>,
  ): Promise<DocumentView> {
    const document = await this.documents.find(tx, replacesId!);
    if (subject.kind !== 'project' || document?.projectId !== subject.id)
      throw unknownReference('replacesId');
    if (!mayKnowOf(reader, document) || audienceOf(document) !== audienceOf({ kind, subject }))
      throw unknownReference('replacesId');
    return document;
  }

  private async checkDecision(tx: Tx, project: Project | null, id: string): Promise<void> {
    const decisions: { id: string }[] = project ? await this.parts.decisions(tx, project.id) : [];
    if (!decisions.some((decision) => decision.id === id)) throw unknownReference('decisionId');
  }
}

function known(reader: DocumentReader, document: DocumentView): DocumentView {
  if (!mayKnowOf(reader, document)) throw Refused.because('not-found');
  return document;
}

function columnOf({ kind, id }: DocumentSubject) {
  switch (kind) {
    case 'project':
      return { projectId: id };
    case 'council':
      return { councilId: id };
    case 'milestone':
      return { milestoneId: id };
    case 'decision':
      return { paperId: id };
  }
}

function unknownReference(field: string): Refused {
  return Refused.because('unknown-reference', { field }, field);
}

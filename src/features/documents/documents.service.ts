import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { seesAllProjects } from '../../domain/access/permissions.js';
import {
  decideFiling,
  decideReplacement,
  decideWithdrawal,
  type FilingFacts,
} from '../../domain/documents/decide-filing.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { accept, Refused } from '../../platform/refused.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { type OpenedFile, StoredFiles } from '../files/stored-files.js';
import type { Project } from '../projects/project.entity.js';
import { ProjectPartsRepository } from '../projects/project-parts.repository.js';
import { ProjectRepository } from '../projects/projects.repository.js';
import type { NewDocument } from './document.dto.js';
import { DocumentRepository, type DocumentView } from './documents.repository.js';

@Injectable()
export class DocumentsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly projects: ProjectRepository,
    private readonly parts: ProjectPartsRepository,
    private readonly documents: DocumentRepository,
    private readonly files: StoredFiles,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  fileDocument(act: Act, projectId: string, { file: sent, ...input }: NewDocument): Promise<DocumentView> {
    return this.transactions.run(async (tx) => {
      const project = await this.projects.lock(tx, act, projectId);
      const facts = await this.filingFacts(tx, act.actor, project);
      accept(decideFiling(facts));
      if (input.replacesId)
        accept(decideReplacement(facts, await this.replaced(tx, project, input.replacesId)));
      if (input.decisionId) await this.checkDecision(tx, project, input.decisionId);
      const file = await this.files.keep(tx, act, sent);
      const document = await this.documents.insert(tx, {
        ...input,
        projectId,
        fileId: file.id,
        createdAt: await this.clock.now(tx),
        createdBy: act.actor.accountId,
      });
      await this.projects.update(tx, project);
      await this.audit.record(tx, act, {
        act: 'document.filed',
        root: { kind: 'project', id: projectId },
        subject: { kind: 'document', id: document.id },
        after: document,
      });
      return document;
    });
  }

  /** The row stays, with the reason; its content is the office's to read from then on. */
  withdrawDocument(act: Act, id: string, reason: string): Promise<DocumentView> {
    return this.transactions.run(async (tx) => {
      const { projectId } = await this.documents.get(tx, id);
      const project = await this.projects.lock(tx, act, projectId);
      const before = await this.documents.get(tx, id);
      accept(decideWithdrawal(await this.filingFacts(tx, act.actor, project), before));
      const withdrawnAt = await this.clock.now(tx);
      await this.documents.withdraw(tx, {
        documentId: id,
        reason,
        withdrawnAt,
        withdrawnBy: act.actor.accountId,
      });
      await this.projects.update(tx, project);
      await this.audit.record(tx, act, {
        act: 'document.withdrawn',
        root: { kind: 'project', id: projectId },
        subject: { kind: 'document', id },
        after: { withdrawnAt },
        reason,
      });
      return this.documents.get(tx, id);
    });
  }

  listDocuments(actor: Actor, projectId: string) {
    return this.transactions.read(async (tx) => {
      const project = await this.projects.getVisible(tx, actor, projectId);
      const facts = await this.filingFacts(tx, actor, project);
      const documents = await this.documents.ofProject(tx, projectId);
      const items = documents.map((document) => ({
        ...document,
        /** Whether this reader may replace or withdraw it. */
        mayBeEnded: decideReplacement(facts, document).allowed,
        isReadable: isReadable(actor, document),
      }));
      return { items, nextCursor: null, mayFile: decideFiling(facts).allowed };
    });
  }

  getDocument(actor: Actor, id: string): Promise<DocumentView> {
    return this.transactions.read((tx) => this.visible(tx, actor, id));
  }

  openContent(actor: Actor, id: string): Promise<OpenedFile> {
    return this.transactions.read(async (tx) => {
      const document = await this.visible(tx, actor, id);
      if (!isReadable(actor, document)) throw Refused.because('document-withdrawn');
      return this.files.open(tx, document.file.id);
    });
  }

  /** A document is known to those who know of its project. */
  private async visible(tx: Tx, actor: Actor, id: string): Promise<DocumentView> {
    const document = await this.documents.get(tx, id);
    await this.projects.getVisible(tx, actor, document.projectId);
    return document;
  }

  private async replaced(tx: Tx, project: Project, id: string): Promise<DocumentView> {
    const document = await this.documents.find(tx, id);
    if (document?.projectId !== project.id) throw unknownReference('replacesId');
    return document;
  }

  private async checkDecision(tx: Tx, project: Project, id: string): Promise<void> {
    const decisions: { id: string }[] = await this.parts.decisions(tx, project.id);
    if (!decisions.some((decision) => decision.id === id)) throw unknownReference('decisionId');
  }

  private async filingFacts(tx: Tx, actor: Actor, project: Project): Promise<FilingFacts> {
    const team = await this.parts.team(tx, project.id);
    return {
      actor,
      leadInstitutionId: project.leadInstitutionId,
      teamPersonIds: team.map(({ personId }) => personId),
    };
  }
}

function isReadable(actor: Actor, { withdrawnAt }: DocumentView): boolean {
  return withdrawnAt === null || seesAllProjects(actor);
}

function unknownReference(field: string): Refused {
  return Refused.because('unknown-reference', { field }, field);
}

import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { decideEntry } from '../../domain/funding/decide-entry.js';
import { decideReversal } from '../../domain/funding/decide-reversal.js';
import type { Language } from '../../domain/values/language.js';
import { vnd } from '../../domain/values/vnd.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { accept, Refused } from '../../platform/refused.js';
import { findingsIn } from '../../wording/funding-rules.js';
import { AuditTrail } from '../audit/audit-trail.js';
import type { Project } from '../projects/project.entity.js';
import { ProjectRepository } from '../projects/projects.repository.js';
import type { MoneyDocument, NewDisbursement, Reversal } from './disbursement.dto.js';
import type { Disbursement } from './disbursement.entity.js';
import { disbursementView } from './disbursement-view.js';
import { LedgerRepository } from './ledger.repository.js';
import { LedgerFactsReader } from './ledger-facts.reader.js';

/** Books what moved; each booking of a project waits for the one before it on the project's row. */
@Injectable()
export class DisbursementsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly projects: ProjectRepository,
    private readonly ledger: LedgerRepository,
    private readonly facts: LedgerFactsReader,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  recordDisbursement(act: Act, projectId: string, input: NewDisbursement, language: Language) {
    return this.transactions.run(async (tx) => {
      const project = await this.projects.lock(tx, act, projectId);
      const { document, recipientId, reason, amountVnd, offsetsAdvanceVnd, ...request } = input;
      await this.checkPaper(tx, document);
      const decided = accept(
        decideEntry(await this.facts.read(tx, projectId), {
          ...request,
          amountVnd: vnd(amountVnd),
          offsetsAdvanceVnd: offsetsAdvanceVnd == null ? null : vnd(offsetsAdvanceVnd),
        }),
      );
      const booked = await this.book(tx, act, project, 'disbursement.recorded', {
        ...decided.entry,
        recipientId,
        reason,
        documentNumber: document.number,
        documentDate: document.date,
      });
      return { ...disbursementView(booked), warnings: findingsIn(decided.findings, language) };
    });
  }

  reverseDisbursement(act: Act, projectId: string, entryId: string, input: Reversal) {
    return this.transactions.run(async (tx) => {
      const project = await this.projects.lock(tx, act, projectId);
      const facts = await this.facts.read(tx, projectId);
      const entry = await this.ledger.get(tx, projectId, entryId);
      await this.checkPaper(tx, input.document);
      const reversal = accept(decideReversal(facts, entry, input));
      const booked = await this.book(tx, act, project, 'disbursement.reversed', {
        ...reversal,
        id: undefined,
        recipientId: entry.recipientId,
        reason: input.reason,
        documentNumber: input.document?.number ?? entry.documentNumber,
        documentDate: input.document ? input.document.date : entry.documentDate,
      });
      return disbursementView(booked);
    });
  }

  listDisbursements(actor: Actor, projectId: string) {
    return this.transactions.read(async (tx) => {
      await this.projects.getOwn(tx, actor, projectId);
      const entries = await this.ledger.ofProject(tx, projectId);
      const reversed = new Map(entries.map(({ id, reversesId }) => [reversesId, id]));
      const items = entries.map((entry) => ({
        ...disbursementView(entry),
        reversedById: reversed.get(entry.id) ?? null,
      }));
      return { items, nextCursor: null, total: items.length };
    });
  }

  private async checkPaper(tx: Tx, paper: MoneyDocument | null | undefined): Promise<void> {
    const date = paper?.date;
    if (date == null || date <= (await this.clock.today(tx))) return;
    throw Refused.because('effective-date-in-future', { date }, 'document.date');
  }

  private async book(
    tx: Tx,
    act: Act,
    project: Project,
    name: 'disbursement.recorded' | 'disbursement.reversed',
    entry: Omit<Parameters<LedgerRepository['insert']>[1], 'projectId'>,
  ): Promise<Disbursement> {
    const booked = await this.ledger.insert(tx, {
      ...entry,
      projectId: project.id,
      accountId: act.actor.accountId,
      createdAt: await this.clock.now(tx),
    });
    await this.projects.update(tx, project);
    await this.audit.record(tx, act, {
      act: name,
      root: { kind: 'project', id: project.id },
      subject: { kind: 'disbursement', id: booked.id },
      after: booked,
      reason: booked.reason,
      effectiveDate: booked.date,
    });
    return booked;
  }
}

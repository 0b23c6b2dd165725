import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { findingsAfter } from '../../domain/funding/decide-entry.js';
import { balancesBySource, openAfterEach } from '../../domain/funding/ledger-balances.js';
import type { Language } from '../../domain/values/language.js';
import { Transactions } from '../../platform/database/transactions.js';
import { findingsIn } from '../../wording/funding-rules.js';
import { ProjectRepository } from '../projects/projects.repository.js';
import type { Disbursement } from './disbursement.entity.js';
import { disbursementView } from './disbursement-view.js';
import { FundingRepository } from './funding.repository.js';
import { LedgerFactsReader } from './ledger-facts.reader.js';

/** The books of one project, for reading. */
@Injectable()
export class LedgerBooksService {
  constructor(
    private readonly transactions: Transactions,
    private readonly projects: ProjectRepository,
    private readonly plans: FundingRepository,
    private readonly facts: LedgerFactsReader,
  ) {}

  /** Every entry with what it moves and what is open after it; balances by source; what the law says of them. */
  openBooks(actor: Actor, projectId: string, language: Language) {
    return this.transactions.read(async (tx) => {
      const { id, code, title, version } = await this.projects.getOwn(tx, actor, projectId);
      const facts = await this.facts.read(tx, projectId);
      const booked: readonly Disbursement[] = facts.entries;
      const names = await this.plans.institutionNames(tx, booked);
      const reversedBy = new Map(booked.map(({ reversesId, number }) => [reversesId, number]));
      const numbers = new Map(booked.map((entry) => [entry.id, entry.number]));
      const entries = openAfterEach(booked).map((entry) => ({
        ...disbursementView(entry),
        openAfterVnd: entry.openAfterVnd,
        institutionName: names.get(entry.institutionId ?? '') ?? null,
        reversedByNumber: reversedBy.get(entry.id) ?? null,
        reversesNumber: entry.reversesId === null ? null : (numbers.get(entry.reversesId) ?? null),
      }));
      return {
        project: { id, code, title, version },
        today: facts.today,
        lockedThrough: facts.lockedThrough,
        hasPlan: facts.approved !== null,
        entries,
        balances: balancesBySource(facts.entries, facts.approved),
        warnings: findingsIn(findingsAfter(facts, facts.entries), language),
      };
    });
  }
}

export type Books = Awaited<ReturnType<LedgerBooksService['openBooks']>>;
export type BookedEntry = Books['entries'][number];

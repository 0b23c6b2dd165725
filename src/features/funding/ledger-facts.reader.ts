import { Injectable } from '@nestjs/common';
import type { LedgerFacts } from '../../domain/funding/decide-entry.js';
import type { PartialDate } from '../../domain/values/plain-date.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/transactions.js';
import { ProjectPartsRepository } from '../projects/project-parts.repository.js';
import type { Disbursement } from './disbursement.entity.js';
import { FundingRepository } from './funding.repository.js';
import { LedgerRepository } from './ledger.repository.js';

/** Gathers, under the project's lock, what a decision about its money looks at. */
@Injectable()
export class LedgerFactsReader {
  constructor(
    private readonly ledger: LedgerRepository,
    private readonly plans: FundingRepository,
    private readonly parts: ProjectPartsRepository,
    private readonly clock: Clock,
  ) {}

  async read(
    tx: Tx,
    projectId: string,
  ): Promise<LedgerFacts & { readonly entries: readonly Disbursement[] }> {
    const today = await this.clock.today(tx);
    const plan = await this.plans.findBinding(tx, projectId);
    return {
      today,
      lockedThrough: await this.ledger.lockedThrough(tx),
      approved: plan?.lines ?? null,
      approvedOn: await this.approvedOn(tx, projectId, today),
      entries: await this.ledger.ofProject(tx, projectId),
      ...(await this.ledger.projectFacts(tx, projectId, today)),
    };
  }

  /** The day whose law a project is judged by: its approval, else its first binding plan, else today. */
  async approvedOn(tx: Tx, projectId: string, otherwise: PartialDate): Promise<PartialDate> {
    const approval = await this.parts.approvedOn(tx, projectId);
    return approval ?? (await this.plans.firstBindingDate(tx, projectId)) ?? otherwise;
  }
}

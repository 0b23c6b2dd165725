import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { proofOf } from '../../domain/funding/counterpart-proof.js';
import type { Language } from '../../domain/values/language.js';
import { decideRoom } from '../../domain/values/list-room.js';
import { MAX_VND, type Vnd, vnd } from '../../domain/values/vnd.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { accept, Refused } from '../../platform/refused.js';
import { missingSentence } from '../../wording/counterpart.js';
import { AuditTrail } from '../audit/audit-trail.js';
import type { Project } from '../projects/project.entity.js';
import { ProjectRepository } from '../projects/projects.repository.js';
import type { CommitmentChange, NewCommitment } from './counterpart.dto.js';
import type { CounterpartCommitment } from './counterpart.entity.js';
import { CounterpartRepository } from './counterpart.repository.js';
import { FundingRepository } from './funding.repository.js';
import { LedgerFactsReader } from './ledger-facts.reader.js';

/** What contributors promise and show before the contract. */
@Injectable()
export class CounterpartService {
  constructor(
    private readonly transactions: Transactions,
    private readonly projects: ProjectRepository,
    private readonly commitments: CounterpartRepository,
    private readonly plans: FundingRepository,
    private readonly facts: LedgerFactsReader,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  recordCommitment(act: Act, projectId: string, input: NewCommitment) {
    return this.transactions.run(async (tx) => {
      const project = await this.projects.lock(tx, act, projectId);
      if (!input.institutionId && !input.contributor?.trim())
        throw Refused.because('commitment-without-contributor', {}, 'institutionId');
      accept(decideRoom('commitments', await this.commitments.count(tx, projectId)));
      const createdAt = await this.clock.now(tx);
      const amounts = { promisedVnd: promised(input.promisedVnd), shownVnd: vnd(input.shownVnd ?? 0) };
      const commitment = await this.commitments.insert(tx, { ...input, ...amounts, projectId, createdAt });
      await this.record(tx, act, project, 'counterpart.promised', { after: commitment });
      return commitment;
    });
  }

  changeCommitment(act: Act, projectId: string, id: string, input: CommitmentChange) {
    return this.transactions.run(async (tx) => {
      const { expectedVersion, ...actOnRoot } = act;
      const project = await this.projects.lock(tx, actOnRoot, projectId);
      const before = await this.commitments.get(tx, projectId, id);
      if (expectedVersion !== undefined && before.version !== expectedVersion)
        throw Refused.because('stale-version');
      const { promisedVnd, shownVnd, ...papers } = input;
      const { withdrawnOn } = papers;
      if (withdrawnOn != null && withdrawnOn > (await this.clock.today(tx)))
        throw Refused.because('effective-date-in-future', { date: withdrawnOn }, 'withdrawnOn');
      const after = await this.commitments.update(tx, before, {
        ...papers,
        ...(promisedVnd !== undefined && { promisedVnd: promised(promisedVnd) }),
        ...(shownVnd !== undefined && { shownVnd: vnd(shownVnd ?? 0) }),
      });
      await this.record(tx, act, project, 'counterpart.changed', { before, after });
      return after;
    });
  }

  /** The promises, with what is missing of them before the contract. */
  listCommitments(actor: Actor, projectId: string, language: Language) {
    return this.transactions.read(async (tx) => {
      await this.projects.getOwn(tx, actor, projectId);
      const items = await this.commitments.ofProject(tx, projectId);
      const { missing, ...proof } = await this.proofOn(tx, projectId, items);
      return {
        ...proof,
        missing: missing.map((one) => ({ ...one, sentence: missingSentence(one, language) })),
        items,
        nextCursor: null,
      };
    });
  }

  /** Whether a paper or an amount of the counterpart money is missing that the law of the project's time asks for. */
  async lacksProof(tx: Tx, projectId: string): Promise<boolean> {
    const { missing, bound } = await this.proofOn(
      tx,
      projectId,
      await this.commitments.ofProject(tx, projectId),
    );
    return bound && missing.length > 0;
  }

  private async proofOn(tx: Tx, projectId: string, items: readonly CounterpartCommitment[]) {
    const plan = (await this.plans.findBinding(tx, projectId)) ?? (await this.plans.find(tx, projectId));
    const approvedOn = await this.facts.approvedOn(tx, projectId, await this.clock.today(tx));
    return proofOf(plan?.lines ?? [], items, approvedOn);
  }

  private async record(
    tx: Tx,
    act: Act,
    project: Project,
    name: string,
    { before, after }: { before?: CounterpartCommitment; after: CounterpartCommitment },
  ): Promise<void> {
    await this.projects.update(tx, project);
    await this.audit.record(tx, act, {
      act: name,
      root: { kind: 'project', id: project.id },
      subject: { kind: 'counterpart-commitment', id: after.id },
      before,
      after,
    });
  }
}

function promised(amountVnd: string): Vnd {
  const amount = vnd(amountVnd);
  if (amount > 0n) return amount;
  throw Refused.because('funding-amount-out-of-range', { amount, max: MAX_VND }, 'promisedVnd');
}

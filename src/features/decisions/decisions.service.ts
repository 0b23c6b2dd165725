import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import { may } from '../../domain/access/permissions.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { cursorKey, limitOf, type Page, pageOf } from '../../platform/http/page.js';
import { Refused } from '../../platform/refused.js';
import { AuditTrail } from '../audit/audit-trail.js';
import type { DecisionQuery, PaperInput } from './decision.dto.js';
import type { OfficialDecision } from './decision.entity.js';
import { DecisionRepository } from './decisions.repository.js';

@Injectable()
export class DecisionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly decisions: DecisionRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  registerDecision(act: Act, paper: PaperInput): Promise<OfficialDecision> {
    return this.transactions.run((tx) => this.findOrRegister(tx, act, paper));
  }

  /**
   * The one row of the paper that a body names, taken into the register when it is new. Who may not read the register takes in
   * new papers, and learns or changes nothing of those that stand in it.
   * @param known ids of those that they read at their own project
   */
  async findOrRegister(
    tx: Tx,
    act: Act,
    paper: PaperInput,
    known: () => Promise<readonly string[]> = async () => [],
  ): Promise<OfficialDecision> {
    if (!paper.number && !paper.asWritten)
      throw Refused.because('decision-incomplete', {}, 'decision.number');
    await this.decisions.lockName(tx, paper);
    const found = await this.decisions.find(tx, paper);
    if (found && may(act.actor, 'decision.read')) return this.complete(tx, act, found, paper);
    if (found && (await known()).includes(found.id)) return found;
    if (found) throw Refused.because('unknown-reference', { field: 'decision' }, 'decision');
    const decision = await this.decisions.insert(tx, { ...paper, createdAt: await this.clock.now(tx) });
    const root = { kind: 'decision', id: decision.id };
    await this.audit.record(tx, act, { act: 'decision.registered', root, after: decision });
    return decision;
  }

  /** A paper named again may bring what the register did not know of it yet; what it knows stays. */
  private async complete(
    tx: Tx,
    act: Act,
    known: OfficialDecision,
    paper: PaperInput,
  ): Promise<OfficialDecision> {
    const fields = ['issuer', 'subject', 'asWritten', 'source'] as const;
    const news = fields.filter((field) => known[field] === null && paper[field]);
    if (news.length === 0) return known;
    const change = Object.fromEntries(news.map((field) => [field, paper[field]]));
    const decision = await this.decisions.update(tx, known, change);
    const root = { kind: 'decision', id: known.id };
    await this.audit.record(tx, act, { act: 'decision.completed', root, after: change });
    return decision;
  }

  /** With the projects that it concerns. */
  getDecision(id: string) {
    return this.transactions.read(async (tx) => ({
      ...(await this.decisions.get(tx, id)),
      projects: await this.decisions.concernedProjects(tx, id),
    }));
  }

  listDecisions(query: DecisionQuery): Promise<Page<OfficialDecision>> {
    return this.transactions.read(async (tx) => {
      const rows = await this.decisions.list(tx, query, limitOf(query) + 1, cursorKey(query, 2));
      return pageOf(rows, query, (decision) => [decision.date ?? '', decision.id]);
    });
  }
}

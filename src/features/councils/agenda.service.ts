import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { isOver, refusalOfEnd } from '../../domain/council/session-state.js';
import { vnd } from '../../domain/values/vnd.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { AuditTrail } from '../audit/audit-trail.js';
import type { ProposalFactsInput } from './agenda.dto.js';
import { SessionRepository } from './sessions.repository.js';

/** What is known of each proposal on a session's agenda beside its ballots. */
@Injectable()
export class AgendaService {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionRepository,
    private readonly audit: AuditTrail,
  ) {}

  /** What was noted so far; of a session that ranks no proposals there is nothing to note. */
  listProposals(actor: Actor, sessionId: string) {
    return this.transactions.read(async (tx) => {
      const { rulebook } = await this.sessions.recordFor(tx, actor, sessionId);
      return rulebook.selection ? this.sessions.items(tx, sessionId) : [];
    });
  }

  noteProposal(act: Act, sessionId: string, projectId: string, input: ProposalFactsInput) {
    return this.transactions.run(async (tx) => {
      const { session, council } = await this.sessions.lock(tx, act, sessionId);
      const before = (await this.sessions.items(tx, sessionId)).find((item) => item.projectId === projectId);
      if (!before) throw Refused.because('not-found');
      if (isOver(session.state)) throw Refused.because(refusalOfEnd(session.state));
      const facts = {
        hostProposedTopic: input.hostProposedTopic ?? null,
        requestedStateVnd: input.requestedStateVnd == null ? null : vnd(input.requestedStateVnd),
        hasExcellentRecord: input.hasExcellentRecord ?? null,
        recordEvidence: input.recordEvidence ?? null,
      };
      await this.sessions.updateItem(tx, before, facts);
      await this.sessions.update(tx, session, {});
      await this.audit.record(tx, act, {
        act: 'session.proposal-noted',
        root: { kind: 'council', id: council.id },
        subject: { kind: 'session', id: sessionId },
        before,
        after: { projectId, ...facts },
      });
      return { sessionId, projectId, ...facts };
    });
  }
}

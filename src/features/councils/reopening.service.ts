import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import { decideReopening } from '../../domain/council/reopening.js';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { accept, Refused } from '../../platform/refused.js';
import type { ReopeningInput } from './ballot.dto.js';
import { BallotAudit } from './ballot-audit.js';
import { BallotRepository, NOT_CAST } from './ballots.repository.js';
import { SessionRepository } from './sessions.repository.js';
import { presides, seatOf } from './sitting.js';

/** Gives a ballot back before the closing; what it said is kept as a version of its own. */
@Injectable()
export class ReopeningService {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionRepository,
    private readonly ballots: BallotRepository,
    private readonly audit: BallotAudit,
    private readonly clock: Clock,
  ) {}

  reopenBallot(act: Act, id: string, { reason }: ReopeningInput) {
    return this.transactions.run(async (tx) => {
      const { actor } = act;
      const record = await this.sessions.lock(tx, { actor }, (await this.ballots.get(tx, id)).sessionId);
      const ballot = await this.ballots.get(tx, id);
      const actorPresides = presides(actor, record);
      const actorIsOffice = actor.roles.includes('secretary');
      // Whether another's ballot is there is not for every member to know, so a refusal is that of one that is not.
      const isOwn = seatOf(actor, record)?.id === ballot.seatId;
      if (!actorPresides && !actorIsOffice && !isOwn) throw Refused.because('not-found');
      const reopening = accept(
        decideReopening(
          {
            sessionState: record.session.state,
            ballotState: ballot.state,
            isPaper: ballot.paperNumber !== null,
            actorPresides,
            actorIsOffice,
          },
          reason,
        ),
      );
      await this.ballots.keepVersion(tx, ballot, {
        reopenedAt: await this.clock.now(tx),
        reopenedById: actor.accountId,
        reason,
      });
      const reopened = await this.ballots.update(tx, ballot, {
        state: 'draft',
        ...NOT_CAST,
        ...(!reopening.keepsContent && { form: {} }),
      });
      await this.audit.record(tx, act, 'ballot.reopened', reopened, reason);
      const { sessionId, projectId, seatId, state } = reopened;
      return { id, sessionId, projectId, seatId, state };
    });
  }
}

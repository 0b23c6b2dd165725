import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { isOver, refusalOfEnd } from '../../domain/council/session-state.js';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { BallotAudit } from './ballot-audit.js';
import { BallotRepository } from './ballots.repository.js';
import { SessionAudit } from './session-audit.js';
import { runsTheMeeting } from './session-reader.js';
import { SessionRepository } from './sessions.repository.js';
import { isKeptFrom, presides, type SessionRecord, seatOf } from './sitting.js';

/** The second pair of eyes on a paper ballot: another account, so another person, than the one that keyed it in. */
@Injectable()
export class ConfirmationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionRepository,
    private readonly ballots: BallotRepository,
    private readonly audit: BallotAudit,
    private readonly sessionAudit: SessionAudit,
    private readonly clock: Clock,
  ) {}

  /**
   * The papers that wait for a second pair of eyes: by number and seat, never by what stands on them. Who does not run the
   * meeting knows of none (decision 16) and names the paper that lies before him; each number that was tried is in the trail.
   */
  listAwaiting(act: Act, sessionId: string, paperNumber?: string) {
    return this.transactions.run(async (tx) => {
      const { actor } = act;
      const record = await this.sessions.recordFor(tx, actor, sessionId);
      if (!mayConfirm(actor, record)) throw Refused.because('not-found');
      const knowsOfAll = runsTheMeeting(actor, record);
      const waiting = (await this.ballots.linesOf(tx, sessionId)).filter(
        (ballot) =>
          ballot.state === 'awaiting-confirmation' && (knowsOfAll || ballot.paperNumber === paperNumber),
      );
      if (!knowsOfAll && paperNumber !== undefined) {
        await this.sessionAudit.record(tx, act, 'session.paper-searched', record.session, {
          sealedById: sessionId,
          after: { paperNumber, found: waiting.length > 0 },
        });
      }
      return waiting.map(({ id, seatId, projectId, paperNumber, scanFileId, keyedInById }) => ({
        id,
        seatId,
        projectId,
        paperNumber,
        hasScan: scanFileId !== null,
        isKeyedInByReader: keyedInById === actor.accountId,
      }));
    });
  }

  confirmBallot(act: Act, id: string) {
    return this.transactions.run(async (tx) => {
      const { actor } = act;
      const record = await this.sessions.lock(tx, { actor }, (await this.ballots.get(tx, id)).sessionId);
      const ballot = await this.ballots.get(tx, id);
      // Whether another's ballot is there is not for every member to know, so a refusal is that of one that is not.
      if (!mayConfirm(actor, record)) throw Refused.because('not-found');
      if (ballot.keyedInById === actor.accountId) throw Refused.because('not-permitted');
      const { state } = record.session;
      if (isOver(state)) throw Refused.because(refusalOfEnd(state));
      if (ballot.state === 'draft') throw Refused.because('not-found');
      if (ballot.state !== 'awaiting-confirmation') throw Refused.because('ballot-already-cast');

      const confirmed = await this.ballots.update(tx, ballot, {
        state: 'submitted',
        confirmedById: actor.accountId,
        submittedAt: await this.clock.now(tx),
      });
      await this.audit.record(tx, act, 'ballot.confirmed', confirmed);
      const { sessionId, projectId, seatId, paperNumber } = confirmed;
      return { id, sessionId, projectId, seatId, state: confirmed.state, paperNumber };
    });
  }
}

/** The office, its leader, who presides, or the council's own secretary. */
export function mayConfirm(actor: Actor, record: SessionRecord): boolean {
  if (actor.roles.includes('secretary') || actor.roles.includes('leader')) return true;
  const seat = seatOf(actor, record);
  const isKeptOut = record.projectIds.some((id) => isKeptFrom(actor, record, id));
  return presides(actor, record) || (seat?.role === 'scientific-secretary' && !isKeptOut);
}

import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import { decidePostponement, decideVotingCall } from '../../domain/council/postponement.js';
import { decideOfficers, type Officers } from '../../domain/council/session-officers.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { accept, Refused } from '../../platform/refused.js';
import { CouncilSchedules } from './council-schedules.js';
import { CouncilRepository } from './councils.repository.js';
import type { OfficersInput, PostponementInput } from './meeting.dto.js';
import { MeetingRepository } from './meetings.repository.js';
import { SessionAudit } from './session-audit.js';
import { SessionCalls } from './session-calls.js';
import { runsTheMeeting } from './session-reader.js';
import { SessionView } from './session-view.js';
import { SessionRepository } from './sessions.repository.js';
import { type SessionRecord, sittingOf } from './sitting.js';

/** Leading a meeting on: its officers, the call of the vote, or its postponement. */
@Injectable()
export class MeetingsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly councils: CouncilRepository,
    private readonly sessions: SessionRepository,
    private readonly meetings: MeetingRepository,
    private readonly calls: SessionCalls,
    private readonly schedules: CouncilSchedules,
    private readonly view: SessionView,
    private readonly audit: SessionAudit,
    private readonly clock: Clock,
  ) {}

  nameOfficers(act: Act, id: string, input: OfficersInput) {
    return this.transactions.run(async (tx) => {
      const record = await this.lockToLead(tx, act, id);
      const { session, rulebook, projectIds, council } = record;
      const before = await this.officersOf(tx, record);
      const { tellers, headTellerSeatId, meetingSecretarySeatId } = accept(
        decideOfficers({
          state: session.state,
          meeting: rulebook.meeting,
          sittings: projectIds.map((projectId) => sittingOf(record, projectId).seats),
          named: officersNamed(before, input),
        }),
      );
      await this.meetings.nameTellers(tx, session, tellers, headTellerSeatId);
      const after = await this.sessions.update(tx, session, { meetingSecretarySeatId });
      await this.audit.record(tx, act, 'session.officers-named', session, {
        before,
        after: { tellers, headTellerSeatId, meetingSecretarySeatId },
      });
      return this.view.of(tx, act.actor, await this.sessions.recordOf(tx, after, council));
    });
  }

  callVote(act: Act, id: string) {
    return this.transactions.run(async (tx) => {
      const { session, council } = await this.lockToLead(tx, act, id);
      const state = accept(decideVotingCall(session.state));
      const votingAt = await this.clock.now(tx);
      const after = await this.sessions.update(tx, session, { state, votingAt });
      await this.councils.touch(tx, council);
      await this.audit.record(tx, act, 'session.voting-called', session, { after: { votingAt } });
      return this.view.of(tx, act.actor, await this.sessions.recordOf(tx, after, council));
    });
  }

  /** Ballots already cast stay sealed and never count; comments go on to the session that takes this one up again. */
  postpone(act: Act, id: string, { reason, scheduledAt }: PostponementInput) {
    return this.transactions.run(async (tx) => {
      const { session, council } = await this.lockToLead(tx, act, id);
      const state = accept(decidePostponement(session.state));
      const after = await this.sessions.update(tx, session, {
        state,
        postponedAt: await this.clock.now(tx),
        postponedReason: reason,
      });
      const { mode, place, ballotsFrom } = session;
      const following =
        scheduledAt &&
        (await this.calls.call(tx, council, {
          scheduledAt: new Date(scheduledAt),
          mode,
          place,
          ballotsFrom,
          followsSessionId: id,
        }));
      await this.councils.touch(tx, council);
      await this.schedules.follow(tx, act, council);
      const recusals = await this.sessions.recusals(tx, id);
      await this.audit.record(tx, act, 'session.postponed', session, { after: { state, recusals }, reason });
      if (following) {
        const projectIds = await this.sessions.agendaOf(tx, following.id);
        await this.audit.record(tx, act, 'session.called', following, {
          after: { ...following, projectIds },
        });
      }
      return this.view.of(tx, act.actor, await this.sessions.recordOf(tx, after, council));
    });
  }

  private async lockToLead(tx: Tx, act: Act, id: string): Promise<SessionRecord> {
    const record = await this.sessions.lock(tx, act, id);
    if (!runsTheMeeting(act.actor, record)) throw Refused.because('not-permitted');
    return record;
  }

  private async officersOf(tx: Tx, { session }: SessionRecord): Promise<Officers> {
    const { tellers } = await this.meetings.partsOf(tx, session.id);
    return {
      tellers: tellers.map(({ seatId }) => seatId),
      headTellerSeatId: tellers.find(({ isHead }) => isHead)?.seatId ?? null,
      meetingSecretarySeatId: session.meetingSecretarySeatId,
    };
  }
}

/** A head who is no longer among the tellers goes with the others. */
function officersNamed(before: Officers, input: OfficersInput): Officers {
  const { headTellerSeatId, meetingSecretarySeatId } = input;
  const tellers = input.tellers ?? before.tellers;
  const sameHead =
    before.headTellerSeatId && tellers.includes(before.headTellerSeatId) ? before.headTellerSeatId : null;
  return {
    tellers,
    headTellerSeatId: headTellerSeatId === undefined ? sameHead : headTellerSeatId,
    meetingSecretarySeatId:
      meetingSecretarySeatId === undefined ? before.meetingSecretarySeatId : meetingSecretarySeatId,
  };
}

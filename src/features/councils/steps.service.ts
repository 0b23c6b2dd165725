import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import { decideStep } from '../../domain/council/session-steps.js';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { accept } from '../../platform/refused.js';
import { CouncilSchedules } from './council-schedules.js';
import { CouncilRepository } from './councils.repository.js';
import type { StepInput } from './meeting.dto.js';
import { MeetingRepository } from './meetings.repository.js';
import { SessionAudit } from './session-audit.js';
import { SessionView } from './session-view.js';
import { SessionRepository } from './sessions.repository.js';

/** The office records when it did what a deadline asks for, before the meeting and after it. */
@Injectable()
export class StepsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly councils: CouncilRepository,
    private readonly sessions: SessionRepository,
    private readonly meetings: MeetingRepository,
    private readonly schedules: CouncilSchedules,
    private readonly view: SessionView,
    private readonly audit: SessionAudit,
    private readonly clock: Clock,
  ) {}

  recordStep(act: Act, sessionId: string, code: string, { doneOn, note }: StepInput) {
    return this.transactions.run(async (tx) => {
      const record = await this.sessions.lock(tx, act, sessionId);
      const { session, rulebook, council } = record;
      accept(
        decideStep({
          state: session.state,
          deadlines: rulebook.deadlines,
          code,
          doneOn,
          today: await this.clock.today(tx),
        }),
      );
      const { steps } = await this.meetings.partsOf(tx, sessionId);
      const step = { sessionId, code, doneOn, note: note ?? null };
      await this.meetings.recordStep(tx, { ...step, recordedAt: await this.clock.now(tx) });
      await this.councils.touch(tx, council);
      await this.schedules.follow(tx, act, council);
      await this.audit.record(tx, act, 'session.step-recorded', session, {
        before: steps.find((each) => each.code === code),
        after: step,
        effectiveDate: doneOn,
      });
      return this.view.of(tx, act.actor, record);
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import { decideLeaving, type LeavingKind } from '../../domain/council/leaving.js';
import type { PlainDate } from '../../domain/values/plain-date.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/transactions.js';
import { accept } from '../../platform/refused.js';
import { AuditTrail } from '../audit/audit-trail.js';
import type { OfficialDecision } from '../decisions/decision.entity.js';
import type { Project } from '../projects/project.entity.js';
import type { Council, CouncilSeat } from './council.entity.js';
import { Recusals } from './recusals.js';
import { SeatRepository } from './seats.repository.js';

export interface Leaving {
  readonly leftOn: PlainDate;
  readonly reason: string | null;
  readonly kind: LeavingKind;
  readonly decision?: OfficialDecision;
}

/** A seat that is left, by itself or to be taken by another. */
@Injectable()
export class SeatLeaving {
  constructor(
    private readonly seats: SeatRepository,
    private readonly recusals: Recusals,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async check(tx: Tx, council: Council, seat: CouncilSeat, leftOn: PlainDate): Promise<void> {
    accept(
      decideLeaving({
        leftOn,
        today: await this.clock.today(tx),
        since: seat.joinedOn ?? council.establishedOn,
        attendedOn: await this.seats.attendedOn(tx, seat.id),
      }),
    );
  }

  async leave(
    tx: Tx,
    act: Act,
    seat: CouncilSeat,
    projects: readonly Project[],
    { leftOn, reason, kind, decision }: Leaving,
  ): Promise<void> {
    const releasedById = decision?.id ?? null;
    await this.seats.leave(tx, seat, { leftOn, leftReason: reason, leftKind: kind, releasedById });
    const sessions = await this.seats.leaveRunningSessions(tx, seat, await this.clock.now(tx));
    for (const { id } of projects) await this.recusals.forgetSeat(tx, seat, id);
    await this.audit.record(tx, act, {
      act: 'seat.left',
      root: { kind: 'council', id: seat.councilId },
      subject: { kind: 'seat', id: seat.id },
      before: seat,
      after: { leftOn, kind, decision, sessions },
      reason,
      effectiveDate: leftOn,
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import { isRecused } from '../../domain/council/conflict-of-interest.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { ProjectPartsRepository } from '../projects/project-parts.repository.js';
import type { ConflictInput, SeatChange } from './council.dto.js';
import type { Council, CouncilConflict, CouncilSeat } from './council.entity.js';
import { CouncilView } from './council-view.js';
import { CouncilRepository } from './councils.repository.js';
import { rulebookOf } from './rulebook.entity.js';
import { RulebookRepository } from './rulebooks.repository.js';
import { SeatRepository } from './seats.repository.js';
import { SessionRepository } from './sessions.repository.js';

/** What happens to a seat after the council was established: its member leaves, or declares a conflict of interest. */
@Injectable()
export class SeatsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly councils: CouncilRepository,
    private readonly seats: SeatRepository,
    private readonly sessions: SessionRepository,
    private readonly rulebooks: RulebookRepository,
    private readonly parts: ProjectPartsRepository,
    private readonly view: CouncilView,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  leaveSeat(act: Act, councilId: string, seatId: string, { reason, effectiveDate }: SeatChange) {
    return this.transactions.run(async (tx) => {
      const council = await this.councils.lock(tx, act, councilId);
      const seat = await this.seatInOffice(tx, council, seatId);
      const leftOn = await this.leavingDay(tx, council, effectiveDate);
      await this.seats.leave(tx, seat, leftOn, reason);
      await this.sessions.leaveOpenSessions(tx, seatId);
      for (const { id } of await this.councils.projects(tx, councilId)) {
        await this.forgetSeat(tx, id, seat.personId);
      }
      const after = await this.councils.touch(tx, council);
      await this.audit.record(tx, act, {
        act: 'seat.left',
        root: { kind: 'council', id: councilId },
        subject: { kind: 'seat', id: seatId },
        before: seat,
        after: { leftOn },
        reason,
        effectiveDate: leftOn,
      });
      return this.view.of(tx, act.actor, after);
    });
  }

  declareConflict(act: Act, councilId: string, input: ConflictInput): Promise<CouncilConflict> {
    return this.transactions.run(async (tx) => {
      const council = await this.councils.lock(tx, act, councilId);
      const seat = await this.seatInOffice(tx, council, input.seatId, 'seatId');
      const isOwn = seat.personId === act.actor.personId;
      if (!isOwn && !act.actor.roles.includes('secretary')) throw Refused.because('not-permitted');
      const projectIds = await this.projectsConcerned(tx, council, input.projectId);
      const rulebook = rulebookOf(await this.rulebooks.get(tx, council.rulebookId));
      const recused = isRecused(rulebook, seat.role, [{ kind: input.kind, status: 'declared' }]);
      const conflict = await this.seats.insertConflict(tx, {
        ...input,
        councilId,
        recused,
        declaredById: act.actor.accountId,
        createdAt: await this.clock.now(tx),
      });
      for (const projectId of recused ? projectIds : []) {
        const { personId, role } = seat;
        await this.parts.addStanding(tx, { projectId, personId, kind: 'recused', role });
      }
      await this.councils.touch(tx, council);
      await this.audit.record(tx, act, {
        act: 'conflict.declared',
        root: { kind: 'council', id: councilId },
        subject: { kind: 'conflict', id: conflict.id },
        after: conflict,
      });
      return conflict;
    });
  }

  private async seatInOffice(tx: Tx, { id }: Council, seatId: string, path?: string): Promise<CouncilSeat> {
    const seats = await this.seats.ofCouncil(tx, id);
    const seat = seats.find((each) => each.id === seatId && each.state === 'in-office');
    if (seat) return seat;
    throw path ? Refused.because('unknown-reference', { field: path }, path) : Refused.because('not-found');
  }

  private async leavingDay(tx: Tx, { establishedOn }: Council, effectiveDate?: string): Promise<string> {
    const today = await this.clock.today(tx);
    const date = effectiveDate ?? today;
    if (date > today) throw Refused.because('effective-date-in-future', { date }, 'effectiveDate');
    if (date < establishedOn) {
      const facts = { date, lastActDate: establishedOn };
      throw Refused.because('effective-date-before-last-act', facts, 'effectiveDate');
    }
    return date;
  }

  private async projectsConcerned(tx: Tx, council: Council, projectId?: string): Promise<string[]> {
    const ids = (await this.councils.projects(tx, council.id)).map(({ id }) => id);
    if (!projectId) return ids;
    if (!ids.includes(projectId)) {
      throw Refused.because('unknown-reference', { field: 'projectId' }, 'projectId');
    }
    return [projectId];
  }

  /** Who leaves this council may still sit in another one on the same project. */
  private async forgetSeat(tx: Tx, projectId: string, personId: string): Promise<void> {
    await this.parts.removeStanding(tx, { projectId, personId, kind: 'seat' });
    for (const { role } of await this.seats.onProject(tx, projectId, personId)) {
      await this.parts.addStanding(tx, { projectId, personId, kind: 'seat', role });
    }
  }
}

import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { AuditTrail } from '../audit/audit-trail.js';
import type { OfficialDecision } from '../decisions/decision.entity.js';
import { DecisionsService } from '../decisions/decisions.service.js';
import type { Project } from '../projects/project.entity.js';
import { ProjectPartsRepository } from '../projects/project-parts.repository.js';
import { ProjectRepository } from '../projects/projects.repository.js';
import { ConflictSuggestions } from './conflict-suggestions.js';
import type { LaterSeat, SeatChange } from './council.dto.js';
import type { Council, CouncilSeat } from './council.entity.js';
import { CouncilView } from './council-view.js';
import { CouncilRepository } from './councils.repository.js';
import { SeatJoining } from './seat-joining.js';
import { SeatLeaving } from './seat-leaving.js';
import { SeatRepository } from './seats.repository.js';

/**
 * Who sits in a council after it was established: members leave, join and replace each other. Sessions that were held keep
 * the roster that they had; a running one follows.
 */
@Injectable()
export class SeatsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly councils: CouncilRepository,
    private readonly seats: SeatRepository,
    private readonly projects: ProjectRepository,
    private readonly parts: ProjectPartsRepository,
    private readonly suggestions: ConflictSuggestions,
    private readonly leaving: SeatLeaving,
    private readonly joining: SeatJoining,
    private readonly decisions: DecisionsService,
    private readonly view: CouncilView,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  leaveSeat(act: Act, councilId: string, seatId: string, change: SeatChange) {
    return this.transactions.run(async (tx) => {
      const council = await this.councils.lock(tx, act, councilId);
      const projects = await this.lockProjects(tx, act, council);
      const seat = (await this.seats.ofCouncil(tx, councilId)).find(({ id }) => id === seatId);
      if (seat?.state !== 'in-office') throw Refused.because('not-found');
      const { reason, kind = 'other', effectiveDate } = change;
      const leftOn = effectiveDate ?? (await this.clock.today(tx));
      await this.leaving.check(tx, council, seat, leftOn);
      const decision = await this.paper(tx, act, change);

      await this.leaving.leave(tx, act, seat, projects, { leftOn, reason, kind, decision });
      await this.tellProjects(tx, projects, decision);
      return this.view.of(tx, act.actor, await this.councils.touch(tx, council));
    });
  }

  /** A member joins later; where they replace another, that one leaves on the same day. */
  joinCouncil(act: Act, councilId: string, input: LaterSeat) {
    return this.transactions.run(async (tx) => {
      const council = await this.councils.lock(tx, act, councilId);
      const projects = await this.lockProjects(tx, act, council);
      const seats = await this.seats.ofCouncil(tx, councilId);
      const replaced = replacedBy(input, seats);
      const joinedOn = input.effectiveDate ?? (await this.clock.today(tx));
      const leaves = replaced?.state === 'in-office' ? replaced : null;
      if (leaves) await this.leaving.check(tx, council, leaves, joinedOn);
      const sizeReason = input.sizeReason ?? council.sizeReason;
      await this.joining.checkPerson(tx, council, input, projects);
      await this.joining.check(tx, council, input, { seats, replaced, joinedOn, sizeReason });

      const decision = await this.paper(tx, act, input);
      if (leaves) {
        const reason = input.reason ?? null;
        await this.leaving.leave(tx, act, leaves, projects, {
          leftOn: joinedOn,
          reason,
          kind: 'replaced',
          decision,
        });
      }
      const { personId, role } = input;
      const seat = await this.seats.join(tx, {
        councilId,
        personId,
        role,
        position: replaced?.position ?? 1 + Math.max(-1, ...seats.map(({ position }) => position)),
        joinedOn,
        appointedById: decision?.id,
        replacesSeatId: replaced?.id,
      });
      const sessions = await this.seats.joinRunningSessions(tx, seat);
      for (const { id } of projects) {
        await this.parts.addStanding(tx, { projectId: id, personId, kind: 'seat', role });
      }
      await this.tellProjects(tx, projects, decision);
      const after = await this.councils.touch(tx, council, { sizeReason });
      await this.audit.record(tx, act, {
        act: 'seat.joined',
        root: { kind: 'council', id: councilId },
        subject: { kind: 'seat', id: seat.id },
        after: { ...seat, decision, sessions, sizeReason },
        reason: input.reason,
        effectiveDate: joinedOn,
      });
      await this.suggestions.refresh(tx, act, after);
      return this.view.of(tx, act.actor, after);
    });
  }

  private async lockProjects(tx: Tx, { actor }: Act, council: Council): Promise<Project[]> {
    const projects: Project[] = [];
    for (const { id } of await this.councils.projects(tx, council.id)) {
      projects.push(await this.projects.lock(tx, { actor }, id));
    }
    return projects;
  }

  private async paper(tx: Tx, act: Act, { decision }: Pick<SeatChange, 'decision'>) {
    return decision && (await this.decisions.findOrRegister(tx, act, decision));
  }

  /** Projects show who judges them, and by which papers. */
  private async tellProjects(tx: Tx, projects: readonly Project[], decision?: OfficialDecision) {
    for (const project of projects) {
      if (decision) await this.parts.linkDecision(tx, project.id, decision.id, 'appoints-council');
      await this.projects.update(tx, project);
    }
  }
}

function replacedBy({ replacesSeatId }: LaterSeat, seats: readonly CouncilSeat[]): CouncilSeat | null {
  if (!replacesSeatId) return null;
  const replaced = seats.find(({ id }) => id === replacesSeatId);
  if (replaced) return replaced;
  throw Refused.because('unknown-reference', { field: 'replacesSeatId' }, 'replacesSeatId');
}

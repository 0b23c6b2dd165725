import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import { decideConflict, declarationWarnings, isRecused } from '../../domain/council/conflict-of-interest.js';
import { decideRoom } from '../../domain/values/list-room.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { accept, Refused } from '../../platform/refused.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { DecisionsService } from '../decisions/decisions.service.js';
import { ConflictRepository } from './conflicts.repository.js';
import type { ConflictDecisionInput, ConflictInput } from './council.dto.js';
import type { Council, CouncilConflict, CouncilSeat } from './council.entity.js';
import { CouncilRepository } from './councils.repository.js';
import { Recusals } from './recusals.js';
import { rulebookOf } from './rulebook.entity.js';
import { RulebookRepository } from './rulebooks.repository.js';
import { SeatStandings } from './seat-standings.js';
import { SeatRepository } from './seats.repository.js';

interface DenialPlace {
  readonly councilId: string;
  readonly sessionId: string;
  readonly seatId: string;
  readonly projectId: string;
}

/** Conflicts of interest, declared or suggested, and what the office decides about them. Sessions that are over keep theirs. */
@Injectable()
export class ConflictsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly councils: CouncilRepository,
    private readonly seats: SeatRepository,
    private readonly conflicts: ConflictRepository,
    private readonly recusals: Recusals,
    private readonly standings: SeatStandings,
    private readonly rulebooks: RulebookRepository,
    private readonly decisions: DecisionsService,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  declareConflict(act: Act, councilId: string, input: ConflictInput) {
    return this.transactions.run(async (tx) => {
      const council = await this.councils.lock(tx, act, councilId);
      const seat = (await this.seats.ofCouncil(tx, councilId)).find(({ id }) => id === input.seatId);
      if (seat?.state !== 'in-office') {
        throw Refused.because('unknown-reference', { field: 'seatId' }, 'seatId');
      }
      const isOwn = seat.personId === act.actor.personId;
      if (!isOwn && !act.actor.roles.includes('secretary')) throw Refused.because('not-permitted');
      const projectIds = await this.projectsConcerned(tx, council, input.projectId);
      const { relatedPersonId } = input;
      if (relatedPersonId && !(await this.conflicts.personExists(tx, relatedPersonId))) {
        throw Refused.because('unknown-reference', { field: 'relatedPersonId' }, 'relatedPersonId');
      }
      accept(decideRoom('conflicts', await this.conflicts.countDeclared(tx, seat.id)));
      const team = await this.teamsOf(tx, projectIds);
      const conflict = await this.conflicts.insert(tx, {
        ...input,
        councilId,
        status: 'declared',
        recused: await this.closesSeat(tx, council, seat, input),
        declaredById: act.actor.accountId,
        createdAt: await this.clock.now(tx),
      });
      await this.settle(tx, council, seat, projectIds);
      await this.record(tx, act, 'conflict.declared', conflict);
      return { ...conflict, warnings: declarationWarnings(input, team) };
    });
  }

  /**
   * The member's own word that nothing stands between them and the project; the question is not put again. Who goes on begins a
   * ballot, so that the answer is as sealed as the ballots of the session it is given in.
   */
  denyConflict(act: Act, { sessionId, ...place }: DenialPlace) {
    return this.transactions.run(async (tx) => {
      const { councilId, seatId, projectId } = place;
      const council = await this.councils.lock(tx, act, councilId);
      const seat = (await this.seats.ofCouncil(tx, councilId)).find(({ id }) => id === seatId);
      if (seat?.state !== 'in-office' || seat.personId !== act.actor.personId)
        throw Refused.because('not-permitted');
      await this.projectsConcerned(tx, council, projectId);
      if (!(await this.conflicts.deny(tx, place, await this.clock.now(tx)))) return;
      await this.audit.record(tx, act, {
        act: 'conflict.denied',
        root: { kind: 'council', id: councilId },
        subject: { kind: 'seat', id: seatId },
        sealedById: sessionId,
        after: place,
      });
    });
  }

  hasDenied(seatId: string, projectId: string): Promise<boolean> {
    return this.transactions.alone((tx) => this.conflicts.isDenied(tx, seatId, projectId));
  }

  decideConflict(act: Act, councilId: string, id: string, input: ConflictDecisionInput) {
    return this.transactions.run(async (tx) => {
      const council = await this.councils.lock(tx, act, councilId);
      const before = await this.conflicts.get(tx, councilId, id);
      const seat = (await this.seats.ofCouncil(tx, councilId)).find((each) => each.id === before.seatId)!;
      const { status, reason } = accept(
        decideConflict(input.status, {
          isOwn: seat.personId === act.actor.personId,
          reason: input.reason,
        }),
      );
      const decision = input.decision && (await this.decisions.findOrRegister(tx, act, input.decision));
      const conflict = await this.conflicts.decide(tx, before, {
        status,
        decisionReason: reason,
        decisionId: decision?.id ?? null,
        decidedById: act.actor.accountId,
        decidedAt: await this.clock.now(tx),
        recused: status === 'upheld' && (await this.closesSeat(tx, council, seat, before)),
      });
      await this.settle(tx, council, seat, await this.projectsConcerned(tx, council, before.projectId));
      await this.record(tx, act, `conflict.${status}`, conflict, before);
      return conflict;
    });
  }

  private async closesSeat(
    tx: Tx,
    council: Council,
    { role }: CouncilSeat,
    { kind }: Pick<CouncilConflict, 'kind'>,
  ): Promise<boolean> {
    const rulebook = rulebookOf(await this.rulebooks.get(tx, council.rulebookId));
    return isRecused(rulebook, role, [{ kind, status: 'declared' }]);
  }

  /** Members read the project according to their standing, and everybody the quorum of running sessions. */
  private async settle(tx: Tx, council: Council, seat: CouncilSeat, projectIds: readonly string[]) {
    await this.recusals.follow(tx, seat, projectIds);
    await this.seats.touchRunningSessions(tx, council.id);
    await this.councils.touch(tx, council);
  }

  private async projectsConcerned(
    tx: Tx,
    council: Council,
    projectId: string | null | undefined,
  ): Promise<string[]> {
    const ids = (await this.councils.projects(tx, council.id)).map(({ id }) => id);
    if (!projectId) return ids;
    if (!ids.includes(projectId)) {
      throw Refused.because('unknown-reference', { field: 'projectId' }, 'projectId');
    }
    return [projectId];
  }

  private async teamsOf(tx: Tx, projectIds: readonly string[]): Promise<string[]> {
    const ids: string[] = [];
    for (const project of await this.councils.judgedAmong(tx, projectIds)) {
      ids.push(...(await this.standings.teamOf(tx, project)));
    }
    return ids;
  }

  private record(
    tx: Tx,
    act: Act,
    name: string,
    after: CouncilConflict,
    before?: CouncilConflict,
  ): Promise<void> {
    return this.audit.record(tx, act, {
      act: name,
      root: { kind: 'council', id: after.councilId },
      subject: { kind: 'conflict', id: after.id },
      before,
      after,
      reason: before && after.decisionReason,
    });
  }
}

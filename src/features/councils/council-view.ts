import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { seesAllProjects } from '../../domain/access/permissions.js';
import { shortfallsOf } from '../../domain/council/composition.js';
import type { Tx } from '../../platform/database/transactions.js';
import { DecisionRepository } from '../decisions/decisions.repository.js';
import { ConflictRepository } from './conflicts.repository.js';
import type { Council, CouncilSeat } from './council.entity.js';
import { CouncilRepository } from './councils.repository.js';
import { knowsReviewers } from './disclosure.js';
import { rulebookOf, type StoredRulebook } from './rulebook.entity.js';
import { RulebookRepository } from './rulebooks.repository.js';
import { type SeatedPerson, SeatRepository } from './seats.repository.js';
import { SessionRepository } from './sessions.repository.js';
import { isRecusedFrom } from './sitting.js';

/** A council as its readers see it. */
@Injectable()
export class CouncilView {
  constructor(
    private readonly councils: CouncilRepository,
    private readonly seatRepository: SeatRepository,
    private readonly conflicts: ConflictRepository,
    private readonly sessions: SessionRepository,
    private readonly rulebooks: RulebookRepository,
    private readonly decisions: DecisionRepository,
  ) {}

  async of(tx: Tx, actor: Actor, council: Council) {
    const { rulebookId, decisionId, ...own } = council;
    const seats = await this.seatRepository.ofCouncil(tx, council.id);
    const rulebook = await this.rulebooks.get(tx, rulebookId);
    const shortfalls = shortfallsOf(
      rulebookOf(rulebook),
      seats.filter(({ state }) => state === 'in-office'),
      council.sizeReason,
    );
    const projects = await this.councils.projects(tx, council.id);
    const conflicts = await this.conflicts.ofCouncil(tx, council.id);
    const mine = new Set(seats.filter(({ personId }) => personId === actor.personId).map(({ id }) => id));
    return {
      ...own,
      rulebook: rulebookName(rulebook),
      decision: decisionId ? await this.decisions.get(tx, decisionId) : null,
      projects,
      seats: (await this.seats(tx, actor, council, seats)).map((seat) => ({
        ...seat,
        recusedFrom: projects.filter(({ id }) => isRecusedFrom(conflicts, seat.id, id)).map(({ id }) => id),
      })),
      shortfalls,
      warnings: [...new Set<string>(shortfalls.map(({ code }) => code))],
      conflicts: conflicts.filter(({ seatId }) => seesAllProjects(actor) || mine.has(seatId)),
      sessions: (await this.sessions.ofCouncil(tx, council.id)).map(
        ({ id, scheduledAt, mode, place, state, heldOn }) => ({
          id,
          scheduledAt,
          mode,
          place,
          state,
          heldOn,
        }),
      ),
    };
  }

  persons(tx: Tx, seats: readonly CouncilSeat[]): Promise<Map<string, SeatedPerson>> {
    return this.seatRepository.persons(
      tx,
      seats.map(({ personId }) => personId),
    );
  }

  /** Seats with their members' names, but for those of reviewers that the rulebook keeps from this reader. */
  async seats<T extends CouncilSeat>(tx: Tx, actor: Actor, council: Council, seats: readonly T[]) {
    const persons = await this.persons(tx, seats);
    const rulebook = rulebookOf(await this.rulebooks.get(tx, council.rulebookId));
    const reader = (await this.councils.rosterReaders(tx, actor, [council.id])).get(council.id)!;
    const knowsAll = knowsReviewers(actor, rulebook, reader);
    return seats.map((seat) => {
      const { leftAt = null } = seat as { leftAt?: Date | null };
      const isNamed = knowsAll || seat.role !== 'reviewer' || seat.personId === actor.personId;
      const view = seatView(seat, persons);
      return { ...(isNamed ? view : { ...view, ...NAMELESS }), leftAt };
    });
  }
}

export function rulebookName({ id, code, version, content }: StoredRulebook) {
  return { id, code, version, title: content.title };
}

const NAMELESS = { personId: null, fullName: null, academicTitle: null, leftReason: null, leftKind: null };

function seatView(seat: CouncilSeat, persons: ReadonlyMap<string, SeatedPerson>) {
  const { councilId, ...own } = seat;
  const { fullName, academicTitle } = persons.get(seat.personId)!;
  return { ...own, fullName, academicTitle };
}

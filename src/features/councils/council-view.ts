import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { seesAllProjects } from '../../domain/access/permissions.js';
import type { Tx } from '../../platform/database/transactions.js';
import { DecisionRepository } from '../decisions/decisions.repository.js';
import type { Council, CouncilSeat } from './council.entity.js';
import { CouncilRepository } from './councils.repository.js';
import type { StoredRulebook } from './rulebook.entity.js';
import { RulebookRepository } from './rulebooks.repository.js';
import { type SeatedPerson, SeatRepository } from './seats.repository.js';
import { SessionRepository } from './sessions.repository.js';
import { isRecusedFrom } from './sitting.js';

/** A council as its readers see it. */
@Injectable()
export class CouncilView {
  constructor(
    private readonly councils: CouncilRepository,
    private readonly seats: SeatRepository,
    private readonly sessions: SessionRepository,
    private readonly rulebooks: RulebookRepository,
    private readonly decisions: DecisionRepository,
  ) {}

  async of(tx: Tx, actor: Actor, council: Council) {
    const { rulebookId, decisionId, ...own } = council;
    const seats = await this.seats.ofCouncil(tx, council.id);
    const persons = await this.persons(tx, seats);
    const projects = await this.councils.projects(tx, council.id);
    const conflicts = await this.seats.conflicts(tx, council.id);
    const mine = new Set(seats.filter(({ personId }) => personId === actor.personId).map(({ id }) => id));
    return {
      ...own,
      rulebook: rulebookName(await this.rulebooks.get(tx, rulebookId)),
      decision: decisionId ? await this.decisions.get(tx, decisionId) : null,
      projects,
      seats: seats.map((seat) => ({
        ...seatView(seat, persons),
        recusedFrom: projects.filter(({ id }) => isRecusedFrom(conflicts, seat.id, id)).map(({ id }) => id),
      })),
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
    return this.seats.persons(
      tx,
      seats.map(({ personId }) => personId),
    );
  }
}

export function rulebookName({ id, code, version, content }: StoredRulebook) {
  return { id, code, version, title: content.title };
}

export function seatView(seat: CouncilSeat, persons: ReadonlyMap<string, SeatedPerson>) {
  const { id, position, role, state, leftOn, leftReason, personId } = seat;
  const { fullName, academicTitle } = persons.get(personId)!;
  return { id, position, role, state, leftOn, leftReason, personId, fullName, academicTitle };
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { seesAllProjects } from '../../domain/access/permissions.js';
import { shortfallsOf } from '../../domain/council/composition.js';
import type { Tx } from '../../platform/database/transactions.js';
import { DecisionRepository } from '../decisions/decisions.repository.js';
import { ConflictRepository } from './conflicts.repository.js';
import type { Council, CouncilSeat } from './council.entity.js';
import { CouncilRepository } from './councils.repository.js';
import { knowsReviewers, withoutWords } from './disclosure.js';
import { rulebookOf, type StoredRulebook } from './rulebook.entity.js';
import { RulebookRepository } from './rulebooks.repository.js';
import { type SeatedPerson, SeatRepository } from './seats.repository.js';
import { SessionRepository } from './sessions.repository.js';
import { isRecusedFrom, type SeatInSession } from './sitting.js';

/** A council as its readers see it. */
@Injectable()
export class CouncilView {
  constructor(
    private readonly councils: CouncilRepository,
    private readonly seats: SeatRepository,
    private readonly conflicts: ConflictRepository,
    private readonly sessions: SessionRepository,
    private readonly rulebooks: RulebookRepository,
    private readonly decisions: DecisionRepository,
  ) {}

  async of(tx: Tx, actor: Actor, council: Council) {
    const { rulebookId, decisionId, ...own } = council;
    const seats = await this.seats.ofCouncil(tx, council.id);
    const rulebook = await this.rulebooks.get(tx, rulebookId);
    const shortfalls = shortfallsOf(
      rulebookOf(rulebook),
      seats.filter(({ state }) => state === 'in-office'),
      council.sizeReason,
    );
    const projects = await this.councils.projects(tx, council.id);
    const conflicts = await this.conflicts.ofCouncil(tx, council.id);
    const knowsAll = await this.knowsReviewers(tx, actor, council);
    const decision = decisionId ? await this.decisions.get(tx, decisionId) : null;
    const mine = new Set(seats.filter(({ personId }) => personId === actor.personId).map(({ id }) => id));
    return {
      ...own,
      rulebook: rulebookName(rulebook),
      decision: decision && (knowsAll ? decision : withoutWords(decision)),
      projects,
      seats: (await this.named(tx, actor, seats, knowsAll)).map(({ councilId, ...seat }) => ({
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
    return this.seats.persons(
      tx,
      seats.map(({ personId }) => personId),
    );
  }

  /** Those who sit in a session as they sat there, whatever became of their seats since. */
  async roster(tx: Tx, actor: Actor, council: Council, seats: readonly SeatInSession[]) {
    const knowsAll = await this.knowsReviewers(tx, actor, council);
    return (await this.named(tx, actor, seats, knowsAll)).map(
      ({ id, position, role, personId, fullName, academicTitle, leftAt }) => {
        const state = leftAt ? ('left' as const) : ('in-office' as const);
        return { id, position, role, state, personId, fullName, academicTitle, leftAt };
      },
    );
  }

  /** Seats with their members' names, but for those of reviewers that the rulebook keeps from this reader. */
  private async named<T extends CouncilSeat>(tx: Tx, actor: Actor, seats: readonly T[], knowsAll: boolean) {
    const persons = await this.persons(tx, seats);
    return seats.map((seat) => {
      const { fullName, academicTitle } = persons.get(seat.personId)!;
      const isNamed = knowsAll || seat.role !== 'reviewer' || seat.personId === actor.personId;
      return { ...seat, ...(isNamed ? { fullName, academicTitle } : NAMELESS) };
    });
  }

  private async knowsReviewers(tx: Tx, actor: Actor, { id, rulebookId }: Council): Promise<boolean> {
    const rulebook = rulebookOf(await this.rulebooks.get(tx, rulebookId));
    return knowsReviewers(actor, rulebook, (await this.councils.rosterReaders(tx, actor, [id])).get(id)!);
  }
}

const NAMELESS = { personId: null, fullName: null, academicTitle: null, leftReason: null, leftKind: null };

export function rulebookName({ id, code, version, content }: StoredRulebook) {
  return { id, code, version, title: content.title };
}

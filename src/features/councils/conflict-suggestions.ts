import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import { openSuggestions } from '../../domain/council/conflict-of-interest.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/transactions.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { ProjectRepository } from '../projects/projects.repository.js';
import { ConflictRepository } from './conflicts.repository.js';
import type { Council, CouncilConflict, CouncilSeat } from './council.entity.js';
import { CouncilRepository } from './councils.repository.js';
import { rulebookOf } from './rulebook.entity.js';
import { RulebookRepository } from './rulebooks.repository.js';
import { SeatStandings } from './seat-standings.js';
import { SeatRepository } from './seats.repository.js';

/** Looks through the records for conflicts that nobody has spoken of, and lays them before the office as rows. */
@Injectable()
export class ConflictSuggestions {
  constructor(
    private readonly councils: CouncilRepository,
    private readonly seats: SeatRepository,
    private readonly conflicts: ConflictRepository,
    private readonly rulebooks: RulebookRepository,
    private readonly projects: ProjectRepository,
    private readonly standings: SeatStandings,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Adds what is new and answers all that wait for a word, of seats in office. */
  async refresh(tx: Tx, act: Act, council: Council): Promise<readonly CouncilConflict[]> {
    const seats = (await this.seats.ofCouncil(tx, council.id)).filter(({ state }) => state === 'in-office');
    const known = await this.conflicts.ofCouncil(tx, council.id);
    const added: CouncilConflict[] = [];
    for (const { id } of await this.councils.projects(tx, council.id)) {
      added.push(...(await this.suggest(tx, act, council, id, seats, known)));
    }
    const isInOffice = ({ seatId }: CouncilConflict) => seats.some(({ id }) => id === seatId);
    return [...known, ...added].filter((each) => each.status === 'suggested' && isInOffice(each));
  }

  private async suggest(
    tx: Tx,
    act: Act,
    council: Council,
    projectId: string,
    seats: readonly CouncilSeat[],
    known: readonly CouncilConflict[],
  ): Promise<CouncilConflict[]> {
    const project = await this.projects.getVisible(tx, act.actor, projectId);
    const standingOf = await this.standings.on(tx, project);
    const rulebook = rulebookOf(await this.rulebooks.get(tx, council.rulebookId));
    const persons = await this.seats.persons(
      tx,
      seats.map(({ personId }) => personId),
    );
    const createdAt = await this.clock.now(tx);
    const added: CouncilConflict[] = [];
    for (const { id: seatId, role, personId } of seats) {
      const spokenOf = known.filter(
        (each) => each.seatId === seatId && (each.projectId === null || each.projectId === projectId),
      );
      const standing = { ...standingOf(persons.get(personId)!), conflicts: spokenOf };
      for (const kind of openSuggestions(rulebook, role, standing)) {
        const row = { councilId: council.id, seatId, projectId, kind, recused: false, createdAt };
        added.push(await this.conflicts.insert(tx, { ...row, status: 'suggested' }));
      }
    }
    for (const conflict of added) {
      await this.audit.record(tx, act, {
        act: 'conflict.suggested',
        root: { kind: 'council', id: council.id },
        subject: { kind: 'conflict', id: conflict.id },
        after: conflict,
      });
    }
    return added;
  }
}

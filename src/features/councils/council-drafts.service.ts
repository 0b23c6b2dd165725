import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { checkComposition } from '../../domain/council/composition.js';
import { checkSeatConflicts, suggestedConflicts } from '../../domain/council/conflict-of-interest.js';
import { type ConflictKind } from '../../domain/council/conflict-rule.js';
import type { Refusal } from '../../domain/refusal.js';
import { Transactions } from '../../platform/database/transactions.js';
import { ProjectRepository } from '../projects/projects.repository.js';
import type { SeatInput } from './council.dto.js';
import { CouncilRepository } from './councils.repository.js';
import { rulebookOf } from './rulebook.entity.js';
import { RulebookRepository } from './rulebooks.repository.js';
import { SeatStandings } from './seat-standings.js';
import { SeatRepository } from './seats.repository.js';

export interface CouncilDraft {
  readonly projectIds: readonly string[];
  readonly rulebookId: string;
  readonly seats: readonly SeatInput[];
  readonly sizeReason?: string;
}

/** What the records say of one who shall sit: what is known, and what the rulebook refuses because of it. */
export interface SeatFinding {
  readonly kinds: readonly ConflictKind[];
  readonly refusals: readonly Refusal[];
}

/** Looks at a council before it is established, by the same rules, and changes nothing. */
@Injectable()
export class CouncilDrafts {
  constructor(
    private readonly transactions: Transactions,
    private readonly councils: CouncilRepository,
    private readonly projects: ProjectRepository,
    private readonly rulebooks: RulebookRepository,
    private readonly seats: SeatRepository,
    private readonly standings: SeatStandings,
  ) {}

  /** The proposals that compete with this one for its topic. */
  listCompetitors(actor: Actor, projectId: string) {
    return this.transactions.read(async (tx) => {
      const project = await this.projects.getVisible(tx, actor, projectId);
      const others = project.topicId ? await this.councils.projectsOfTopic(tx, actor, project.topicId) : [];
      return { project, competitors: others.filter(({ id }) => id !== projectId) };
    });
  }

  checkDraft(actor: Actor, { projectIds, rulebookId, seats, sizeReason }: CouncilDraft) {
    return this.transactions.read(async (tx) => {
      const rulebook = rulebookOf(await this.rulebooks.get(tx, rulebookId));
      const persons = await this.seats.persons(
        tx,
        seats.map(({ personId }) => personId),
      );
      const standingsOf: Awaited<ReturnType<SeatStandings['on']>>[] = [];
      for (const id of projectIds) {
        standingsOf.push(await this.standings.on(tx, await this.projects.getVisible(tx, actor, id)));
      }
      const findings = seats.map(({ personId, role }): SeatFinding => {
        const person = persons.get(personId);
        const standings = person ? standingsOf.map((standingOf) => standingOf(person)) : [];
        return {
          kinds: [...new Set(standings.flatMap(suggestedConflicts))],
          refusals: standings.flatMap((standing) => checkSeatConflicts(rulebook, role, standing)),
        };
      });
      return { rulebook, composition: checkComposition(rulebook, seats, sizeReason), findings };
    });
  }
}

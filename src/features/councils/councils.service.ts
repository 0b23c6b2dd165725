import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { checkComposition } from '../../domain/council/composition.js';
import { checkSeatConflicts } from '../../domain/council/conflict-of-interest.js';
import type { Rulebook } from '../../domain/council/rulebook.js';
import type { Refusal } from '../../domain/refusal.js';
import { precisionOf } from '../../domain/values/plain-date.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { DecisionsService } from '../decisions/decisions.service.js';
import { ScheduleService } from '../milestones/schedule.service.js';
import type { Project } from '../projects/project.entity.js';
import { ProjectPartsRepository } from '../projects/project-parts.repository.js';
import { ProjectRepository } from '../projects/projects.repository.js';
import { BallotForms } from './ballot-forms.js';
import { ConflictSuggestions } from './conflict-suggestions.js';
import type { NewCouncil, SeatInput } from './council.dto.js';
import { CouncilView } from './council-view.js';
import { CouncilRepository } from './councils.repository.js';
import { rulebookOf } from './rulebook.entity.js';
import { RulebookChoice } from './rulebook-choice.js';
import { SeatStandings } from './seat-standings.js';
import { SeatRepository } from './seats.repository.js';

@Injectable()
export class CouncilsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly councils: CouncilRepository,
    private readonly seats: SeatRepository,
    private readonly projects: ProjectRepository,
    private readonly parts: ProjectPartsRepository,
    private readonly rulebookChoice: RulebookChoice,
    private readonly standings: SeatStandings,
    private readonly forms: BallotForms,
    private readonly suggestions: ConflictSuggestions,
    private readonly schedule: ScheduleService,
    private readonly decisions: DecisionsService,
    private readonly view: CouncilView,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  establishCouncil(act: Act, input: NewCouncil) {
    return this.transactions.run(async (tx) => {
      const projects = await this.lockProjects(tx, act, input.projectIds);
      const establishedOn = await this.establishmentDay(tx, input);
      const { purpose, rulebookId, calledOn, sizeReason, demonstration } = input;
      const { rulebook, warnings } = await this.rulebookChoice.choose(
        tx,
        { purpose, rulebookId, establishedOn, calledOn },
        projects,
      );
      const rules = rulebookOf(rulebook);
      const refusals = [
        ...checkComposition(rules, input.seats, sizeReason),
        ...(await this.checkPersons(tx, rules, input.seats, projects)),
        ...(await this.forms.check(tx, rules, input.projectIds)),
      ];
      if (refusals.length > 0) throw new Refused(refusals);

      const decision = input.decision && (await this.decisions.findOrRegister(tx, act, input.decision));
      const council = await this.councils.insert(
        tx,
        {
          purpose,
          rulebookId: rulebook.id,
          decisionId: decision?.id,
          establishedOn,
          calledOn,
          sizeReason,
          demonstration,
          createdAt: await this.clock.now(tx),
        },
        projects.map(({ id }) => id),
      );
      await this.seats.insert(
        tx,
        input.seats.map((seat, position) => ({ councilId: council.id, position, ...seat })),
      );
      for (const project of projects) {
        const known = await this.standBy(tx, project, input.seats, decision?.id);
        if (await this.schedule.follow(tx, act, known)) await this.projects.update(tx, known);
      }
      await this.suggestions.refresh(tx, act, council);
      const root = { kind: 'council', id: council.id };
      const projectIds = projects.map(({ id }) => id);
      await this.audit.record(tx, act, {
        act: 'council.established',
        root,
        after: { ...council, seats: input.seats, projectIds, decision, warnings },
        reason: sizeReason,
        effectiveDate: establishedOn,
      });
      const view = await this.view.of(tx, act.actor, council);
      return { ...view, warnings: [...warnings, ...view.warnings] };
    });
  }

  getCouncil(actor: Actor, id: string) {
    return this.transactions.read(async (tx) =>
      this.view.of(tx, actor, await this.councils.getVisible(tx, actor, id)),
    );
  }

  /** Always in one order, so that two councils on the same projects never wait for each other crosswise. */
  private async lockProjects(tx: Tx, { actor }: Act, ids: readonly string[]): Promise<Project[]> {
    const projects: Project[] = [];
    for (const id of [...ids].sort()) projects.push(await this.projects.lock(tx, { actor }, id));
    return projects;
  }

  private async establishmentDay(tx: Tx, { effectiveDate, decision }: NewCouncil): Promise<string> {
    const today = await this.clock.today(tx);
    const decided = decision?.date && precisionOf(decision.date) === 'day' ? decision.date : undefined;
    const day = effectiveDate ?? decided ?? today;
    if (day > today) throw Refused.because('effective-date-in-future', { date: day }, 'effectiveDate');
    return day;
  }

  /** Everybody is in the register, and nobody judges their own work. */
  private async checkPersons(
    tx: Tx,
    rulebook: Rulebook,
    seats: readonly SeatInput[],
    projects: readonly Project[],
  ): Promise<Refusal[]> {
    const persons = await this.seats.persons(
      tx,
      seats.map(({ personId }) => personId),
    );
    const refusals: Refusal[] = seats.flatMap(({ personId }, at) => {
      const path = `seats.${at}.personId`;
      return persons.has(personId) ? [] : [{ code: 'unknown-reference', path, facts: { field: path } }];
    });
    for (const project of projects) {
      const standingOf = await this.standings.on(tx, project);
      seats.forEach(({ personId, role }, at) => {
        const person = persons.get(personId);
        const found = person ? checkSeatConflicts(rulebook, role, standingOf(person)) : [];
        refusals.push(...found.map((refusal) => ({ ...refusal, path: `seats.${at}.personId` })));
      });
    }
    return refusals;
  }

  /** The project remembers who judges it, and by which paper. */
  private async standBy(
    tx: Tx,
    project: Project,
    seats: readonly SeatInput[],
    decisionId?: string,
  ): Promise<Project> {
    for (const { personId, role } of seats) {
      await this.parts.addStanding(tx, { projectId: project.id, personId, kind: 'seat', role });
    }
    if (decisionId) await this.parts.linkDecision(tx, project.id, decisionId, 'appoints-council');
    return this.projects.update(tx, project);
  }
}

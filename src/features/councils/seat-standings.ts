import { Injectable } from '@nestjs/common';
import type { PersonStanding } from '../../domain/council/conflict-of-interest.js';
import type { Tx } from '../../platform/database/transactions.js';
import type { Project } from '../projects/project.entity.js';
import { ProjectPartsRepository } from '../projects/project-parts.repository.js';
import { ConflictRepository } from './conflicts.repository.js';
import type { SeatedPerson } from './seats.repository.js';

/** How people stand to a project, as far as its own record, its funding plan and earlier declarations tell. */
@Injectable()
export class SeatStandings {
  constructor(
    private readonly parts: ProjectPartsRepository,
    private readonly conflicts: ConflictRepository,
  ) {}

  async on(tx: Tx, project: Project): Promise<(person: SeatedPerson) => PersonStanding> {
    const team = await this.teamOf(tx, project);
    const relatives = await this.conflicts.relativesOf(tx, team);
    const partners = await this.parts.partners(tx, project.id);
    const keptOut = await this.conflicts.kindsKeepingOut(tx, project.id);
    const contributors = await this.conflicts.contributorsTo(tx, project.id);
    const isContributor = ({ role }: { role: string }) => role === 'contributor';
    const idsOf = (list: typeof partners) => list.map(({ institutionId }) => institutionId);
    return (person) => ({
      isTeamMember: team.includes(person.id),
      hasRelativeOnTeam: relatives.has(person.id),
      keptOutFor: keptOut.filter(({ personId }) => personId === person.id).map(({ kind }) => kind),
      institutionId: person.institutionId,
      leadInstitutionId: project.leadInstitutionId,
      partnerInstitutionIds: idsOf(partners.filter((partner) => !isContributor(partner))),
      contributorInstitutionIds: [...idsOf(partners.filter(isContributor)), ...contributors],
      conflicts: [],
    });
  }

  /** Its principal investigator among them. */
  async teamOf(tx: Tx, { id, principalInvestigatorId }: Project): Promise<string[]> {
    const team = (await this.parts.standings(tx, id)).filter(({ kind }) => kind === 'team');
    const ids = team.map(({ personId }) => personId);
    return principalInvestigatorId ? [...ids, principalInvestigatorId] : ids;
  }
}

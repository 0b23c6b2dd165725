import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import type { CouncilPurpose } from '../../domain/council/rulebook.js';
import type { SeatRole } from '../../domain/council/seat.js';
import type { PlainDate } from '../../domain/values/plain-date.js';
import type { Tx } from '../../platform/database/transactions.js';
import { Person } from '../institutions/person.entity.js';
import {
  LIST_COLUMNS,
  listItemOf,
  matchingProjects,
  type ProjectListItem,
} from '../projects/listed-projects.repository.js';

/** A project with what the institution or person is to it: a partner's role as the office wrote it, `lead`, `team` and so on. */
export interface ProjectOfRecord extends ProjectListItem {
  readonly roles: readonly string[];
}

export interface SeatOfRecord {
  readonly councilId: string;
  readonly purpose: CouncilPurpose;
  readonly role: SeatRole;
  readonly state: 'in-office' | 'left';
  readonly establishedOn: PlainDate;
  readonly personId: string;
  readonly fullName: string;
  readonly projects: readonly { readonly id: string; readonly code: string; readonly title: string }[];
}

interface Roles {
  /** Which projects, by what an index finds. */
  readonly condition: string;
  /** What it is to each of them. */
  readonly roles: string;
}

const OF_INSTITUTION: Roles = {
  condition: `project.id in (
    select id from project where lead_institution_id = :recordId
    union all select id from project where authority_id = :recordId
    union all select id from project where held_by_id = :recordId
    union all select project_id from project_partner where institution_id = :recordId)`,
  roles: `array_remove(array[
    case when project.lead_institution_id = :recordId then 'lead' end,
    case when project.authority_id = :recordId then 'authority' end,
    case when project.held_by_id = :recordId then 'holder' end], null)
  || array(select partner.role from project_partner partner
    where partner.project_id = project.id and partner.institution_id = :recordId order by partner.role)`,
};

const OF_PERSON: Roles = {
  condition: `project.id in (
    select id from project where principal_investigator_id = :recordId
    union all select project_id from project_standing where person_id = :recordId and kind = 'team')`,
  roles: `array_remove(array[case when project.principal_investigator_id = :recordId then 'principal-investigator' end], null)
  || array(select distinct standing.kind from project_standing standing
    where standing.project_id = project.id and standing.person_id = :recordId and standing.kind = 'team')`,
};

const SEATS = `select seat.council_id as "councilId", council.purpose, seat.role, seat.state,
    council.established_on::text as "establishedOn", person.id as "personId", person.full_name as "fullName",
    (select coalesce(json_agg(json_build_object('id', project.id, 'code', project.code, 'title', project.title)
       order by project.code), '[]') from council_project judged join project on project.id = judged.project_id
     where judged.council_id = council.id) as projects
  from seat join council on council.id = seat.council_id join person on person.id = seat.person_id`;

/** What the records know of an institution or a person, as far as this reader may know of the projects. */
@Injectable()
export class RegisterRecordRepository {
  projectsOfInstitution(tx: Tx, actor: Actor, id: string, limit: number): Promise<ProjectOfRecord[]> {
    return this.projects(tx, actor, id, OF_INSTITUTION, limit);
  }

  projectsOfPerson(tx: Tx, actor: Actor, id: string, limit: number): Promise<ProjectOfRecord[]> {
    return this.projects(tx, actor, id, OF_PERSON, limit);
  }

  /** Newest first; for readers who see all projects. */
  seatsOfPerson(tx: Tx, id: string, limit: number): Promise<SeatOfRecord[]> {
    return tx.query(
      `${SEATS} where seat.person_id = $1 order by council.established_on desc, council.id limit $2`,
      [id, limit],
    );
  }

  /** The seats of its people; for readers who see all projects. */
  seatsOfInstitution(tx: Tx, id: string, limit: number): Promise<SeatOfRecord[]> {
    return tx.query(
      `${SEATS} where person.institution_id = $1 order by council.established_on desc, council.id, seat.position limit $2`,
      [id, limit],
    );
  }

  staff(tx: Tx, institutionId: string, limit: number): Promise<Person[]> {
    return tx.find(Person, { where: { institutionId }, order: { fullName: 'ASC', id: 'ASC' }, take: limit });
  }

  private async projects(
    tx: Tx,
    actor: Actor,
    id: string,
    { condition, roles }: Roles,
    limit: number,
  ): Promise<ProjectOfRecord[]> {
    const rows = await matchingProjects(tx, actor, { words: null })
      .select(LIST_COLUMNS)
      .addSelect(roles, 'roles')
      .andWhere(condition)
      .setParameter('recordId', id)
      .orderBy('project.code', 'DESC')
      .limit(limit)
      .getRawMany();
    return rows.map(({ roles: held, ...row }) => ({ ...listItemOf(row), roles: held }));
  }
}

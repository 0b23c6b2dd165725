import type { Actor } from '../../domain/access/actor.js';
import { may, seesAllProjects } from '../../domain/access/permissions.js';

export interface SqlCondition {
  readonly sql: string;
  readonly parameters: Record<string, unknown>;
}

/**
 * Which projects a reader may know of, as a condition on the table under `alias`: offices all, members those of their seats
 * unless recused, investigators those of their team or institution; who has lost every role none. Every query about projects adds it.
 */
export function visibleTo(actor: Actor, alias: string): SqlCondition {
  if (seesAllProjects(actor)) return { sql: 'true', parameters: {} };
  if (!may(actor, 'project.read')) return { sql: 'false', parameters: {} };
  const ofPerson = `${standsAs('team', alias)} or (${standsAs('seat', alias)} and not ${standsAs('recused', alias)})`;
  return {
    sql: `((${ofPerson}) or (:visibleAsInvestigator and ${ofInstitution(alias)}))`,
    parameters: parametersOf(actor),
  };
}

/**
 * Of which of these projects a reader knows the money and how often they changed: offices of all, investigators of those of
 * their team or institution. Who holds that role elsewhere and judges a project is to it a judge.
 */
export function ownTo(actor: Actor, alias: string): SqlCondition {
  if (seesAllProjects(actor)) return { sql: 'true', parameters: {} };
  return {
    sql: `(:visibleAsInvestigator and (${standsAs('team', alias)} or ${ofInstitution(alias)}))`,
    parameters: parametersOf(actor),
  };
}

/** Into the record of which projects somebody writes: as `ownTo`, without those of a partner, who are guests in it. */
export function hostedBy(actor: Actor, alias: string): SqlCondition {
  if (seesAllProjects(actor)) return { sql: 'true', parameters: {} };
  return {
    sql: `(:visibleAsInvestigator and (${standsAs('team', alias)} or ${isLed(alias)}))`,
    parameters: parametersOf(actor),
  };
}

function standsAs(kind: string, alias: string): string {
  return `exists (select from project_standing standing
    where standing.project_id = ${alias}.id and standing.person_id = :visiblePersonId and standing.kind = '${kind}')`;
}

function ofInstitution(alias: string): string {
  return `(${isLed(alias)}
    or exists (select from project_partner partner where partner.project_id = ${alias}.id
    and partner.institution_id = :visibleInstitutionId))`;
}

function isLed(alias: string): string {
  return `${alias}.lead_institution_id = :visibleInstitutionId`;
}

function parametersOf(actor: Actor): Record<string, unknown> {
  return {
    visiblePersonId: actor.personId,
    visibleInstitutionId: actor.institutionId,
    visibleAsInvestigator: actor.roles.includes('investigator'),
  };
}

/**
 * When the council whose grade stands first judged, for whoever is in office in it and not kept from the project; else null. A
 * correction is another session of the same council.
 */
export function judgedAt(project: string, person: string): string {
  return `(select min(given.created_at) from project_grade grade join verdict standing on standing.id = grade.verdict_id
      join council_session judging on judging.id = standing.session_id
      join seat on seat.council_id = judging.council_id and seat.state = 'in-office'
      join verdict given on given.project_id = grade.project_id
      join council_session session on session.id = given.session_id and session.council_id = judging.council_id
    where grade.project_id = ${project} and seat.person_id = ${person}
      and not exists (select from project_standing kept where kept.project_id = ${project}
        and kept.person_id = ${person} and kept.kind = 'recused'))`;
}

/**
 * Who of those who know of a project may know its grade before the results are recognised: offices, the council that gave it, its
 * team and its lead institution; a partner, or a member of another council on it, learns it from recognition on (TT 11/2014 art 23).
 */
export function gradeVisibleTo(actor: Actor, alias: string): SqlCondition {
  if (seesAllProjects(actor)) return { sql: 'true', parameters: {} };
  return {
    sql: `(${alias}.stage in ('recognized', 'closed') or ${alias}.lead_institution_id = :gradeInstitutionId
      or exists (select from project_standing standing where standing.project_id = ${alias}.id
        and standing.person_id = :gradePersonId and standing.kind = 'team')
      or ${judgedAt(`${alias}.id`, ':gradePersonId')} is not null)`,
    parameters: { gradePersonId: actor.personId, gradeInstitutionId: actor.institutionId },
  };
}

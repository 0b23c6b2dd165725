/**
 * The office files papers on every record; a project's team and lead institution on their own project, where each may bring a
 * new version of what they filed themselves, replace or withdraw it. A paper is replaced once and withdrawn once; what was
 * replaced or withdrawn takes no new version.
 */
import type { Actor } from '../access/actor.js';
import { allow, type Decision, refuse } from '../refusal.js';

export interface FilingFacts {
  readonly actor: Actor;
  /** Of councils and of papers in the register, which have no team. */
  readonly isForOffice?: boolean;
  readonly leadInstitutionId: string | null;
  readonly teamPersonIds: readonly string[];
}

/** A paper that an act would end. */
export interface FiledFacts {
  readonly createdById: string | null;
  readonly replacedById: string | null;
  readonly withdrawnAt: Date | null;
}

export function decideFiling(facts: FilingFacts): Decision<true> {
  if (isOffice(facts.actor) || isOwnProject(facts)) return allow(true);
  return refuse(facts.isForOffice ? 'document-reserved-for-office' : 'document-reserved-for-team');
}

export function decideReplacement(facts: FilingFacts, filed: FiledFacts): Decision<true> {
  if (filed.replacedById) return refuse('document-replaced', undefined, 'replacesId');
  return decideEnding(facts, filed);
}

export function decideNewVersion(facts: FilingFacts, filed: FiledFacts): Decision<true> {
  if (filed.replacedById) return refuse('document-replaced');
  return decideEnding(facts, filed);
}

export function decideWithdrawal(facts: FilingFacts, filed: FiledFacts): Decision<true> {
  return decideEnding(facts, filed);
}

function decideEnding(facts: FilingFacts, filed: FiledFacts): Decision<true> {
  if (filed.withdrawnAt) return refuse('document-withdrawn');
  const filing = decideFiling(facts);
  if (!filing.allowed || isOffice(facts.actor)) return filing;
  return filed.createdById === facts.actor.accountId ? allow(true) : refuse('document-of-another');
}

function isOffice({ roles }: Actor): boolean {
  return roles.includes('secretary');
}

function isOwnProject({ actor, leadInstitutionId, teamPersonIds }: FilingFacts): boolean {
  if (!actor.roles.includes('investigator')) return false;
  const ofLead = leadInstitutionId !== null && actor.institutionId === leadInstitutionId;
  return ofLead || (actor.personId !== null && teamPersonIds.includes(actor.personId));
}

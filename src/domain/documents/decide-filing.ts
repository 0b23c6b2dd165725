/**
 * The office files papers on every project; a project's team and lead institution on their own, where each may replace or
 * withdraw what they filed themselves. A paper is replaced once and withdrawn once; what was withdrawn is not replaced.
 */
import type { Actor } from '../access/actor.js';
import { allow, type Decision, refuse } from '../refusal.js';

export interface FilingFacts {
  readonly actor: Actor;
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
  return isOffice(facts.actor) || isOwnProject(facts) ? allow(true) : refuse('document-reserved-for-team');
}

export function decideReplacement(facts: FilingFacts, filed: FiledFacts): Decision<true> {
  if (filed.replacedById) return refuse('document-replaced', undefined, 'replacesId');
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

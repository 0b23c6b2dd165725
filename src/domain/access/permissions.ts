/**
 * A role opens kinds of acts, never single records: which records, the visibility of projects, seats and teams says.
 * What no row names is shut. Whoever holds several roles may what any of them may.
 */
import { type Actor, ROLES, type Role } from './actor.js';

/** They know of every project. */
const OFFICE = ['administrator', 'secretary', 'leader', 'finance', 'reporter', 'auditor'] as const;
const ANY_ROLE = ROLES;

export const PERMISSIONS = {
  'account.manage': ['administrator'],
  'office.set-up': ['administrator', 'secretary'],
  'audit.read': ['administrator', 'auditor'],
  'outbox.read': ['administrator'],
  'incident.read': ['administrator'],
  'backup.read': ['administrator'],
  'reminder.manage': ['administrator', 'secretary'],
  'reminder-policy.read': ['administrator', 'secretary'],
  'reminder-policy.write': ['administrator'],
  'mail-template.read': ['administrator', 'secretary'],
  'mail-template.write': ['administrator'],
  'holiday.read': ANY_ROLE,
  'holiday.write': ['administrator'],
  'webhook.manage': ['administrator'],
  'institution.read': [...OFFICE, 'investigator'],
  'institution.write': ['secretary'],
  'person.read': OFFICE,
  'person.write': ['secretary'],
  'decision.read': OFFICE,
  'decision.write': ['secretary'],
  'pipeline.read': OFFICE,
  'pipeline.write': ['secretary'],

  'project.read': ANY_ROLE,
  /** It counts every change, also of money, which those who only judge the project do not see. */
  'project.version.read': [...OFFICE, 'investigator'],
  'project.create': ['secretary', 'investigator'],
  'project.write': ['secretary'],
  'project.transition': ['secretary', 'leader', 'investigator'],
  'topic.award': ['secretary', 'leader'],
  'adjustment.write': ['secretary', 'investigator'],
  'outcome.write': ['secretary', 'investigator'],
  'document.write': ['secretary', 'investigator'],
  'checklist.write': ['secretary', 'investigator'],
  'checklist.waive': ['secretary'],
  'checklist-rule.write': ['administrator', 'secretary'],
  'milestone.read': ANY_ROLE,
  'milestone.write': ['secretary', 'investigator'],

  'funding.read': [...OFFICE, 'investigator'],
  'funding.write': ['finance', 'secretary'],
  'disbursement.write': ['finance'],
  'ledger.lock': ['finance'],
  'reconciliation.read': ['finance', 'auditor', 'leader', 'secretary', 'reporter'],

  'council.read': [...OFFICE, 'council-member'],
  'council.manage': ['secretary'],
  'conflict.declare': ['secretary', 'council-member'],
  'conflict.decide': ['secretary'],
  'session.manage': ['secretary'],
  'session.lead': ['secretary', 'council-member'],
  'session.close': ['secretary', 'council-member'],
  'comment.write': ['council-member'],
  'ballot.cast': ['council-member'],
  'ballot.key-in': ['secretary'],
  'ballot.reopen': ['secretary', 'council-member'],
  'ballot.confirm': ['secretary', 'leader', 'council-member'],
  'verdict.read': ANY_ROLE,
  'rulebook.read': [...OFFICE, 'council-member'],
  'rulebook.write': ['administrator', 'secretary'],
  'rulebook.rehearse': ['administrator', 'secretary'],

  'letterhead.read': OFFICE,
  'letterhead.write': ['administrator', 'secretary'],
  'report.read': ['reporter', 'leader', 'auditor', 'secretary'],
  'report.write': ['reporter', 'secretary'],
  'form.read': [...OFFICE, 'council-member'],
  'form.make': ['secretary', 'finance', 'leader', 'reporter'],
  'form-template.read': ['administrator', 'secretary'],
  'form-template.write': ['administrator'],
  'open-data.export': ['secretary', 'reporter', 'leader', 'auditor', 'administrator'],
  'project.export': ['auditor', 'leader', 'secretary', 'administrator'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

export function may({ roles }: Pick<Actor, 'roles'>, permission: Permission): boolean {
  const holders: readonly Role[] = PERMISSIONS[permission];
  return roles.some((role) => holders.includes(role));
}

export const SEEING_ALL_PROJECTS: readonly Role[] = OFFICE;

/** Others know of the projects of their seats, their team or their institution only. */
export function seesAllProjects({ roles }: Pick<Actor, 'roles'>): boolean {
  return roles.some((role) => SEEING_ALL_PROJECTS.includes(role));
}

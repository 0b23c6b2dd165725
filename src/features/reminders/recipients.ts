import { Injectable } from '@nestjs/common';
import { OFFICE_ROLES, type OfficeRole, type RecipientRole } from '../../domain/schedule/reminder-policy.js';
import type { Tx } from '../../platform/database/transactions.js';
import { RecipientRepository } from './recipients.repository.js';
import type { SubjectNow, SubjectsNow } from './reminder-subjects.js';

export interface Held {
  /** In which these persons are told: the one asked for, or that of who stands in. */
  readonly role: RecipientRole;
  readonly persons: readonly string[];
}

/** Who holds a role on a subject now; where nobody does, the office's secretary is told, then the administrator. */
export type Holders = (role: RecipientRole, subject: SubjectNow) => Held;

@Injectable()
export class Recipients {
  constructor(private readonly repository: RecipientRepository) {}

  async holders(tx: Tx, subjects: SubjectsNow): Promise<Holders> {
    const office = await this.repository.officeHolders(tx);
    const onProjects = [...subjects.values()].flatMap(({ holders }) => Object.values(holders).flat());
    const left = await this.repository.whoLeft(tx, onProjects);
    const of = (role: RecipientRole, subject: SubjectNow) =>
      isOfficeRole(role)
        ? (office.get(role) ?? [])
        : (subject.holders[role] ?? []).filter((personId) => !left.has(personId));
    return (role, subject) =>
      [role, 'secretary' as const, 'administrator' as const]
        .map((asked) => ({ role: asked, persons: of(asked, subject) }))
        .find(({ persons }) => persons.length > 0) ?? { role, persons: [] };
  }
}

function isOfficeRole(role: RecipientRole): role is OfficeRole {
  return (OFFICE_ROLES as readonly RecipientRole[]).includes(role);
}

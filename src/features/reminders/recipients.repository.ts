import { Injectable } from '@nestjs/common';
import { OFFICE_ROLES, type OfficeRole } from '../../domain/schedule/reminder-policy.js';
import type { Language } from '../../domain/values/language.js';
import type { Tx } from '../../platform/database/transactions.js';

export interface Recipient {
  readonly id: string;
  readonly fullName: string;
  readonly email: string | null;
  readonly language: Language;
  /** Signs in, so that notices can be read. */
  readonly hasInbox: boolean;
}

@Injectable()
export class RecipientRepository {
  /** Persons by the role of their account. */
  async officeHolders(tx: Tx): Promise<ReadonlyMap<OfficeRole, readonly string[]>> {
    const rows: { personId: string; roles: string[] }[] = await tx.query(
      `select person_id as "personId", roles from account where active and person_id is not null and roles && $1
       order by created_at, id`,
      [OFFICE_ROLES],
    );
    return new Map(
      OFFICE_ROLES.map((role) => [
        role,
        rows.filter(({ roles }) => roles.includes(role)).map(({ personId }) => personId),
      ]),
    );
  }

  /** Whose account was shut or opens nothing any more, for want of a role. */
  async whoLeft(tx: Tx, personIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows: { personId: string }[] = await tx.query(
      `select person_id as "personId" from account
       where (not active or cardinality(roles) = 0) and person_id = any($1)`,
      [[...new Set(personIds)]],
    );
    return new Set(rows.map(({ personId }) => personId));
  }

  async read(tx: Tx, personIds: readonly string[]): Promise<ReadonlyMap<string, Recipient>> {
    const rows: Recipient[] = await tx.query(
      `select person.id, person.full_name as "fullName", coalesce(person.email, account.email) as email,
         coalesce(account.language, 'vi') as language, account.id is not null as "hasInbox"
       from person left join account on account.person_id = person.id and account.active
       where person.id = any($1)`,
      [[...new Set(personIds)]],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}

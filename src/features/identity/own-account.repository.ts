import { Injectable } from '@nestjs/common';
import type { Role } from '../../domain/access/actor.js';
import type { Language } from '../../domain/values/language.js';
import type { Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';

export interface OwnAccount {
  readonly email: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly language: Language;
  readonly createdAt: Date;
  /** Null where the account stands for no person of the register. */
  readonly person: {
    readonly fullName: string;
    readonly academicTitle: string | null;
    readonly email: string | null;
    readonly institution: { readonly id: string; readonly name: string } | null;
  } | null;
}

@Injectable()
export class OwnAccountRepository {
  async get(tx: Tx, accountId: string | null): Promise<OwnAccount> {
    const [row] = await tx.query(
      `select account.email, account.display_name as "displayName", account.roles, account.language,
         account.created_at as "createdAt",
         case when person.id is not null then json_build_object('fullName', person.full_name,
           'academicTitle', person.academic_title, 'email', person.email, 'institution',
           case when institution.id is not null then json_build_object('id', institution.id, 'name', institution.name) end)
         end as person
       from account left join person on person.id = account.person_id
         left join institution on institution.id = person.institution_id
       where account.id = $1`,
      [accountId],
    );
    if (!row) throw Refused.because('not-found');
    return row;
  }
}

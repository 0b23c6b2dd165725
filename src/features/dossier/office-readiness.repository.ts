import { Injectable } from '@nestjs/common';
import type { Role } from '../../domain/access/actor.js';
import type { PlainDate } from '../../domain/values/plain-date.js';
import type { Tx } from '../../platform/database/transactions.js';

export interface OfficeCounts {
  readonly projects: number;
  readonly demonstrationProjects: number;
  readonly demonstrationAccounts: number;
  /** Active accounts of people of the office's own, by role. */
  readonly accounts: Readonly<Partial<Record<Role, number>>>;
  readonly institutions: number;
  readonly persons: number;
  /** Authorities that give out project codes, and how many of them have a letterhead today. */
  readonly authorities: number;
  readonly letterheads: number;
  readonly mailReachedAt: Date | null;
  readonly mailReason: string | null;
}

const COUNTS = `
  with authority as (
    select id from institution
    where kind = 'authority' and code is not null and (valid_to is null or valid_to >= $1)
  )
  select
    project.real as "projects", project.demonstration as "demonstrationProjects",
    (select count(*)::int from account where demonstration) as "demonstrationAccounts",
    (select coalesce(json_object_agg(role, held), '{}') from (
      select role, count(*)::int as held from account, unnest(roles) as role
      where active and not demonstration group by role) own) as "accounts",
    (select count(*)::int from institution) as "institutions",
    (select count(*)::int from person) as "persons",
    (select count(*)::int from authority) as "authorities",
    (select count(*)::int from authority where exists (select from letterhead
      where letterhead.authority_id = authority.id and letterhead.valid_from <= $1)) as "letterheads",
    answer.reached_at as "mailReachedAt", answer.reason as "mailReason"
  from (select count(*) filter (where not demonstration)::int as real,
    count(*) filter (where demonstration)::int as demonstration from project) project
  left join mail_server_answer answer on true`;

@Injectable()
export class OfficeReadinessRepository {
  async counts(tx: Tx, today: PlainDate): Promise<OfficeCounts> {
    const [counts] = await tx.query(COUNTS, [today]);
    return counts;
  }
}

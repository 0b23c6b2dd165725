import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/transactions.js';
import { jsonText } from '../../platform/json-text.js';
import { IdempotentRequest } from './account.entity.js';

export interface RequestClaim {
  readonly accountId: string;
  readonly key: string;
  /** Path and query as they were asked. */
  readonly url: string;
  readonly digest: Buffer;
  /** Tells this claim from one that took the key over. */
  readonly claimedAt: Date;
}

/**
 * All that the sight of an account stands on, in one digest: its roles, its person and institution, teams, seats, recusals and
 * conflicts, and which of the projects that `text` names by their ids its institution leads or takes part in.
 */
const standingOver = (text: string) => `(
  select sha256(convert_to(jsonb_build_array(account.roles, account.person_id, person.institution_id,
    (select jsonb_agg(array[project_id::text, kind, role] order by project_id, kind, role)
      from project_standing where person_id = person.id),
    (select jsonb_agg(array[id::text, role, state] order by id) from seat where person_id = person.id),
    (select jsonb_agg(array[conflict.id::text, recused::text] order by conflict.id)
      from conflict join seat on seat.id = conflict.seat_id where seat.person_id = person.id),
    (select jsonb_agg(id order by id) from project
      where id = any(array(select named[1]::uuid from regexp_matches(${text}, '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}', 'gi') named))
        and (lead_institution_id = person.institution_id or exists (select from project_partner partner
          where partner.project_id = project.id and partner.institution_id = person.institution_id)))
  )::text, 'UTF8'))
  from account left join person on person.id = account.person_id where account.id = $1)`;

@Injectable()
export class IdempotencyRepository {
  /**
   * True when the key is now this request's: it was new, its first claim was abandoned before `abandonedBefore`, or it was used
   * before `forgottenBefore`.
   */
  async claim(
    tx: Tx,
    { accountId, key, digest, claimedAt }: RequestClaim,
    { abandonedBefore, forgottenBefore }: { readonly abandonedBefore: Date; readonly forgottenBefore: Date },
  ): Promise<boolean> {
    const rows = await tx.query(
      `insert into idempotent_request as request (account_id, key, request_digest, created_at) values ($1, $2, $3, $4)
       on conflict (account_id, key) do update
         set created_at = excluded.created_at, request_digest = excluded.request_digest, status = null, answer = null,
           standing_digest = null
         where request.created_at < $6
           or request.status is null and request.created_at < $5 and request.request_digest = excluded.request_digest
       returning 1`,
      [accountId, key, digest, claimedAt, abandonedBefore, forgottenBefore],
    );
    return rows.length === 1;
  }

  find(
    tx: Tx,
    { accountId, key }: Pick<RequestClaim, 'accountId' | 'key'>,
  ): Promise<IdempotentRequest | null> {
    return tx.findOneBy(IdempotentRequest, { accountId, key });
  }

  /** False where another request has taken the key over. */
  async settle(tx: Tx, claim: RequestClaim, status: number, answer: unknown): Promise<boolean> {
    const { accountId, key, url, claimedAt } = claim;
    const [, settled] = await tx.query(
      `update idempotent_request set status = $4, answer = $5::text::jsonb, standing_digest = ${standingOver('$6::text || $5::text')}
       where account_id = $1 and key = $2 and created_at = $3`,
      [accountId, key, claimedAt, status, jsonText(answer), url],
    );
    return settled === 1;
  }

  /** Whether the account stands as it stood when it was answered. */
  async standsAsAnswered(
    tx: Tx,
    { accountId, key, url }: Pick<RequestClaim, 'accountId' | 'key' | 'url'>,
  ): Promise<boolean> {
    const [row] = await tx.query(
      `select request.standing_digest = ${standingOver('$3::text || request.answer::text')} as same
       from idempotent_request request where request.account_id = $1 and request.key = $2`,
      [accountId, key, url],
    );
    return row?.same === true;
  }

  async release(tx: Tx, { accountId, key, claimedAt }: RequestClaim): Promise<void> {
    await tx.query('delete from idempotent_request where account_id = $1 and key = $2 and created_at = $3', [
      accountId,
      key,
      claimedAt,
    ]);
  }

  /** As `release`, where nothing was done yet. */
  async releaseUnsettled(tx: Tx, { accountId, key, claimedAt }: RequestClaim): Promise<void> {
    await tx.query(
      'delete from idempotent_request where account_id = $1 and key = $2 and created_at = $3 and status is null',
      [accountId, key, claimedAt],
    );
  }

  async forget(tx: Tx, createdBefore: Date): Promise<void> {
    await tx.query('delete from idempotent_request where created_at < $1', [createdBefore]);
  }
}

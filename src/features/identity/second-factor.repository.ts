import { Injectable } from '@nestjs/common';
import type { Role } from '../../domain/access/actor.js';
import type { Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import type { StoredSecret } from '../../platform/secrets/sealed-secrets.js';
import { PendingSignIn, RecoveryCode, SecondFactor, SecondFactorDemand } from './second-factor.entity.js';

@Injectable()
export class SecondFactorRepository {
  find(tx: Tx, accountId: string): Promise<SecondFactor | null> {
    return tx.findOneBy(SecondFactor, { accountId });
  }

  /** Begins anew where one was being set up; false where one is in use. */
  async begin(tx: Tx, accountId: string, secret: Buffer, now: Date): Promise<boolean> {
    const begun = await tx.query(
      `insert into second_factor as old (account_id, secret, created_at) values ($1, $2, $3)
       on conflict (account_id) do update set secret = excluded.secret, created_at = excluded.created_at, last_step = null
       where old.confirmed_at is null returning account_id`,
      [accountId, secret, now],
    );
    return begun.length > 0;
  }

  allSecrets(tx: Tx): Promise<StoredSecret[]> {
    return tx.query('select account_id as of, secret from second_factor');
  }

  /** The same secret in another form, unless it was replaced by a new one meanwhile. */
  async replaceSecret(tx: Tx, accountId: string, before: Buffer, after: Buffer): Promise<void> {
    await tx.query('update second_factor set secret = $3 where account_id = $1 and secret = $2', [
      accountId,
      before,
      after,
    ]);
  }

  async confirm(tx: Tx, accountId: string, now: Date): Promise<void> {
    await tx.update(SecondFactor, accountId, { confirmedAt: now });
  }

  /** @returns whether no code of this half minute or a later one was taken before */
  async take(tx: Tx, accountId: string, step: number): Promise<boolean> {
    const [, taken] = await tx.query(
      `update second_factor set last_step = $2 where account_id = $1 and coalesce(last_step, -1) < $2`,
      [accountId, step],
    );
    return taken > 0;
  }

  async remove(tx: Tx, accountId: string): Promise<boolean> {
    await tx.delete(RecoveryCode, { accountId });
    const { affected } = await tx.delete(SecondFactor, { accountId });
    return (affected ?? 0) > 0;
  }

  async replaceCodes(tx: Tx, accountId: string, digests: readonly Buffer[]): Promise<void> {
    await tx.delete(RecoveryCode, { accountId });
    await tx.insert(
      RecoveryCode,
      digests.map((digest) => ({ accountId, digest })),
    );
  }

  async useCode(tx: Tx, accountId: string, digest: Buffer, now: Date): Promise<boolean> {
    const [, used] = await tx.query(
      'update recovery_code set used_at = $3 where account_id = $1 and digest = $2 and used_at is null',
      [accountId, digest, now],
    );
    return used > 0;
  }

  async countCodes(tx: Tx, accountId: string): Promise<number> {
    const [{ left }] = await tx.query(
      'select count(*)::int as left from recovery_code where account_id = $1 and used_at is null',
      [accountId],
    );
    return left;
  }

  async demand(tx: Tx, { isLocked = false } = {}): Promise<SecondFactorDemand> {
    const demands = tx.createQueryBuilder(SecondFactorDemand, 'demand');
    return (isLocked ? demands.setLock('pessimistic_write') : demands).getOneOrFail();
  }

  async setDemand(tx: Tx, before: SecondFactorDemand, roles: Role[]): Promise<SecondFactorDemand> {
    await tx.update(SecondFactorDemand, before.id, { roles, version: before.version + 1 });
    return this.demand(tx);
  }

  async leaveTicket(
    tx: Tx,
    tokenDigest: Buffer,
    accountId: string,
    now: Date,
    expiresAt: Date,
  ): Promise<void> {
    await tx.query('delete from pending_sign_in where expires_at <= $1', [now]);
    await tx.insert(PendingSignIn, { tokenDigest, accountId, expiresAt });
  }

  async accountOfTicket(tx: Tx, tokenDigest: Buffer, now: Date): Promise<string> {
    const [row] = await tx.query(
      'select account_id from pending_sign_in where token_digest = $1 and expires_at > $2',
      [tokenDigest, now],
    );
    if (!row) throw Refused.because('sign-in-again');
    return row.account_id;
  }

  async dropTickets(tx: Tx, accountId: string): Promise<void> {
    await tx.delete(PendingSignIn, { accountId });
  }
}

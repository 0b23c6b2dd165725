import { Injectable } from '@nestjs/common';
import type { TokenScope } from '../../domain/access/token-scopes.js';
import type { Tx } from '../../platform/database/transactions.js';
import { AccessToken } from './account.entity.js';

export interface LivingToken {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
}

@Injectable()
export class AccessTokenRepository {
  async insert(tx: Tx, token: Omit<AccessToken, 'id' | 'revokedAt' | 'lastUsedAt'>): Promise<string> {
    const { identifiers } = await tx.insert(AccessToken, token);
    return identifiers[0]!.id;
  }

  listLiving(tx: Tx, accountId: string, now: Date): Promise<LivingToken[]> {
    return tx.query(
      `select id, name, scopes, created_at as "createdAt", expires_at as "expiresAt", last_used_at as "lastUsedAt"
       from access_token where account_id = $1 and revoked_at is null and expires_at > $2
       order by created_at desc, id`,
      [accountId, now],
    );
  }

  async revoke(tx: Tx, accountId: string, id: string, now: Date): Promise<{ name: string } | undefined> {
    const [rows] = await tx.query(
      `update access_token set revoked_at = $3
       where account_id = $1 and id = $2 and revoked_at is null and expires_at > $3 returning name, scopes`,
      [accountId, id, now],
    );
    return rows[0];
  }
}

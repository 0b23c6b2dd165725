import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { TOKEN_SCOPES } from '../../domain/access/token-scopes.js';
import { decideRoom } from '../../domain/values/list-room.js';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { accept, Refused } from '../../platform/refused.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { AccessTokenRepository, type LivingToken } from './access-tokens.repository.js';
import { AccountNotices } from './account-notices.js';
import type { NewAccessToken } from './identity.dto.js';
import { digestOf, newToken } from './secrets.js';
import { SessionsService } from './sessions.service.js';

const DAY_MS = 24 * 3_600_000;

/** Shown this once. */
export interface IssuedToken extends LivingToken {
  readonly token: string;
}

@Injectable()
export class AccessTokensService {
  constructor(
    private readonly transactions: Transactions,
    private readonly tokens: AccessTokenRepository,
    private readonly sessions: SessionsService,
    private readonly notices: AccountNotices,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  issueAccessToken(
    act: Act,
    sessionId: string,
    { name, expiresInDays, scopes }: NewAccessToken,
  ): Promise<IssuedToken> {
    return this.transactions.run(async (tx) => {
      const account = await this.sessions.lockOwner(tx, act, sessionId);
      const createdAt = await this.clock.now(tx);
      const living = await this.tokens.listLiving(tx, account.id, createdAt);
      accept(decideRoom('access-tokens', living.length));
      const token = newToken();
      const expiresAt = new Date(createdAt.getTime() + expiresInDays * DAY_MS);
      const accountId = account.id;
      const granted = { name, scopes: [...new Set(scopes ?? TOKEN_SCOPES)], expiresAt };
      const row = { accountId, ...granted, tokenHash: digestOf(token), createdAt };
      const id = await this.tokens.insert(tx, row);
      await this.audit.record(tx, act, {
        act: 'access-token.issued',
        root: { kind: 'account', id: accountId },
        subject: { kind: 'access-token', id },
        after: granted,
      });
      await this.notices.promise(tx, account, 'access-token-issued');
      return { id, ...granted, createdAt, lastUsedAt: null, token };
    });
  }

  listOwn({ accountId }: Actor): Promise<LivingToken[]> {
    return this.transactions.read(async (tx) =>
      this.tokens.listLiving(tx, accountId!, await this.clock.now(tx)),
    );
  }

  revoke(act: Act, id: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      const accountId = act.actor.accountId!;
      const revoked = await this.tokens.revoke(tx, accountId, id, await this.clock.now(tx));
      if (!revoked) throw Refused.because('not-found');
      await this.audit.record(tx, act, {
        act: 'access-token.revoked',
        root: { kind: 'account', id: accountId },
        subject: { kind: 'access-token', id },
        before: revoked,
      });
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { AuditTrail } from '../audit/audit-trail.js';
import type { NewAccessToken } from './identity.dto.js';
import { digestOf, newToken } from './secrets.js';
import { SessionRepository } from './sessions.repository.js';

const DAY_MS = 24 * 3_600_000;

@Injectable()
export class AccessTokensService {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  issueAccessToken(act: Act, { name, expiresInDays }: NewAccessToken) {
    return this.transactions.run(async (tx) => {
      const token = newToken();
      const createdAt = await this.clock.now(tx);
      const expiresAt = new Date(createdAt.getTime() + expiresInDays * DAY_MS);
      const accountId = act.actor.accountId!;
      const id = await this.sessions.insertToken(tx, {
        accountId,
        name,
        tokenHash: digestOf(token),
        createdAt,
        expiresAt,
      });
      await this.audit.record(tx, act, {
        act: 'access-token.issued',
        root: { kind: 'account', id: accountId },
        subject: { kind: 'access-token', id },
        after: { name, expiresAt },
      });
      return { id, name, token, expiresAt };
    });
  }
}

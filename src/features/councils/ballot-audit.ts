import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import type { Tx } from '../../platform/database/transactions.js';
import { AuditTrail } from '../audit/audit-trail.js';
import type { Ballot } from './ballot.entity.js';
import { digestOf } from './ballot-content.js';

/** Of a ballot the trail holds a digest, and shows even that only once the session is closed. */
@Injectable()
export class BallotAudit {
  constructor(private readonly audit: AuditTrail) {}

  record(tx: Tx, actor: Act, act: string, ballot: Ballot, reason?: string): Promise<void> {
    const { id, councilId, sessionId } = ballot;
    return this.audit.record(tx, actor, {
      act,
      root: { kind: 'council', id: councilId },
      subject: { kind: 'ballot', id },
      sealedById: sessionId,
      after: { sessionId, digest: digestOf(ballot) },
      reason,
    });
  }
}

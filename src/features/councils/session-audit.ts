import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import type { Tx } from '../../platform/database/transactions.js';
import { type AuditedChange, AuditTrail } from '../audit/audit-trail.js';
import type { CouncilSession } from './session.entity.js';
import type { SessionRecord } from './sitting.js';

/** What happens in a session belongs to the history of its council. */
@Injectable()
export class SessionAudit {
  constructor(private readonly audit: AuditTrail) {}

  record(
    tx: Tx,
    actor: Act,
    act: string,
    { id, councilId }: Pick<CouncilSession, 'id' | 'councilId'>,
    change: Omit<AuditedChange, 'act' | 'root' | 'subject'>,
  ): Promise<void> {
    const root = { kind: 'council', id: councilId };
    return this.audit.record(tx, actor, { act, root, subject: { kind: 'session', id }, ...change });
  }
}

/** What the trail holds of who came, seat by seat; when one left the council, the act of its leaving tells. */
export function attendanceTold({ attendance }: Pick<SessionRecord, 'attendance'>): object[] {
  return attendance.map(({ seatId, present, how, arrivedAt, departedAt }) => {
    return { seatId, present, how, arrivedAt, departedAt };
  });
}

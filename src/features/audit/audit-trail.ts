import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import type { PartialDate } from '../../domain/values/plain-date.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/transactions.js';
import { jsonText } from '../../platform/json-text.js';
import { AuditEntry } from './audit-entry.entity.js';

export interface RecordRef {
  readonly kind: string;
  readonly id: string;
}

export interface AuditedChange {
  /** `project.created`: the subject and the past tense of the act. */
  readonly act: string;
  /** The aggregate whose history this belongs to. */
  readonly root: RecordRef;
  /** The record that changed, when it is not the root itself. */
  readonly subject?: RecordRef;
  readonly before?: object | null;
  readonly after?: object | null;
  /** The session whose closing makes this row readable (decision 16: a ballot's very existence is sealed). */
  readonly sealedById?: string;
  readonly reason?: string | null;
  readonly effectiveDate?: PartialDate | null;
}

@Injectable()
export class AuditTrail {
  constructor(private readonly clock: Clock) {}

  /** Writes the row of a change into the transaction of that change. */
  async record(tx: Tx, { actor, requestId, fromAddress }: Act, change: AuditedChange): Promise<void> {
    const subject = change.subject ?? change.root;
    await tx.insert(AuditEntry, {
      at: await this.clock.now(tx),
      act: change.act,
      rootKind: change.root.kind,
      rootId: change.root.id,
      subjectKind: subject.kind,
      subjectId: subject.id,
      accountId: actor.accountId,
      actorName: actor.name,
      effectiveDate: change.effectiveDate ?? null,
      reason: change.reason ?? null,
      before: asJson(change.before),
      after: asJson(change.after),
      sealedById: change.sealedById ?? null,
      requestId: requestId ?? null,
      fromAddress: fromAddress ?? null,
    });
  }
}

/** Đồng go into the trail as decimal strings, as everywhere in JSON. */
function asJson(values: object | null | undefined): object | null {
  if (!values) return null;
  return JSON.parse(jsonText(values));
}

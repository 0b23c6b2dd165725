import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { IncidentKind } from '../../domain/schedule/watching.js';
import type { Language } from '../../domain/values/language.js';
import type { Tx } from '../../platform/database/transactions.js';
import { Message } from './reminder.entity.js';
import { WatchIncident } from './watch.entity.js';

export interface Administrator {
  readonly personId: string;
  readonly language: Language;
}

export interface Notice {
  readonly subject: string;
  readonly bodyText: string;
}

@Injectable()
export class IncidentRepository {
  /** @returns the incident; null: another program has told of it already */
  async open(tx: Tx, kind: IncidentKind, since: Date, now: Date): Promise<string | null> {
    const [row] = await tx.query(
      `insert into watch_incident (kind, since, told_at) values ($1, $2, $3)
       on conflict (kind) where ended_at is null do nothing returning id`,
      [kind, since, now],
    );
    return row?.id ?? null;
  }

  /** @returns since when it lasted; null: there was none, or another program has ended it */
  async end(tx: Tx, kind: IncidentKind, now: Date): Promise<{ id: string; since: Date } | null> {
    const [rows] = await tx.query(
      'update watch_incident set ended_at = $2 where kind = $1 and ended_at is null returning id, since',
      [kind, now],
    );
    return rows[0] ?? null;
  }

  listOpen(tx: Tx): Promise<WatchIncident[]> {
    return tx.find(WatchIncident, { where: { endedAt: IsNull() }, order: { since: 'ASC' } });
  }

  /** Persons of the active administrators; whose account stands for nobody sees the banner only. */
  async administrators(tx: Tx): Promise<Administrator[]> {
    return tx.query(
      `select person_id as "personId", language from account
       where active and 'administrator' = any(roles) and person_id is not null order by created_at, id`,
    );
  }

  async addNotice(
    tx: Tx,
    { personId }: Administrator,
    { subject, bodyText }: Notice,
    path: string,
    now: Date,
  ): Promise<void> {
    await tx.insert(Message, {
      id: randomUUID(),
      channel: 'inbox',
      recipientId: personId,
      subject,
      bodyText,
      bodyHtml: '',
      path,
      state: 'sent',
      ringAt: now,
      createdAt: now,
      sentAt: now,
    });
  }
}

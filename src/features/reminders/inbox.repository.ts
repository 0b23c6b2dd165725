import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/transactions.js';
import type { NoticeView } from './inbox.dto.js';

/** A notice with what it is about; a notice about the program itself is about no subject. */
export interface InboxRow extends NoticeView {
  readonly subjectKind: string | null;
  readonly subjectId: string | null;
}

/** A notice tells of one subject, however many reminders stand behind it. */
const SUBJECT = `left join lateral (select subject_kind, subject_id from reminder
  where reminder.message_id = message.id limit 1) about on true`;
const OF_PERSON = `message.channel = 'inbox' and message.recipient_id = $1`;
const STAND = {
  true: 'message.read_at is null',
  false: 'message.read_at is not null',
  any: 'true',
} as const;

@Injectable()
export class InboxRepository {
  list(
    tx: Tx,
    personId: string,
    unread: keyof typeof STAND,
    limit: number,
    after: readonly (string | null)[] | null,
  ): Promise<InboxRow[]> {
    return tx.query(
      `select message.id, message.subject, message.body_text as "bodyText", message.path,
         message.created_at as "createdAt", message.read_at as "readAt",
         about.subject_kind as "subjectKind", about.subject_id as "subjectId"
       from message ${SUBJECT}
       where ${OF_PERSON} and ${STAND[unread]}
         and ($3::timestamptz is null or (message.created_at, message.id) < ($3::timestamptz, $4::uuid))
       order by message.created_at desc, message.id desc limit $2`,
      [personId, limit, after?.[0] ?? null, after?.[1] ?? null],
    );
  }

  async countUnread(tx: Tx, personId: string, most: number): Promise<number> {
    const [{ count }] = await tx.query(
      `select count(*)::int as count
       from (select from message where ${OF_PERSON} and message.read_at is null limit $2) unread`,
      [personId, most],
    );
    return count;
  }

  /** What the unread notices are about, as many as are counted. */
  unreadSubjects(
    tx: Tx,
    personId: string,
    most: number,
  ): Promise<Pick<InboxRow, 'subjectKind' | 'subjectId'>[]> {
    return tx.query(
      `select about.subject_kind as "subjectKind", about.subject_id as "subjectId"
       from (select id from message where ${OF_PERSON} and message.read_at is null limit $2) message ${SUBJECT}`,
      [personId, most],
    );
  }

  async find(tx: Tx, personId: string, id: string): Promise<InboxRow | null> {
    const [row] = await tx.query(
      `select message.id, message.path, message.read_at as "readAt", about.subject_kind as "subjectKind",
         about.subject_id as "subjectId" from message ${SUBJECT} where ${OF_PERSON} and message.id = $2`,
      [personId, id],
    );
    return row ?? null;
  }

  /** Reading twice keeps the first moment. */
  async markRead(tx: Tx, id: string, now: Date): Promise<void> {
    await tx.query('update message set read_at = $2 where id = $1 and read_at is null', [id, now]);
  }

  async markAllRead(tx: Tx, personId: string, now: Date): Promise<void> {
    await tx.query(
      `update message set read_at = $2 where ${OF_PERSON} and read_at is null and created_at <= $2`,
      [personId, now],
    );
  }
}

import { Injectable } from '@nestjs/common';
import type { Language } from '../../domain/values/language.js';
import type { PlainDate } from '../../domain/values/plain-date.js';
import type { Tx } from '../../platform/database/transactions.js';

/** What a reminder is about, as it stands at the moment of sending. */
export interface SubjectNow {
  readonly revision: number;
  readonly dueDate: PlainDate;
  /** Something is still to be done, and reminders are not held. */
  readonly open: boolean;
  /** Whom it is up to now; nobody: the office's secretaries. */
  readonly recipientIds: readonly string[];
  /** This person may still know of it. */
  readonly recipientMayKnow: boolean;
  readonly projectCode: string;
  readonly projectTitle: string;
  readonly titleIn: (language: Language) => string;
  /** Page of the subject, below the product's address. */
  readonly path: string;
}

export type SubjectReader = (tx: Tx, subjectId: string, recipientId: string) => Promise<SubjectNow | null>;

/** Features that plan reminders say here how to read their subjects; the ledger itself knows no feature. */
@Injectable()
export class ReminderSubjects {
  private readonly readers = new Map<string, SubjectReader>();

  register(kind: string, reader: SubjectReader): void {
    this.readers.set(kind, reader);
  }

  read(tx: Tx, kind: string, subjectId: string, recipientId: string): Promise<SubjectNow | null> {
    const reader = this.readers.get(kind);
    if (!reader) throw new Error(`no feature reads reminder subjects of kind ${kind}`);
    return reader(tx, subjectId, recipientId);
  }
}

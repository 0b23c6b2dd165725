import { Injectable } from '@nestjs/common';
import type { RecipientRole } from '../../domain/schedule/reminder-policy.js';
import type { Language } from '../../domain/values/language.js';
import type { PlainDate } from '../../domain/values/plain-date.js';
import type { Tx } from '../../platform/database/transactions.js';

/** What a reminder is about, as it stands at the moment of ringing. */
export interface SubjectNow {
  readonly id: string;
  readonly revision: number;
  /** Whose policy holds for it: the kind of a milestone. */
  readonly topic: string;
  readonly dueDate: PlainDate;
  /** Something is still to be done, and reminders are not held. */
  readonly open: boolean;
  /** Who stands in a role on its project and may know of it; what offices hold is not asked here. */
  readonly holders: Readonly<Partial<Record<RecipientRole, readonly string[]>>>;
  readonly projectCode: string;
  readonly projectTitle: string;
  readonly titleIn: (language: Language) => string;
  /** Article of the law that makes it due. */
  readonly article: string | null;
  /** Page of the subject, below the product's address. */
  readonly path: string;
}

export type SubjectReader = (tx: Tx, ids: readonly string[]) => Promise<readonly SubjectNow[]>;

export type SubjectsNow = ReadonlyMap<string, SubjectNow>;

/** Features that plan reminders say here how to read their subjects; the ledger itself knows no feature. */
@Injectable()
export class ReminderSubjects {
  private readonly readers = new Map<string, SubjectReader>();

  register(kind: string, reader: SubjectReader): void {
    this.readers.set(kind, reader);
  }

  /** @returns the subjects that there are, by their id */
  async read(
    tx: Tx,
    named: readonly { readonly subjectKind: string; readonly subjectId: string }[],
  ): Promise<SubjectsNow> {
    const found = new Map<string, SubjectNow>();
    for (const kind of new Set(named.map(({ subjectKind }) => subjectKind))) {
      const reader = this.readers.get(kind);
      if (!reader) throw new Error(`no feature reads reminder subjects of kind ${kind}`);
      const ids = new Set(named.filter((one) => one.subjectKind === kind).map(({ subjectId }) => subjectId));
      for (const subject of await reader(tx, [...ids])) found.set(subject.id, subject);
    }
    return found;
  }
}

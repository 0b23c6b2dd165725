import type { PlainDate } from '../../domain/values/plain-date.js';

/** What is reminded of, with the date it has now. */
export interface SubjectDate {
  readonly kind: string;
  readonly id: string;
  /** Raised by each new date: what an older revision planned is void. */
  readonly revision: number;
  readonly topic: string;
  readonly dueDate: PlainDate;
}

/** What a document is about: exactly one record, and whoever may know of that record may know of its documents. */
import type { Actor } from '../access/actor.js';
import { seesAllProjects } from '../access/permissions.js';
import type { DocumentKind } from './document-kinds.js';

export const SUBJECT_KINDS = ['project', 'council', 'milestone', 'decision'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export interface DocumentSubject {
  readonly kind: SubjectKind;
  readonly id: string;
}

export interface DocumentReader {
  readonly actor: Actor;
  /** When the council that gave the grade did, for its members; of a record that has no grade, and for others, null. */
  readonly judgedAt: Date | null;
}

interface FiledAs {
  readonly kind: DocumentKind;
  readonly subject: Pick<DocumentSubject, 'kind'>;
}

interface KnownFacts extends FiledAs {
  readonly createdById: string | null;
  readonly createdAt: Date;
}

/** Beside the office and who filed it: all who know of its record, the council that judged, or nobody. */
export type Audience = 'all' | 'council' | 'nobody';

/** A review sheet names its reviewer; the minutes of a council say besides how it voted. A milestone's are of an inspection. */
export function audienceOf({ kind, subject }: FiledAs): Audience {
  if (kind === 'review') return 'nobody';
  return kind === 'minutes' && subject.kind === 'project' ? 'council' : 'all';
}

/** Only then does it count among the changes of its record: a number that rises by itself would betray it. */
export function isKnownToAll(filed: FiledAs): boolean {
  return audienceOf(filed) === 'all';
}

/** Minutes do not say of which council they are: what was filed before one judged is of another. */
export function mayKnowOf({ actor, judgedAt }: DocumentReader, document: KnownFacts): boolean {
  const { createdById, createdAt } = document;
  if (isKnownToAll(document) || seesAllProjects(actor)) return true;
  if (createdById !== null && createdById === actor.accountId) return true;
  return audienceOf(document) === 'council' && judgedAt !== null && createdAt >= judgedAt;
}

/** What was withdrawn stays the office's to read. */
export function mayRead(actor: Actor, { withdrawnAt }: { readonly withdrawnAt: Date | null }): boolean {
  return withdrawnAt === null || seesAllProjects(actor);
}

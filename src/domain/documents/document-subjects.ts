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

interface KnownFacts {
  readonly kind: DocumentKind;
  readonly createdById: string | null;
}

/** Only then does it count among the changes of its record: a number that rises by itself would betray it. */
export function isKnownToAll({ kind }: Pick<KnownFacts, 'kind'>): boolean {
  return kind !== 'review';
}

/** Of a review sheet only the office and who filed it know, since it names its reviewer. */
export function mayKnowOf(actor: Actor, { kind, createdById }: KnownFacts): boolean {
  if (isKnownToAll({ kind }) || seesAllProjects(actor)) return true;
  return createdById !== null && createdById === actor.accountId;
}

/** What was withdrawn stays the office's to read. */
export function mayRead(actor: Actor, { withdrawnAt }: { readonly withdrawnAt: Date | null }): boolean {
  return withdrawnAt === null || seesAllProjects(actor);
}

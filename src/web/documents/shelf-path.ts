import type { DocumentSubject } from '../../domain/documents/document-subjects.js';

/** The page of a record's documents; of an official paper its own page. */
export function shelfPath({ kind, id }: DocumentSubject): string {
  return kind === 'decision' ? `/decisions/${id}` : `/${kind}s/${id}/documents`;
}

import type { NewDocument } from '../../features/documents/document.dto.js';
import type { DocumentsService } from '../../features/documents/documents.service.js';

type Shelf = Awaited<ReturnType<DocumentsService['listDocuments']>>;

export type ShownDocument = Shelf['items'][number];

/** What a form held whose file was not taken, so that only the file must be chosen again. */
export interface RefusedFiling extends Omit<NewDocument, 'file'> {
  readonly reason: string;
}

export interface DocumentsProps {
  readonly projectId: string;
  readonly shelf: Shelf;
  readonly mostMegabytes: number;
  readonly timeZone: string;
  /** What was just sent and not taken. */
  readonly refused?: RefusedFiling;
}

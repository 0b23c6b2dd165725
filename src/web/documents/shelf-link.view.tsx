import type { DocumentSubject } from '../../domain/documents/document-subjects.js';
import { SHELF } from '../../wording/register.js';
import { useReader } from '../layout/render.js';
import { shelfPath } from './shelf-path.js';

/** From a record to its documents' own page. */
export function ShelfLink({ subject }: { readonly subject: DocumentSubject }) {
  const { say } = useReader();
  return (
    <p class="card-body no-print mb-0">
      <a href={shelfPath(subject)}>{say(SHELF.open)}</a>
    </p>
  );
}

/** A form on a document or on an item of a dossier that was not taken: why, and what it held. */
export interface RefusedShelfForm {
  /** Which of the many on the page. */
  readonly form: string;
  readonly reason: string;
  readonly text?: string;
  readonly documentIds?: readonly string[];
}

export const versionForm = (documentId: string) => `version/${documentId}`;
export const linkForm = (checklist: string, item: string) => `link/${checklist}/${item}`;
export const waiverForm = (checklist: string, item: string) => `waiver/${checklist}/${item}`;

export function RefusedReason({ refused }: { refused?: RefusedShelfForm }) {
  if (!refused) return null;
  return (
    <p class="alert alert-danger" role="alert">
      {refused.reason}
    </p>
  );
}

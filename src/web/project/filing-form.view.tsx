import { DOCUMENT_KINDS } from '../../domain/documents/document-kinds.js';
import { endingsOf, MEDIA_TYPES, type MediaType } from '../../domain/documents/media-types.js';
import { DOCUMENT, DOCUMENT_KIND_WORDS } from '../../wording/documents.js';
import { DateField } from '../fields/field.view.js';
import { useReader } from '../layout/render.js';
import type { DocumentsProps } from './documents-props.js';

type FilingProps = Pick<DocumentsProps, 'projectId' | 'shelf' | 'mostMegabytes' | 'refused'> & {
  /** Where it is sent, unless to the page of its project. */
  readonly action?: string;
};

export const ENDINGS = (Object.keys(MEDIA_TYPES) as MediaType[])
  .flatMap((type) => endingsOf(type).map((ending) => `.${ending}`))
  .join(',');

/** The file stands last: what comes before it, the token above all, is checked before its bytes are taken. */
export function FilingForm({ projectId, shelf, mostMegabytes, refused, action }: FilingProps) {
  const { say, csrfToken } = useReader();
  const replaceable = shelf.items.filter(({ mayBeEnded }) => mayBeEnded);
  return (
    <details class="card-body no-print" open={refused !== undefined}>
      <summary>{say(DOCUMENT.add)}</summary>
      <form method="post" action={action ?? `/projects/${projectId}/documents`} enctype="multipart/form-data">
        <input type="hidden" name="_csrf" value={csrfToken} />
        <label class="form-label mt-3">
          {say(DOCUMENT.kind)}
          <select class="form-select" name="kind" required>
            {DOCUMENT_KINDS.map((kind) => (
              <option key={kind} value={kind} selected={kind === refused?.kind}>
                {say(DOCUMENT_KIND_WORDS[kind])}
              </option>
            ))}
          </select>
          <span class="text-secondary">{say(DOCUMENT.kindHint)}</span>
        </label>
        <label class="form-label">
          {say(DOCUMENT.name)}
          <input class="form-control" name="title" maxLength={500} required value={refused?.title} />
        </label>
        <DateField label={DOCUMENT.date} name="date" value={refused?.date} />
        {replaceable.length > 0 && (
          <label class="form-label">
            {say(DOCUMENT.replaces)}
            <select class="form-select" name="replacesId">
              <option value="">{say(DOCUMENT.replacesNone)}</option>
              {replaceable.map(({ id, title }) => (
                <option key={id} value={id} selected={id === refused?.replacesId}>
                  {title}
                </option>
              ))}
            </select>
          </label>
        )}
        <label class="form-label">
          {say(DOCUMENT.file)}
          <input class="form-control" type="file" name="file" accept={ENDINGS} required />
          <span class="text-secondary">{`${say(DOCUMENT.fileHint)} ${mostMegabytes} MB.`}</span>
        </label>
        <button class="btn btn-primary" type="submit">
          {say(DOCUMENT.submit)}
        </button>
      </form>
    </details>
  );
}

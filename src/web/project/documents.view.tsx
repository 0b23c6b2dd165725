import { MEDIA_TYPES } from '../../domain/documents/media-types.js';
import { formatDate } from '../../domain/values/plain-date.js';
import { DOCUMENT, DOCUMENT_KIND_WORDS } from '../../wording/documents.js';
import { FRAME } from '../../wording/pages.js';
import { ShelfLink } from '../documents/shelf-link.view.js';
import { Badge } from '../layout/badges.view.js';
import { Card } from '../layout/card.view.js';
import { Instant } from '../layout/instant.view.js';
import { useReader } from '../layout/render.js';
import type { DocumentsProps, ShownDocument } from './documents-props.js';
import { FilingForm } from './filing-form.view.js';

export function DocumentsView(props: DocumentsProps) {
  const { say } = useReader();
  const { shelf, timeZone, refused } = props;
  return (
    <Card id="documents" title={DOCUMENT.title}>
      {refused && (
        <p class="alert alert-danger m-3" role="alert">
          {refused.reason}
        </p>
      )}
      {shelf.items.length === 0 ? (
        <p class="card-body text-secondary">{say(FRAME.none)}</p>
      ) : (
        <ul class="list-group list-group-flush">
          {shelf.items.map((document) => (
            <DocumentView key={document.id} document={document} timeZone={timeZone} />
          ))}
        </ul>
      )}
      <ShelfLink subject={{ kind: 'project', id: props.projectId }} />
      {shelf.mayFile && <FilingForm {...props} />}
    </Card>
  );
}

function DocumentView({ document, timeZone }: { document: ShownDocument; timeZone: string }) {
  const { say } = useReader();
  const { id, kind, title, date, file, createdAt, createdBy, isReadable, mayBeEnded } = document;
  const { replacedById, withdrawnAt, withdrawalReason } = document;
  const path = `/api/v1/documents/${id}/content`;
  const shown = MEDIA_TYPES[file.mediaType].shownInline ? `${path}?inline=1` : path;
  const about = [say(DOCUMENT_KIND_WORDS[kind]), date && formatDate(date), createdBy].filter(Boolean);
  return (
    <li class="list-group-item" id={`document-${id}`}>
      <div class="frame">
        {isReadable ? <a href={shown}>{title}</a> : <span>{title}</span>}
        {replacedById && <Badge colour="secondary">{say(DOCUMENT.replaced)}</Badge>}
        {withdrawnAt && <Badge colour="red">{say(DOCUMENT.withdrawn)}</Badge>}
      </div>
      <div class="text-secondary">
        {about.join(' · ')}
        {' · '}
        <Instant at={createdAt} timeZone={timeZone} />
      </div>
      {withdrawalReason && <div>{`${say(DOCUMENT.reason)}: ${withdrawalReason}`}</div>}
      {isReadable && (
        <a class="text-secondary" href={path} download>
          {`${say(DOCUMENT.download)}: ${file.name} (${sizeInWords(file.size)})`}
        </a>
      )}
      {mayBeEnded && <WithdrawalForm id={id} />}
    </li>
  );
}

export function WithdrawalForm({ id }: { id: string }) {
  const { say, csrfToken } = useReader();
  return (
    <details class="no-print">
      <summary>{say(DOCUMENT.withdraw)}</summary>
      <form class="frame" method="post" action={`/documents/${id}/withdrawal`}>
        <input type="hidden" name="_csrf" value={csrfToken} />
        <label class="form-label">
          {say(DOCUMENT.reason)}
          <input class="form-control" name="reason" maxLength={2_000} required />
        </label>
        <button class="btn btn-sm" type="submit">
          {say(DOCUMENT.withdraw)}
        </button>
      </form>
    </details>
  );
}

export function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.ceil(bytes / 1024)} KB`;
  return `${Math.ceil(bytes / 1024 / 1024)} MB`;
}

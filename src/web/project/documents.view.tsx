import { DOCUMENT_KINDS } from '../../domain/documents/document-kinds.js';
import { endingsOf, MEDIA_TYPES, type MediaType } from '../../domain/documents/media-types.js';
import { formatDate } from '../../domain/values/plain-date.js';
import type { DocumentsService } from '../../features/documents/documents.service.js';
import { DOCUMENT, DOCUMENT_KIND_WORDS } from '../../wording/documents.js';
import { FRAME } from '../../wording/pages.js';
import { Badge } from '../layout/badges.view.js';
import { Card } from '../layout/card.view.js';
import { Instant } from '../layout/instant.view.js';
import { useReader } from '../layout/render.js';

type Shelf = Awaited<ReturnType<DocumentsService['listDocuments']>>;
type ShownDocument = Shelf['items'][number];

export interface DocumentsProps {
  readonly projectId: string;
  readonly shelf: Shelf;
  readonly mostMegabytes: number;
  readonly timeZone: string;
  /** Why what was just sent was not taken. */
  readonly refusal?: string;
}

export function DocumentsView(props: DocumentsProps) {
  const { say } = useReader();
  const { shelf, timeZone, refusal } = props;
  return (
    <Card id="documents" title={DOCUMENT.title}>
      {refusal && (
        <p class="alert alert-danger m-3" role="alert">
          {refusal}
        </p>
      )}
      {shelf.items.length === 0 && <p class="card-body text-secondary">{say(FRAME.none)}</p>}
      <ul class="list-group list-group-flush">
        {shelf.items.map((document) => (
          <DocumentView key={document.id} document={document} timeZone={timeZone} />
        ))}
      </ul>
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

function WithdrawalForm({ id }: { id: string }) {
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

const ENDINGS = (Object.keys(MEDIA_TYPES) as MediaType[])
  .flatMap((type) => endingsOf(type).map((ending) => `.${ending}`))
  .join(',');

/** The file stands last: what comes before it, the token above all, is checked before its bytes are taken. */
function FilingForm({ projectId, shelf, mostMegabytes, refusal }: DocumentsProps) {
  const { say, csrfToken } = useReader();
  const replaceable = shelf.items.filter(({ mayBeEnded }) => mayBeEnded);
  return (
    <details class="card-body no-print" open={refusal !== undefined}>
      <summary>{say(DOCUMENT.add)}</summary>
      <form method="post" action={`/projects/${projectId}/documents`} enctype="multipart/form-data">
        <input type="hidden" name="_csrf" value={csrfToken} />
        <label class="form-label mt-3">
          {say(DOCUMENT.kind)}
          <select class="form-select" name="kind" required>
            {DOCUMENT_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {say(DOCUMENT_KIND_WORDS[kind])}
              </option>
            ))}
          </select>
        </label>
        <label class="form-label">
          {say(DOCUMENT.name)}
          <input class="form-control" name="title" maxLength={500} required />
        </label>
        <label class="form-label">
          {say(DOCUMENT.date)}
          <input class="form-control" type="date" name="date" />
        </label>
        {replaceable.length > 0 && (
          <label class="form-label">
            {say(DOCUMENT.replaces)}
            <select class="form-select" name="replacesId">
              <option value="">{say(DOCUMENT.replacesNone)}</option>
              {replaceable.map(({ id, title }) => (
                <option key={id} value={id}>
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

function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.ceil(bytes / 1024)} KB`;
  return `${Math.ceil(bytes / 1024 / 1024)} MB`;
}

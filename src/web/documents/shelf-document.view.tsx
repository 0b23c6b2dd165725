import { MEDIA_TYPES } from '../../domain/documents/media-types.js';
import { formatDate } from '../../domain/values/plain-date.js';
import type { VersionView } from '../../features/documents/documents.repository.js';
import type { DocumentsService } from '../../features/documents/documents.service.js';
import { DOCUMENT, DOCUMENT_KIND_WORDS } from '../../wording/documents.js';
import { SHELF } from '../../wording/register.js';
import { Badge } from '../layout/badges.view.js';
import { Instant } from '../layout/instant.view.js';
import { useReader } from '../layout/render.js';
import { sizeInWords, WithdrawalForm } from '../project/documents.view.js';
import { ENDINGS } from '../project/filing-form.view.js';
import { RefusedReason, type RefusedShelfForm, versionForm } from './refused-shelf-form.view.js';
import { SignaturesView } from './signatures.view.js';

export type Shelf = Awaited<ReturnType<DocumentsService['listDocuments']>>;

interface DocumentProps {
  readonly document: Shelf['items'][number];
  readonly mostMegabytes: number;
  readonly timeZone: string;
  readonly refusedForm?: RefusedShelfForm;
}

/** A document with all its versions, and what its reader may do with it. */
export function ShelfDocument({ document, mostMegabytes, timeZone, refusedForm }: DocumentProps) {
  const { say } = useReader();
  const { id, kind, title, date, versions, isReadable, replacedById, withdrawnAt } = document;
  const refused = refusedForm?.form === versionForm(id) ? refusedForm : undefined;
  return (
    <li class="list-group-item" id={`document-${id}`}>
      <div class="frame">
        <strong>{title}</strong>
        {replacedById && <Badge colour="secondary">{say(DOCUMENT.replaced)}</Badge>}
        {withdrawnAt && <Badge colour="red">{say(DOCUMENT.withdrawn)}</Badge>}
      </div>
      <div class="text-secondary">
        {[say(DOCUMENT_KIND_WORDS[kind]), date && formatDate(date)].filter(Boolean).join(' · ')}
      </div>
      {document.withdrawalReason && <div>{`${say(DOCUMENT.reason)}: ${document.withdrawalReason}`}</div>}
      <ul class="list-unstyled mb-0">
        {versions.map((version) => (
          <Version
            key={version.number}
            id={id}
            version={version}
            isReadable={isReadable}
            timeZone={timeZone}
          />
        ))}
      </ul>
      {refused && !document.mayHaveVersion && <RefusedReason refused={refused} />}
      {document.mayHaveVersion && <VersionForm id={id} mostMegabytes={mostMegabytes} refused={refused} />}
      {document.mayBeEnded && <WithdrawalForm id={id} />}
    </li>
  );
}

interface VersionProps {
  readonly id: string;
  readonly version: VersionView;
  readonly isReadable: boolean;
  readonly timeZone: string;
}

function Version({ id, version, isReadable, timeZone }: VersionProps) {
  const { say } = useReader();
  const { number, file, createdAt, createdBy, signatures } = version;
  const path = `/api/v1/documents/${id}/content?version=${number}`;
  return (
    <li class="mt-2">
      {`${say(SHELF.version)} ${number}: `}
      {isReadable ? (
        <a href={path} download>
          <bdi>{file.name}</bdi>
        </a>
      ) : (
        <bdi>{file.name}</bdi>
      )}
      {` (${sizeInWords(file.size)})`}
      {isReadable && MEDIA_TYPES[file.mediaType].shownInline && (
        <>
          {' · '}
          <a href={`${path}&inline=1`}>{say(SHELF.read)}</a>
        </>
      )}
      <div class="text-secondary">
        <Instant at={new Date(createdAt)} timeZone={timeZone} />
        {createdBy && ` · ${createdBy}`}
        {' · SHA-256 '}
        <code title={file.sha256}>{file.sha256.slice(0, 12)}…</code>
      </div>
      <SignaturesView signatures={signatures} timeZone={timeZone} />
    </li>
  );
}

interface VersionFormProps {
  readonly id: string;
  readonly mostMegabytes: number;
  readonly refused?: RefusedShelfForm;
}

/** The file stands last: the token before it is checked before its bytes are taken. */
function VersionForm({ id, mostMegabytes, refused }: VersionFormProps) {
  const { say, csrfToken } = useReader();
  return (
    <details class="no-print" open={refused !== undefined}>
      <summary>{say(SHELF.addVersion)}</summary>
      <RefusedReason refused={refused} />
      <form class="frame" method="post" action={`/documents/${id}/versions`} enctype="multipart/form-data">
        <input type="hidden" name="_csrf" value={csrfToken} />
        <label class="form-label">
          {say(DOCUMENT.file)}
          <input class="form-control" type="file" name="file" accept={ENDINGS} required />
          <span class="text-secondary">{`${say(DOCUMENT.fileHint)} ${mostMegabytes} MB.`}</span>
        </label>
        <button class="btn btn-sm" type="submit">
          {say(DOCUMENT.submit)}
        </button>
      </form>
    </details>
  );
}

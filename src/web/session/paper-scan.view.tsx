import { endingsOf, MEDIA_TYPES, type MediaType } from '../../domain/documents/media-types.js';
import { PAPER_BALLOT } from '../../wording/ballot-pages.js';
import { Reasons } from '../fields/form.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import type { Receipt } from './handed-in.js';
import type { RoomProps } from './room-props.js';
import { nameOf, seatIn } from './rooms.js';

interface PaperScanProps extends RoomProps {
  readonly receipt: Receipt;
  readonly mostMegabytes: number;
}

/** What a scanner or a phone makes. */
const SCANS: readonly MediaType[] = ['application/pdf', 'image/png', 'image/jpeg'];
const ENDINGS = (Object.keys(MEDIA_TYPES) as MediaType[])
  .filter((type) => SCANS.includes(type))
  .flatMap((type) => endingsOf(type).map((ending) => `.${ending}`))
  .join(',');

export function PaperScanView({ room: { session }, receipt, mostMegabytes, refused }: PaperScanProps) {
  const { say, csrfToken } = useReader();
  const seat = seatIn(session, receipt.seatId);
  const item = session.items.find(({ projectId }) => projectId === receipt.projectId);
  return (
    <Layout title={say(PAPER_BALLOT.scanTitle)}>
      <article class="stack narrow">
        <h1 class="page-title">{say(PAPER_BALLOT.scanTitle)}</h1>
        <p class="mb-0">
          <strong>{seat && nameOf(seat)}</strong>
          {item && ` · ${item.project.code} ${item.project.title}`}
          {receipt.paper && ` · ${say(PAPER_BALLOT.number)} ${receipt.paper.number}`}
        </p>
        <form
          class="fields"
          id="form-scan"
          method="post"
          action={`/sessions/${session.id}/paper-scan?ballotId=${receipt.id}`}
          enctype="multipart/form-data"
        >
          <input type="hidden" name="_csrf" value={csrfToken} />
          {refused && <Reasons reasons={refused.reasons} />}
          <label class="form-label">
            {say(PAPER_BALLOT.file)}
            <input class="form-control" type="file" name="file" accept={ENDINGS} required />
            <span class="text-secondary">{`${say(PAPER_BALLOT.scanHint)} ${mostMegabytes} MB.`}</span>
          </label>
          <button class="btn btn-primary" type="submit">
            {say(PAPER_BALLOT.sendScan)}
          </button>
        </form>
        <a href={`/sessions/${session.id}`}>{say(PAPER_BALLOT.withoutScan)}</a>
      </article>
    </Layout>
  );
}

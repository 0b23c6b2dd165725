import { may } from '../../domain/access/permissions.js';
import { formatDate } from '../../domain/values/plain-date.js';
import type { Dossier } from '../../features/dossier/dossier.service.js';
import { FRAME, PAPER_ROLE_WORDS, PROJECT } from '../../wording/pages.js';
import { wordOf } from '../../wording/words.js';
import { Card } from '../layout/card.view.js';
import { useReader } from '../layout/render.js';

interface Paper {
  readonly id: string;
  readonly role: string;
  readonly number: string | null;
  readonly date: string | null;
  readonly issuer: string | null;
  readonly asWritten: string | null;
}

export function PapersView({ papers }: { papers: Dossier['decisions'] }) {
  return (
    <Card id="papers" title={PROJECT.decisions} isEmpty={papers.length === 0}>
      <ul class="list-group list-group-flush">
        {papers.map((paper: Paper) => (
          <PaperView key={`${paper.id} ${paper.role}`} {...paper} />
        ))}
      </ul>
    </Card>
  );
}

function PaperView({ id, role, number, date, issuer, asWritten }: Paper) {
  const { say, language, actor } = useReader();
  const known = [number, date && formatDate(date), issuer].filter(Boolean).join(' · ');
  const words = known || asWritten || say(FRAME.unknown);
  return (
    <li class="list-group-item">
      {wordOf(PAPER_ROLE_WORDS, role, language)}
      <div class="text-secondary">
        {actor && may(actor, 'decision.read') ? <a href={`/decisions/${id}`}>{words}</a> : words}
      </div>
    </li>
  );
}

import { may } from '../../domain/access/permissions.js';
import type { RankedProposal, TieStep } from '../../domain/council/ranking.js';
import { articleText } from '../../wording/meeting.js';
import { AWARD } from '../../wording/selection-pages.js';
import { RANKING, TIE_WORDS } from '../../wording/session-pages.js';
import { Badge } from '../layout/badges.view.js';
import { Card } from '../layout/card.view.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';
import type { AgendaItem, Room, Session } from './rooms.js';
import { toldVerdict } from './told-verdict.js';

interface Ranked {
  readonly item: AgendaItem;
  readonly ranking: RankedProposal;
}

const COLUMNS: readonly Column<Ranked>[] = [
  { title: RANKING.proposal, cell: ({ item: { project } }) => `${project.code} ${project.title}` },
  { title: RANKING.place, cell: ({ ranking: { place, of } }) => `${place}/${of}`, isFigure: true },
  { title: RANKING.average, cell: ({ ranking }) => ranking.average, isFigure: true },
  { title: RANKING.withBonus, cell: ({ ranking }) => ranking.withBonus ?? '–', isFigure: true },
  { title: RANKING.result, cell: ({ ranking }) => <Result ranking={ranking} /> },
];

/** Proposals that competed, best first; equal ones with what parted them. */
export function RankingView({ room: { session, actor } }: { room: Room }) {
  const { say } = useReader();
  const ranked = session.items.flatMap((item): Ranked[] => {
    const ranking = toldVerdict(item)?.ranking;
    return ranking ? [{ item, ranking }] : [];
  });
  if (ranked.length === 0) return null;
  ranked.sort((a, b) => a.ranking.place - b.ranking.place);
  const steps = ranked.flatMap(({ item, ranking }) => ranking.ties.map((tie) => ({ item, tie })));
  return (
    <Card id="ranking" title={RANKING.title}>
      <Table caption={RANKING.title} columns={COLUMNS} rows={ranked} keyOf={({ item }) => item.projectId} />
      {steps.length > 0 && (
        <ul class="card-body list-unstyled mb-0">
          {steps.map(({ item, tie }) => (
            <Tie key={`${item.projectId} ${tie.against}`} session={session} item={item} tie={tie} />
          ))}
        </ul>
      )}
      {may(actor, 'topic.award') && (
        <p class="card-body mb-0 no-print">
          <a href={`/sessions/${session.id}/award`}>{say(AWARD.title)}</a>
        </p>
      )}
    </Card>
  );
}

function Result({ ranking: { wins, tied } }: { ranking: RankedProposal }) {
  const { say } = useReader();
  if (wins) return <Badge colour="green">{say(RANKING.wins)}</Badge>;
  return tied ? <Badge colour="yellow">{say(RANKING.tied)}</Badge> : <>–</>;
}

function Tie({ session, item, tie }: { session: Session; item: AgendaItem; tie: TieStep }) {
  const { say, language } = useReader();
  const other = session.items.find(({ projectId }) => projectId === tie.against);
  const figures = tie.own ? `: ${tie.own} – ${tie.other}` : '';
  return (
    <li>
      {`${item.project.code} ${say(RANKING.against)} ${other?.project.code ?? '?'}: ${say(TIE_WORDS[tie.by])}${figures} (${articleText(tie.article, language)})`}
    </li>
  );
}

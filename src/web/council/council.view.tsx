import { may } from '../../domain/access/permissions.js';
import { formatDate } from '../../domain/values/plain-date.js';
import { COUNCIL as COUNCIL_WORDS } from '../../wording/council-words.js';
import { COUNCIL_PAGE } from '../../wording/session-pages.js';
import { PURPOSE_WORDS } from '../../wording/words.js';
import { FeedLink } from '../calendar/feed-link.view.js';
import { ShelfLink } from '../documents/shelf-link.view.js';
import { Card, Facts } from '../layout/card.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { ConflictsView } from './conflicts.view.js';
import type { Council, CouncilProps } from './council-props.js';
import { LacksView } from './lacks.view.js';
import { SeatsView } from './seats.view.js';
import { SessionsView } from './sessions.view.js';

export function CouncilView(props: CouncilProps) {
  const { say } = useReader();
  const { council, actor } = props;
  const title = say(PURPOSE_WORDS[council.purpose]);
  return (
    <Layout title={title}>
      <article class="stack">
        <h1 class="page-title">{title}</h1>
        <FactsOf council={council} actor={actor} />
        <LacksView {...props} />
        <SessionsView {...props} />
        <SeatsView {...props} />
        <ConflictsView {...props} />
        {may(actor, 'project.read') && <ProjectsView council={council} />}
        <ShelfLink subject={{ kind: 'council', id: council.id }} />
        <FeedLink scope="council" subjectId={council.id} />
      </article>
    </Layout>
  );
}

function FactsOf({ council, actor }: Pick<CouncilProps, 'council' | 'actor'>) {
  const { say } = useReader();
  const { decision, establishedOn, calledOn, rulebook, sizeReason } = council;
  const rules = `${say(rulebook.title)} (${rulebook.code} v${rulebook.version})`;
  const paper = decision && [decision.number, decision.date && formatDate(decision.date), decision.issuer];
  return (
    <Card id="facts" title={COUNCIL_PAGE.facts}>
      <div class="card-body">
        <Facts
          facts={[
            [COUNCIL_WORDS.establishedOn, formatDate(establishedOn)],
            [COUNCIL_PAGE.decision, paper?.filter(Boolean).join(', ')],
            [
              COUNCIL_WORDS.rulebook,
              may(actor, 'rulebook.read') ? <a href={`/rulebooks/${rulebook.id}`}>{rules}</a> : rules,
            ],
            [COUNCIL_PAGE.calledOn, calledOn && formatDate(calledOn)],
            [COUNCIL_PAGE.sizeReason, sizeReason],
          ]}
        />
      </div>
    </Card>
  );
}

function ProjectsView({ council: { projects } }: { council: Council }) {
  return (
    <Card id="projects" title={COUNCIL_PAGE.projects} isEmpty={projects.length === 0}>
      <ul class="list-group list-group-flush">
        {projects.map(({ id, code, title }) => (
          <li class="list-group-item" key={id}>
            <span class="text-secondary">{code}</span> <a href={`/projects/${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </Card>
  );
}

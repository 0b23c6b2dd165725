import { formatDate } from '../../domain/values/plain-date.js';
import type { DecisionsService } from '../../features/decisions/decisions.service.js';
import { PAPER_ROLE_WORDS } from '../../wording/pages.js';
import { PAPER_KIND_WORDS, REGISTER } from '../../wording/register.js';
import { wordOf } from '../../wording/words.js';
import { Card, Facts } from '../layout/card.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { ShelfCard, type ShelfCardProps } from './shelf.view.js';

interface PaperProps extends ShelfCardProps {
  readonly paper: Awaited<ReturnType<DecisionsService['getDecision']>>;
}

/** One paper of the register: its own file, and the projects that rest on it. */
export function PaperView({ paper, ...card }: PaperProps) {
  const { say, language } = useReader();
  const { number, kind, date, issuer, subject, asWritten, source, projects } = paper;
  const title = number ?? asWritten ?? say(REGISTER.unnumbered);
  return (
    <Layout title={title}>
      <article class="stack">
        <header>
          <p class="mb-1">
            <a href="/decisions">{say(REGISTER.title)}</a>
          </p>
          <h1 class="page-title">{title}</h1>
        </header>
        <Card id="paper" title={REGISTER.facts}>
          <div class="card-body">
            <Facts
              facts={[
                [REGISTER.kind, say(PAPER_KIND_WORDS[kind])],
                [REGISTER.date, date && formatDate(date)],
                [REGISTER.issuer, issuer],
                [REGISTER.subject, subject],
                [REGISTER.asWritten, asWritten],
                [REGISTER.source, source],
              ]}
            />
          </div>
        </Card>
        <ShelfCard {...card} />
        <Card id="projects" title={REGISTER.projects} isEmpty={projects.length === 0}>
          <ul class="list-group list-group-flush">
            {projects.map((project) => (
              <li key={`${project.id} ${project.role}`} class="list-group-item">
                <a href={`/projects/${project.id}`}>{`${project.code} ${project.title}`}</a>
                <div class="text-secondary">{wordOf(PAPER_ROLE_WORDS, project.role, language)}</div>
              </li>
            ))}
          </ul>
        </Card>
      </article>
    </Layout>
  );
}

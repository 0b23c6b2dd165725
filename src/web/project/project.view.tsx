import type { Dossier, DossierService } from '../../features/dossier/dossier.service.js';
import { PROJECT } from '../../wording/pages.js';
import { FeedLink } from '../calendar/feed-link.view.js';
import { ExportLink } from '../exports/export-link.view.js';
import { FormsLink } from '../forms/forms-link.view.js';
import { Badge, StageBadge } from '../layout/badges.view.js';
import { Card } from '../layout/card.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { ScheduleLink } from '../schedule/schedule-link.view.js';
import { ActsView } from './acts.view.js';
import { CouncilsView } from './councils.view.js';
import { type DocumentsProps, DocumentsView } from './documents.view.js';
import { FactsView } from './facts.view.js';
import { FundingView } from './funding.view.js';
import { HistoryView } from './history.view.js';
import { MilestonesView } from './milestones.view.js';
import { OutcomesView } from './outcomes.view.js';
import { PapersView } from './papers.view.js';
import { ProductsView } from './products.view.js';
import { RecordsView } from './records.view.js';

export interface ProjectProps {
  readonly dossier: Dossier;
  readonly stages: Awaited<ReturnType<DossierService['getHistory']>>['stages'];
  readonly documents: DocumentsProps;
  /** The paragraph that a report carries. */
  readonly summary: string;
  readonly today: string;
  readonly timeZone: string;
}

export function ProjectView({ dossier, stages, documents, summary, today, timeZone }: ProjectProps) {
  return (
    <Layout title={`${dossier.code} ${dossier.title}`}>
      <article class="stack">
        <Heading dossier={dossier} />
        <FactsView dossier={dossier} />
        <Card id="summary" title={PROJECT.summary}>
          <p class="card-body paragraph">{summary}</p>
        </Card>
        <div class="columns">
          <div class="stack">
            <FundingView plan={dossier.fundingPlan} projectId={dossier.id} />
            <MilestonesView milestones={dossier.milestones} stage={dossier.stage} today={today} />
            <ScheduleLink projectId={dossier.id} />
            <CouncilsView projectId={dossier.id} councils={dossier.councils} timeZone={timeZone} />
            <ProductsView products={dossier.orderedProducts} />
            <DocumentsView {...documents} />
          </div>
          <div class="stack">
            <ActsView dossier={dossier} />
            <HistoryView stages={stages} />
            <PapersView papers={dossier.decisions} />
            <OutcomesView dossier={dossier} />
            <RecordsView dossier={dossier} />
            <FeedLink scope="project" subjectId={dossier.id} />
            <ExportLink projectId={dossier.id} />
          </div>
        </div>
      </article>
    </Layout>
  );
}

function Heading({ dossier: { id, code, title, stage, demonstration } }: Pick<ProjectProps, 'dossier'>) {
  const { say } = useReader();
  return (
    <header>
      <p class="frame mb-1">
        <span class="text-secondary">{code}</span>
        <StageBadge stage={stage} />
        <FormsLink subjectId={id} />
        {demonstration && <Badge colour="orange">{say(PROJECT.demonstration)}</Badge>}
      </p>
      <h1 class="page-title">{title}</h1>
    </header>
  );
}

import { PROJECT } from '../../wording/pages.js';
import { FeedLink } from '../calendar/feed-link.view.js';
import { ExportLink } from '../exports/export-link.view.js';
import { Card } from '../layout/card.view.js';
import { Layout } from '../layout/layout.js';
import { ScheduleLink } from '../schedule/schedule-link.view.js';
import { ActsView } from './acts.view.js';
import { CouncilsView } from './councils.view.js';
import { DocumentsView } from './documents.view.js';
import { EditsView } from './edits.view.js';
import { FactsView } from './facts.view.js';
import { FundingView } from './funding.view.js';
import { HeadView } from './head.view.js';
import { HistoryView } from './history.view.js';
import { MilestonesView } from './milestones.view.js';
import { OutcomesView } from './outcomes.view.js';
import { PapersView } from './papers.view.js';
import { ProductsView } from './products.view.js';
import type { ProjectProps } from './project-props.js';
import { RecordsView } from './records.view.js';
import { TimelineView } from './timeline.view.js';

export function ProjectView(props: ProjectProps) {
  const { dossier, stages, timeline, lastChange, documents, summary, today, timeZone } = props;
  return (
    <Layout title={`${dossier.code} ${dossier.title}`}>
      <article class="stack">
        <HeadView dossier={dossier} lastChange={lastChange} timeZone={timeZone} />
        <div class="columns acts-first">
          <div class="stack">
            <FactsView dossier={dossier} />
            <Card id="summary" title={PROJECT.summary}>
              <p class="card-body paragraph mb-0">{summary}</p>
            </Card>
            <FundingView plan={dossier.fundingPlan} projectId={dossier.id} />
            <MilestonesView milestones={dossier.milestones} stage={dossier.stage} today={today} />
            <ScheduleLink projectId={dossier.id} />
            <CouncilsView projectId={dossier.id} councils={dossier.councils} timeZone={timeZone} />
            <ProductsView products={dossier.orderedProducts} />
            <DocumentsView {...documents} />
            <TimelineView projectId={dossier.id} timeline={timeline} kinds={[]} timeZone={timeZone} />
          </div>
          <div class="stack">
            <ActsView dossier={dossier} />
            <EditsView dossier={dossier} />
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

import { may } from '../../domain/access/permissions.js';
import { SCHEDULE } from '../../wording/schedule-pages.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { MilestonesView } from '../project/milestones.view.js';
import { AdjustmentForm } from './adjustment-form.view.js';
import { OwnMilestoneForm } from './own-milestone-form.view.js';
import type { ScheduleProps } from './schedule-props.js';

export function ScheduleView({ dossier, today, refused }: ScheduleProps) {
  const { say, actor } = useReader();
  const { id, code, title, milestones, stage } = dossier;
  const mayWrite = actor !== null && may(actor, 'milestone.write');
  return (
    <Layout title={`${say(SCHEDULE.title)} · ${code}`}>
      <article class="stack">
        <header>
          <p class="mb-1">
            <a href={`/projects/${id}#milestones`}>{`${code} ${title}`}</a>
          </p>
          <h1 class="page-title">{say(SCHEDULE.title)}</h1>
        </header>
        <MilestonesView milestones={milestones} stage={stage} today={today} isToUpdate={mayWrite} />
        {mayWrite && (
          <section class="card">
            <OwnMilestoneForm dossier={dossier} refused={refused} />
          </section>
        )}
        {actor && may(actor, 'adjustment.write') && (
          <section class="card">
            <AdjustmentForm projectId={id} refused={refused} />
          </section>
        )}
      </article>
    </Layout>
  );
}

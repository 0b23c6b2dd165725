import { checkMilestoneAct } from '../../domain/schedule/milestone-rights.js';
import { formatDate } from '../../domain/values/plain-date.js';
import type { MilestonesService } from '../../features/milestones/milestones.service.js';
import { MILESTONE } from '../../wording/pages.js';
import { SCHEDULE } from '../../wording/schedule-pages.js';
import { ShelfLink } from '../documents/shelf-link.view.js';
import { DateField } from '../fields/field.view.js';
import { Folded, Form, keptIn } from '../fields/form.view.js';
import { textIn } from '../fields/form-fields.js';
import type { RefusedForm } from '../fields/submission.js';
import { Card, Facts } from '../layout/card.view.js';
import { DueHint } from '../layout/due-hint.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';

type Found = Awaited<ReturnType<MilestonesService['getMilestone']>>;

interface MilestoneProps {
  readonly found: Found;
  readonly refused?: RefusedForm | null;
}

/** One milestone and what its reader may do with it: complete it, move it or take it off. */
export function MilestoneView({ found, refused }: MilestoneProps) {
  const { say, actor } = useReader();
  const { milestone, project } = found;
  const { title, dueDate, article, projected, state } = milestone;
  const mayChange =
    state === 'open' && checkMilestoneAct('change', milestone, actor?.roles ?? []).length === 0;
  const due = `${formatDate(dueDate)}${projected ? ` (${say(MILESTONE.projected)})` : ''}`;
  return (
    <Layout title={`${title} · ${project.code}`}>
      <article class="stack">
        <header>
          <p class="mb-1">
            <a href={`/projects/${project.id}/schedule`}>{`${project.code} ${project.title}`}</a>
          </p>
          <h1 class="page-title">{title}</h1>
        </header>
        <Card id="milestone" title={MILESTONE.title}>
          <div class="card-body">
            <Facts
              facts={[
                [MILESTONE.due, due],
                [MILESTONE.article, article],
              ]}
            />
          </div>
          <DueHint />
          <ShelfLink subject={{ kind: 'milestone', id: milestone.id }} />
          {state === 'open' && <Completion found={found} refused={refused} />}
          {mayChange && <Moving found={found} refused={refused} />}
          {mayChange && <TakingOff found={found} refused={refused} />}
        </Card>
      </article>
    </Layout>
  );
}

function Completion({ found: { milestone }, refused }: MilestoneProps) {
  const { say } = useReader();
  const kept = keptIn(refused, 'completion') ?? {};
  return (
    <div class="card-body">
      <h2 class="card-title">{say(SCHEDULE.complete)}</h2>
      <Form action={`/milestones/${milestone.id}/completion`} name="completion" refused={refused}>
        <DateField
          label={SCHEDULE.completedOn}
          hint={SCHEDULE.todayHint}
          name="effectiveDate"
          value={textIn(kept, 'effectiveDate')}
        />
        <label class="form-label">
          {say(SCHEDULE.document)}
          <input class="form-control" name="document" maxLength={500} value={textIn(kept, 'document')} />
        </label>
        <label class="form-label">
          {say(SCHEDULE.conclusion)}
          <textarea class="form-control" name="conclusion" rows={2} maxLength={2_000}>
            {textIn(kept, 'conclusion')}
          </textarea>
        </label>
        <label class="form-label">
          {say(SCHEDULE.volume)}
          <input
            class="form-control"
            name="confirmedVolume"
            maxLength={500}
            value={textIn(kept, 'confirmedVolume')}
          />
        </label>
        <button class="btn btn-primary" type="submit">
          {say(SCHEDULE.submitCompletion)}
        </button>
      </Form>
    </div>
  );
}

function Moving({ found: { milestone }, refused }: MilestoneProps) {
  const { say } = useReader();
  const kept = keptIn(refused, 'move') ?? {};
  return (
    <Folded
      title={say(milestone.origin === 'own' ? SCHEDULE.moveOwn : SCHEDULE.moveLaw)}
      name="move"
      refused={refused}
    >
      <Form action={`/milestones/${milestone.id}/move`} name="move" refused={refused}>
        <DateField
          label={SCHEDULE.dueDate}
          hint={milestone.origin === 'law' ? SCHEDULE.moveLawHint : undefined}
          name="dueDate"
          value={textIn(kept, 'dueDate') ?? milestone.dueDate}
          required
        />
        <button class="btn" type="submit">
          {say(SCHEDULE.submitMove)}
        </button>
      </Form>
    </Folded>
  );
}

function TakingOff({ found: { milestone }, refused }: MilestoneProps) {
  const { say } = useReader();
  const kept = keptIn(refused, 'removal') ?? {};
  return (
    <Folded
      title={say(milestone.origin === 'own' ? SCHEDULE.takeOff : SCHEDULE.takeOffLaw)}
      name="removal"
      refused={refused}
    >
      <Form action={`/milestones/${milestone.id}/removal`} name="removal" refused={refused}>
        <label class="form-label">
          {say(SCHEDULE.reason)}
          <textarea class="form-control" name="reason" rows={2} maxLength={1_000}>
            {textIn(kept, 'reason')}
          </textarea>
        </label>
        <button class="btn" type="submit">
          {say(SCHEDULE.submitTakeOff)}
        </button>
      </Form>
    </Folded>
  );
}

import type { Stage } from '../../domain/lifecycle/stages.js';
import { workingDaysOf } from '../../domain/schedule/law-milestones.js';
import { formatDate } from '../../domain/values/plain-date.js';
import type { Milestone } from '../../features/milestones/milestone.entity.js';
import { MILESTONE, MILESTONE_STATE_WORDS, PROJECT } from '../../wording/pages.js';
import { workingDaysPhrase } from '../../wording/schedule-pages.js';
import { Badge } from '../layout/badges.view.js';
import { Card } from '../layout/card.view.js';
import { DueHint } from '../layout/due-hint.view.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';
import { type MilestoneState, milestoneState } from './milestone-state.js';

interface MilestonesProps {
  readonly milestones: readonly Milestone[];
  readonly stage: Stage;
  readonly today: string;
  /** Each open one leads to where it is completed or changed. */
  readonly isToUpdate?: boolean;
}

const COLOURS: Readonly<Record<MilestoneState, string>> = {
  open: 'secondary',
  'due-today': 'orange',
  overdue: 'red',
  held: 'secondary',
  completed: 'green',
  cancelled: 'secondary',
};

export function MilestonesView({ milestones, stage, today, isToUpdate = false }: MilestonesProps) {
  const columns: readonly Column<Milestone>[] = [
    { title: MILESTONE.due, cell: (milestone) => <Due {...milestone} /> },
    { title: MILESTONE.title, cell: (milestone) => <Title milestone={milestone} isToUpdate={isToUpdate} /> },
    {
      title: MILESTONE.state,
      cell: (milestone) => <State milestone={milestone} state={milestoneState(milestone, stage, today)} />,
    },
  ];
  return (
    <Card id="milestones" title={PROJECT.milestones} isEmpty={milestones.length === 0}>
      <Table caption={PROJECT.milestones} columns={columns} rows={milestones} keyOf={({ id }) => id} />
      <DueHint />
    </Card>
  );
}

function Due({ dueDate, projected }: Milestone) {
  const { say } = useReader();
  return (
    <>
      <time dateTime={dueDate}>{formatDate(dueDate)}</time>
      {projected && <div class="text-secondary">{say(MILESTONE.projected)}</div>}
    </>
  );
}

function Title({ milestone, isToUpdate }: { milestone: Milestone; isToUpdate: boolean }) {
  const { language } = useReader();
  const { id, kind, title, article, origin, state } = milestone;
  const span = origin === 'law' ? workingDaysOf(kind) : null;
  return (
    <>
      {isToUpdate && state === 'open' ? <a href={`/milestones/${id}`}>{title}</a> : title}
      {article && <div class="text-secondary">{article}</div>}
      {span && <div class="text-secondary">{workingDaysPhrase(span, language)}</div>}
    </>
  );
}

function State({ milestone, state }: { milestone: Milestone; state: MilestoneState }) {
  const { say } = useReader();
  const { completedOn, completion } = milestone;
  return (
    <>
      <Badge colour={COLOURS[state]}>{say(MILESTONE_STATE_WORDS[state])}</Badge>{' '}
      {completedOn && <time dateTime={completedOn}>{formatDate(completedOn)}</time>}
      {completion?.conclusion && <div class="text-secondary">{completion.conclusion}</div>}
    </>
  );
}

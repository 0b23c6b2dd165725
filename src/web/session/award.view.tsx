import type { AwardService } from '../../features/lifecycle/award.service.js';
import { AWARD, AWARD_NUMBERS } from '../../wording/selection-pages.js';
import { RANKING, ROOM } from '../../wording/session-pages.js';
import { DateField } from '../fields/field.view.js';
import { Form, keptIn } from '../fields/form.view.js';
import { textIn } from '../fields/form-fields.js';
import { PaperFields } from '../fields/paper-fields.view.js';
import { StageBadge } from '../layout/badges.view.js';
import { Card } from '../layout/card.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';
import { Choices } from './choice.view.js';
import type { RoomProps } from './room-props.js';
import type { Session } from './rooms.js';

type Topic = Awaited<ReturnType<AwardService['getSelection']>>['topics'][number];
type Proposal = Topic['proposals'][number];

interface AwardProps extends RoomProps {
  readonly topics: readonly Topic[];
}

/** What the fields begin with that name the one of equals, a field for each topic. */
export const WINNER = 'winner:';

/** The ranking as it was stored, what it will move in numbers, and the papers by which it does. */
export function AwardView(props: AwardProps) {
  const { say } = useReader();
  const { room, topics } = props;
  const { session } = room;
  const proposals = topics.flatMap((topic) => topic.proposals);
  const isOver = proposals.every(({ stage }) => stage !== 'defined');
  const columns: readonly Column<Proposal>[] = [
    { title: RANKING.proposal, cell: ({ projectId }) => nameOfProject(session, projectId) },
    { title: RANKING.place, cell: ({ place, of }) => `${place}/${of}`, isFigure: true },
    { title: RANKING.average, cell: ({ average, withBonus }) => withBonus ?? average, isFigure: true },
    { title: AWARD.stage, cell: (proposal) => <Standing proposal={proposal} /> },
  ];
  return (
    <Layout title={say(AWARD.title)}>
      <article class="stack narrow">
        <h1 class="page-title">{say(AWARD.title)}</h1>
        <Card id="proposals" title={RANKING.title}>
          <Table
            caption={RANKING.title}
            columns={columns}
            rows={proposals}
            keyOf={({ projectId }) => projectId}
          />
        </Card>
        {isOver ? <p>{say(AWARD.over)}</p> : <AwardForm {...props} />}
        <a href={`/sessions/${session.id}`}>{say(ROOM.back)}</a>
      </article>
    </Layout>
  );
}

function Standing({ proposal: { projectId, stage } }: { proposal: Proposal }) {
  const { say } = useReader();
  const isTold = stage === 'selected' || stage === 'rejected';
  return (
    <div class="frame">
      <StageBadge stage={stage} />
      {isTold && <a href={`/projects/${projectId}/selection-letter`}>{say(AWARD.letterLink)}</a>}
    </div>
  );
}

function AwardForm({ room: { session }, topics, refused }: AwardProps) {
  const { say, language } = useReader();
  const kept = keptIn(refused, 'award') ?? {};
  const ties = topics
    .map(({ proposals }) => proposals.filter(({ tied }) => tied))
    .filter((tied) => tied.length > 0);
  const { chosen, closed } = numbersOf(topics);
  return (
    <Form action={`/sessions/${session.id}/award`} name="award" refused={refused}>
      {ties.map((tied, at) => (
        <Choices
          key={tied[0]!.projectId}
          name={`${WINNER}${at}`}
          legend={say(AWARD.choose)}
          chosen={textIn(kept, `${WINNER}${at}`)}
          options={tied.map(({ projectId }) => ({
            value: projectId,
            words: nameOfProject(session, projectId),
          }))}
        />
      ))}
      {ties.length > 0 && (
        <label class="form-label">
          {say(AWARD.reason)}
          <textarea class="form-control" name="reason" rows={2} maxLength={1_000}>
            {textIn(kept, 'reason')}
          </textarea>
        </label>
      )}
      <PaperFields label={AWARD.decision} name="decision" kept={kept} />
      <PaperFields label={AWARD.letter} name="letter" kept={kept} />
      <DateField
        label={AWARD.effectiveDate}
        name="effectiveDate"
        value={textIn(kept, 'effectiveDate')}
        hint={AWARD.todayHint}
      />
      <p class="mb-0">
        <strong>{AWARD_NUMBERS[language](chosen, closed)}</strong>
      </p>
      <button class="btn btn-primary" type="submit">
        {say(AWARD.submit)}
      </button>
    </Form>
  );
}

/** One of each topic that somebody may win is chosen; of the others those still in the race are closed. */
function numbersOf(topics: readonly Topic[]) {
  const chosen = topics.filter(({ proposals }) => proposals.some(({ wins, tied }) => wins || tied)).length;
  const racing = topics.flatMap(({ proposals }) => proposals).filter(({ stage }) => stage === 'defined');
  return { chosen, closed: Math.max(0, racing.length - chosen) };
}

function nameOfProject({ items }: Session, id: string): string {
  const item = items.find(({ projectId }) => projectId === id);
  return item ? `${item.project.code} ${item.project.title}` : id;
}

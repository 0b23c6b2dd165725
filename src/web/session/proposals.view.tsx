import { PROPOSALS } from '../../wording/selection-pages.js';
import type { Label } from '../../wording/wording.js';
import { Folded, Form, keptIn } from '../fields/form.view.js';
import { textIn } from '../fields/form-fields.js';
import { Card } from '../layout/card.view.js';
import { useReader } from '../layout/render.js';
import { factsIn, proposalFormOf } from './proposal-form.js';
import type { RoomProps } from './room-props.js';
import type { AgendaItem } from './rooms.js';

/** What is known of each proposal beside its ballots: one form for each. */
export function ProposalsView({ room, refused }: RoomProps) {
  const { say } = useReader();
  if (room.proposals.length === 0) return null;
  return (
    <Card id="proposals" title={PROPOSALS.title}>
      <p class="card-body text-secondary mb-0">{say(PROPOSALS.hint)}</p>
      {room.session.items.map((item) => (
        <Folded
          key={item.projectId}
          title={`${item.project.code} ${item.project.title}`}
          name={proposalFormOf(item.projectId)}
          refused={refused}
        >
          <ProposalForm room={room} item={item} refused={refused} />
        </Folded>
      ))}
    </Card>
  );
}

function ProposalForm({ room, item, refused }: RoomProps & { item: AgendaItem }) {
  const { say } = useReader();
  const { projectId } = item;
  const name = proposalFormOf(projectId);
  const noted = room.proposals.find((each) => each.projectId === projectId);
  const fields = keptIn(refused, name) ?? (noted ? factsIn(noted) : {});
  return (
    <Form
      action={`/sessions/${room.session.id}/acts/proposal?projectId=${projectId}`}
      name={name}
      refused={refused}
    >
      <YesOrNo
        label={PROPOSALS.hostProposedTopic}
        name="hostProposedTopic"
        chosen={textIn(fields, 'hostProposedTopic')}
      />
      <label class="form-label">
        {say(PROPOSALS.requestedStateVnd)}
        <input
          class="form-control"
          name="requestedStateVnd"
          inputMode="numeric"
          maxLength={30}
          value={textIn(fields, 'requestedStateVnd')}
        />
        <span class="text-secondary">{say(PROPOSALS.requestedHint)}</span>
      </label>
      <YesOrNo
        label={PROPOSALS.hasExcellentRecord}
        name="hasExcellentRecord"
        chosen={textIn(fields, 'hasExcellentRecord')}
      />
      <label class="form-label">
        {say(PROPOSALS.recordEvidence)}
        <textarea class="form-control" name="recordEvidence" rows={2} maxLength={1_000}>
          {textIn(fields, 'recordEvidence')}
        </textarea>
      </label>
      <button class="btn" type="submit">
        {say(PROPOSALS.submit)}
      </button>
    </Form>
  );
}

interface YesOrNoProps {
  readonly label: Label;
  readonly name: string;
  readonly chosen: string | undefined;
}

function YesOrNo({ label, name, chosen }: YesOrNoProps) {
  const { say } = useReader();
  return (
    <label class="form-label">
      {say(label)}
      <select class="form-select" name={name}>
        <option value="">{say(PROPOSALS.unknown)}</option>
        {(['yes', 'no'] as const).map((answer) => (
          <option key={answer} value={answer} selected={answer === chosen}>
            {say(PROPOSALS[answer])}
          </option>
        ))}
      </select>
    </label>
  );
}

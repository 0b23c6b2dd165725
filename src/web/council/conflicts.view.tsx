import { may } from '../../domain/access/permissions.js';
import { CONFLICT } from '../../wording/ballot-pages.js';
import { CONFLICTS } from '../../wording/refusals/council-codes.js';
import { CONFLICT_WARNING_WORDS } from '../../wording/seat-pages.js';
import { CONFLICT_STATUS_WORDS, COUNCIL_PAGE } from '../../wording/session-pages.js';
import { Folded, Form, keptIn } from '../fields/form.view.js';
import { textIn } from '../fields/form-fields.js';
import { Badge } from '../layout/badges.view.js';
import { Card } from '../layout/card.view.js';
import { useReader } from '../layout/render.js';
import { ConflictFields } from '../session/conflict-fields.view.js';
import { nameOf } from '../session/rooms.js';
import { SeatChoice } from '../session/seat-choice.view.js';
import type { Council, CouncilProps } from './council-props.js';
import { DecisionForm } from './decision-form.view.js';

type Conflict = Council['conflicts'][number];

/** Conflicts of interest as far as this reader may see them: the office all, a member their own. */
export function ConflictsView(props: CouncilProps) {
  const { say } = useReader();
  const { council, actor, refused, warning } = props;
  const inOffice = council.seats.filter(({ state }) => state === 'in-office');
  const own = inOffice.filter(({ personId }) => personId === actor.personId);
  const seats = actor.roles.includes('secretary') ? inOffice : own;
  return (
    <Card id="conflicts" title={CONFLICT.title}>
      {warning && <p class="alert alert-warning m-3">{say(CONFLICT_WARNING_WORDS[warning])}</p>}
      {council.conflicts.length === 0 && (
        <p class="card-body text-secondary mb-0">{say(COUNCIL_PAGE.noConflicts)}</p>
      )}
      <ul class="list-group list-group-flush">
        {council.conflicts.map((conflict) => (
          <ConflictView key={conflict.id} {...props} conflict={conflict} />
        ))}
      </ul>
      {may(actor, 'conflict.declare') && seats.length > 0 && (
        <Folded title={say(COUNCIL_PAGE.declare)} name="conflict" refused={refused}>
          <DeclarationForm council={council} seats={seats} refused={refused} />
        </Folded>
      )}
    </Card>
  );
}

function ConflictView({ council, actor, refused, conflict }: CouncilProps & { conflict: Conflict }) {
  const { say } = useReader();
  const { seatId, projectId, kind, statement, status, recused, decisionReason } = conflict;
  const seat = council.seats.find(({ id }) => id === seatId);
  const project = council.projects.find(({ id }) => id === projectId);
  return (
    <li class="list-group-item">
      <div class="frame">
        <strong>{seat && nameOf(seat)}</strong>
        <span>{CONFLICTS[kind] ? say(CONFLICTS[kind]) : kind}</span>
        <Badge colour={recused ? 'orange' : 'secondary'}>{say(CONFLICT_STATUS_WORDS[status])}</Badge>
        {recused && <Badge colour="orange">{say(COUNCIL_PAGE.recused)}</Badge>}
      </div>
      <p class="words mb-0">{statement}</p>
      <div class="text-secondary">
        {[project ? `${project.code} ${project.title}` : say(COUNCIL_PAGE.allProjects), decisionReason]
          .filter(Boolean)
          .join(' · ')}
      </div>
      {may(actor, 'conflict.decide') && seat?.state === 'in-office' && seat.personId !== actor.personId && (
        <DecisionForm council={council} conflictId={conflict.id} refused={refused} />
      )}
    </li>
  );
}

type DeclarationProps = Pick<CouncilProps, 'council' | 'refused'> & { readonly seats: Council['seats'] };

function DeclarationForm({ council, seats, refused }: DeclarationProps) {
  const { say } = useReader();
  const kept = keptIn(refused, 'conflict');
  const chosen = textIn(kept ?? {}, 'seatId');
  return (
    <Form action={`/councils/${council.id}/conflicts`} name="conflict" refused={refused}>
      <SeatChoice label={COUNCIL_PAGE.member} name="seatId" seats={seats} chosen={chosen} />
      {council.projects.length > 1 && (
        <label class="form-label">
          {say(COUNCIL_PAGE.project)}
          <select class="form-select" name="projectId">
            <option value="">{say(COUNCIL_PAGE.allProjects)}</option>
            {council.projects.map(({ id, code, title }) => (
              <option key={id} value={id} selected={id === textIn(kept ?? {}, 'projectId')}>
                {`${code} ${title}`}
              </option>
            ))}
          </select>
        </label>
      )}
      <ConflictFields kept={kept} />
      <p class="text-secondary mb-0">{say(CONFLICT.effect)}</p>
      <button class="btn btn-primary" type="submit">
        {say(CONFLICT.declare)}
      </button>
    </Form>
  );
}

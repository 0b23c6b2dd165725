import { may } from '../../domain/access/permissions.js';
import { SESSION_MODES } from '../../domain/council/meeting-rules.js';
import { BALLOTS_FROM } from '../../domain/council/session-state.js';
import { COUNCIL as COUNCIL_WORDS } from '../../wording/council-words.js';
import { MODE_WORDS, modeWord } from '../../wording/meeting.js';
import { momentText } from '../../wording/moment.js';
import { BALLOTS_FROM_WORDS, CALL } from '../../wording/session-pages.js';
import { Folded, Form, keptIn } from '../fields/form.view.js';
import { listIn, textIn } from '../fields/form-fields.js';
import { Card } from '../layout/card.view.js';
import { Instant } from '../layout/instant.view.js';
import { useReader } from '../layout/render.js';
import { SessionStateBadge } from '../session/state-badge.view.js';
import { Tick } from '../session/tick.view.js';
import type { Council, CouncilProps } from './council-props.js';

export function SessionsView(props: CouncilProps) {
  const { say, language } = useReader();
  const { council, actor, timeZone, refused } = props;
  return (
    <Card id="sessions" title={CALL.sessions}>
      {council.sessions.length === 0 && (
        <p class="card-body text-secondary mb-0">{say(COUNCIL_WORDS.noSession)}</p>
      )}
      <ul class="list-group list-group-flush">
        {council.sessions.map(({ id, scheduledAt, mode, place, state }) => (
          <li class="list-group-item frame" key={id}>
            <a href={`/sessions/${id}`}>
              <Instant at={scheduledAt} timeZone={timeZone} />
            </a>
            <span>{[modeWord(mode, language), place].filter(Boolean).join(' · ')}</span>
            <SessionStateBadge state={state} />
          </li>
        ))}
      </ul>
      {may(actor, 'session.manage') && (
        <Folded title={say(CALL.title)} name="session" refused={refused}>
          <CallForm {...props} />
        </Folded>
      )}
    </Card>
  );
}

function CallForm({ council, refused, timeZone }: CouncilProps) {
  const { say } = useReader();
  const kept = keptIn(refused, 'session') ?? {};
  const ofState = (wanted: string) => council.sessions.filter(({ state }) => state === wanted);
  return (
    <Form action={`/councils/${council.id}/sessions`} name="session" refused={refused}>
      <label class="form-label">
        {say(CALL.when)}
        <input
          class="form-control"
          type="datetime-local"
          name="scheduledAt"
          required
          value={textIn(kept, 'scheduledAt')}
        />
      </label>
      <label class="form-label">
        {say(CALL.mode)}
        <select class="form-select" name="mode" required>
          {SESSION_MODES.map((mode) => (
            <option key={mode} value={mode} selected={mode === textIn(kept, 'mode')}>
              {say(MODE_WORDS[mode])}
            </option>
          ))}
        </select>
      </label>
      <label class="form-label">
        {say(CALL.place)}
        <input class="form-control" name="place" maxLength={500} value={textIn(kept, 'place')} />
      </label>
      <label class="form-label">
        {say(CALL.ballotsFrom)}
        <select class="form-select" name="ballotsFrom">
          {BALLOTS_FROM.map((from) => (
            <option key={from} value={from} selected={from === textIn(kept, 'ballotsFrom')}>
              {say(BALLOTS_FROM_WORDS[from])}
            </option>
          ))}
        </select>
      </label>
      <AgendaBoxes council={council} ticked={refused ? listIn(kept, 'projectIds') : null} />
      <Earlier
        name="followsSessionId"
        label={CALL.follows}
        sessions={ofState('postponed')}
        chosen={textIn(kept, 'followsSessionId')}
        timeZone={timeZone}
      />
      <Earlier
        name="correctsSessionId"
        label={CALL.corrects}
        sessions={ofState('closed')}
        chosen={textIn(kept, 'correctsSessionId')}
        timeZone={timeZone}
      />
      {ofState('closed').length > 0 && (
        <label class="form-label">
          {say(CALL.correctionReason)}
          <textarea class="form-control" name="correctionReason" rows={2} maxLength={2_000}>
            {textIn(kept, 'correctionReason')}
          </textarea>
        </label>
      )}
      <button class="btn btn-primary" type="submit">
        {say(CALL.submit)}
      </button>
    </Form>
  );
}

/** A council on one project asks for none; nothing ticked is all of them. */
function AgendaBoxes({ council, ticked }: { council: Council; ticked: readonly string[] | null }) {
  const { say } = useReader();
  if (council.projects.length < 2) return null;
  return (
    <fieldset>
      <legend class="form-label">{say(CALL.agenda)}</legend>
      {council.projects.map(({ id, code, title }) => (
        <Tick
          key={id}
          name="projectIds"
          value={id}
          isTicked={ticked === null || ticked.includes(id)}
        >{`${code} ${title}`}</Tick>
      ))}
    </fieldset>
  );
}

interface EarlierProps {
  readonly name: string;
  readonly label: typeof CALL.follows | typeof CALL.corrects;
  readonly sessions: Council['sessions'];
  readonly chosen: string | undefined;
  readonly timeZone: string;
}

function Earlier({ name, label, sessions, chosen, timeZone }: EarlierProps) {
  const { say } = useReader();
  if (sessions.length === 0) return null;
  return (
    <label class="form-label">
      {say(label)}
      <select class="form-select" name={name}>
        <option value="">{say(CALL.no)}</option>
        {sessions.map(({ id, scheduledAt }) => (
          <option key={id} value={id} selected={id === chosen}>
            {momentText(scheduledAt, timeZone)}
          </option>
        ))}
      </select>
    </label>
  );
}

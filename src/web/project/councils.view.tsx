import type { ComponentChildren } from 'preact';
import { may } from '../../domain/access/permissions.js';
import { formatDate } from '../../domain/values/plain-date.js';
import type { Dossier } from '../../features/dossier/dossier.service.js';
import { COUNCIL, SEAT_COUNT, SESSION_STATE_WORDS } from '../../wording/council-words.js';
import { FRAME, PROJECT } from '../../wording/pages.js';
import { PURPOSE_WORDS, SEAT_ROLE_WORDS } from '../../wording/words.js';
import { NewCouncilLink } from '../council/new-link.view.js';
import { Card, Facts } from '../layout/card.view.js';
import { Instant } from '../layout/instant.view.js';
import { useReader } from '../layout/render.js';
import { VerdictView } from './verdict.view.js';

type Council = Dossier['councils'][number];
type Session = Council['sessions'][number];

interface CouncilsProps {
  readonly projectId: string;
  readonly councils: readonly Council[];
  readonly timeZone: string;
}

export function CouncilsView({ projectId, councils, timeZone }: CouncilsProps) {
  const { say } = useReader();
  return (
    <Card id="councils" title={PROJECT.councils}>
      {councils.length === 0 && <p class="card-body text-secondary mb-0">{say(FRAME.none)}</p>}
      {councils.map((council) => (
        <CouncilView key={council.id} council={council} timeZone={timeZone} />
      ))}
      <NewCouncilLink projectId={projectId} />
    </Card>
  );
}

function CouncilView({ council, timeZone }: { council: Council; timeZone: string }) {
  const { say, language, actor } = useReader();
  const { purpose, seats, establishedOn, decision, rulebook, sessions, roster } = council;
  return (
    <div class="card-body">
      <h3>
        {actor && may(actor, 'council.read') ? (
          <a href={`/councils/${council.id}`}>{say(PURPOSE_WORDS[purpose])}</a>
        ) : (
          say(PURPOSE_WORDS[purpose])
        )}
      </h3>
      <Facts
        facts={[
          [
            COUNCIL.establishedOn,
            [formatDate(establishedOn), decision?.number, SEAT_COUNT[language](seats)]
              .filter(Boolean)
              .join(', '),
          ],
          [COUNCIL.rulebook, say(rulebook.title)],
          [COUNCIL.members, <Roster roster={roster} />],
        ]}
      />
      {sessions.length === 0 && <p class="text-secondary mt-3">{say(COUNCIL.noSession)}</p>}
      {sessions.map((session) => (
        <SessionView key={session.id} session={session} timeZone={timeZone} />
      ))}
    </div>
  );
}

/** A member whose name is kept back is told by role and number. */
function Roster({ roster }: Pick<Council, 'roster'>) {
  const { say } = useReader();
  return (
    <ul class="list-unstyled mb-0">
      {roster.map(({ position, role, fullName }) => {
        const number = roster.filter((seat) => seat.role === role && seat.position <= position).length;
        const title = say(SEAT_ROLE_WORDS[role]);
        return <li key={position}>{fullName ? `${fullName} (${title})` : `${title} ${number}`}</li>;
      })}
    </ul>
  );
}

/** Only who may read councils is led to them. */
function SessionLink({ session, children }: { session: Session; children: ComponentChildren }) {
  const { actor } = useReader();
  return actor && may(actor, 'council.read') ? (
    <a href={`/sessions/${session.id}`}>{children}</a>
  ) : (
    <span>{children}</span>
  );
}

function SessionView({ session, timeZone }: { session: Session; timeZone: string }) {
  const { say } = useReader();
  const { heldOn, scheduledAt, state, verdict } = session;
  return (
    <div class="mt-3">
      <h4>
        <SessionLink session={session}>
          {say(COUNCIL.session)}{' '}
          {heldOn ? formatDate(heldOn) : <Instant at={scheduledAt} timeZone={timeZone} />}
        </SessionLink>
        {` · ${say(SESSION_STATE_WORDS[state])}`}
      </h4>
      {verdict ? <VerdictView verdict={verdict} /> : <p class="text-secondary">{say(COUNCIL.noVerdict)}</p>}
    </div>
  );
}

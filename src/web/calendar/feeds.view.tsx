import type { Actor } from '../../domain/access/actor.js';
import { may } from '../../domain/access/permissions.js';
import { FEED_SCOPES, type FeedScope } from '../../domain/calendar/calendar-event.js';
import type { FeedEntry } from '../../features/calendar/calendar-feeds.repository.js';
import type { Page } from '../../platform/http/page.js';
import { FEED_SCOPE_WORDS, FEED_STEPS, FEEDS } from '../../wording/calendar-pages.js';
import { PURPOSE_WORDS } from '../../wording/words.js';
import { Form } from '../fields/form.view.js';
import type { RefusedForm } from '../fields/submission.js';
import { Card, Facts } from '../layout/card.view.js';
import { Instant } from '../layout/instant.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';

export interface FeedsProps {
  readonly page: Page<FeedEntry>;
  readonly actor: Actor;
  readonly timeZone: string;
  /** What the form begins with: a project or council whose page led here. */
  readonly wanted: Record<string, string>;
  /** Just made. */
  readonly address?: string;
  readonly refused?: RefusedForm;
}

export function FeedsView(props: FeedsProps) {
  const { say } = useReader();
  const { page, address } = props;
  return (
    <Layout title={say(FEEDS.title)}>
      <div class="stack">
        <h1 class="page-title">{say(FEEDS.title)}</h1>
        <p class="text-secondary">{say(FEEDS.intro)}</p>
        {address && <NewAddress address={address} />}
        <MakeForm {...props} />
        <Card id="feeds" title={FEEDS.list} isEmpty={page.items.length === 0}>
          <ul class="list-group list-group-flush">
            {page.items.map((feed) => (
              <FeedView key={feed.id} {...props} feed={feed} />
            ))}
          </ul>
        </Card>
        {page.nextCursor && (
          <a class="btn" href={`/calendar-feeds?${new URLSearchParams({ cursor: page.nextCursor })}`}>
            {say(FEEDS.more)}
          </a>
        )}
        <Card id="how" title={FEEDS.how}>
          <div class="card-body">
            <ul class="mb-0">
              {FEED_STEPS.map((step) => (
                <li key={step.en}>{say(step)}</li>
              ))}
            </ul>
          </div>
        </Card>
      </div>
    </Layout>
  );
}

function NewAddress({ address }: { address: string }) {
  const { say } = useReader();
  return (
    <Card id="address" title={FEEDS.fresh}>
      <div class="card-body">
        <label class="form-label">
          {say(FEEDS.address)}
          <input class="form-control" type="text" readOnly value={address} />
        </label>
        <p class="mb-0" role="status">
          {say(FEEDS.once)}
        </p>
      </div>
    </Card>
  );
}

/** A personal calendar, or that of the project or council whose page led here. */
function MakeForm({ wanted, refused, actor }: FeedsProps) {
  const { say } = useReader();
  const scopes = FEED_SCOPES.filter((scope) => scope === 'person' || scope === wanted.scope);
  return (
    <Card id="make" title={FEEDS.make}>
      <div class="card-body">
        {!actor.personId && <p>{say(FEEDS.noPerson)}</p>}
        {scopes.map((scope) => (
          <Form
            key={scope}
            action="/calendar-feeds"
            name={scope === (wanted.scope ?? 'person') ? 'feed' : scope}
            refused={refused}
          >
            <input type="hidden" name="scope" value={scope} />
            {scope !== 'person' && <input type="hidden" name="subjectId" value={wanted.subjectId} />}
            <Wanted scope={scope} subjectId={wanted.subjectId} />
            <button class="btn btn-primary" type="submit">
              {say(FEEDS.submit)}
            </button>
          </Form>
        ))}
      </div>
    </Card>
  );
}

/** Leads back to what the calendar is of. */
function Wanted({ scope, subjectId }: { scope: FeedScope; subjectId?: string }) {
  const { say } = useReader();
  const words = say(FEED_SCOPE_WORDS[scope]);
  if (scope === 'person' || !subjectId) return <span>{words}</span>;
  return <a href={`/${scope}s/${encodeURIComponent(subjectId)}`}>{words}</a>;
}

function FeedView({ feed, actor, timeZone }: FeedsProps & { feed: FeedEntry }) {
  const { say } = useReader();
  const { id, scope, owner, createdAt, lastReadAt } = feed;
  return (
    <li class="list-group-item">
      <Facts
        facts={[
          [FEEDS.scope, <Subject key="subject" feed={feed} />],
          [FEEDS.owner, may(actor, 'account.manage') ? owner.name : null],
          [FEEDS.madeAt, <Instant key="made" at={createdAt} timeZone={timeZone} />],
          [
            FEEDS.lastRead,
            lastReadAt ? <Instant key="read" at={lastReadAt} timeZone={timeZone} /> : say(FEEDS.never),
          ],
        ]}
      />
      <details>
        <summary>{say(FEEDS.revoke)}</summary>
        <Form action={`/calendar-feeds/${id}/revocation`} name={`revoke-${scope}-${id}`}>
          <p>{say(FEEDS.revokeHint)}</p>
          <button class="btn btn-danger" type="submit">
            {say(FEEDS.revokeSure)}
          </button>
        </Form>
      </details>
    </li>
  );
}

function Subject({ feed: { scope, project, council } }: { feed: FeedEntry }) {
  const { say } = useReader();
  if (project) return <a href={`/projects/${project.id}`}>{`${project.code} ${project.title}`}</a>;
  if (council) return <a href={`/councils/${council.id}`}>{say(PURPOSE_WORDS[council.purpose])}</a>;
  return <>{say(FEED_SCOPE_WORDS[scope])}</>;
}

import type { OutboxService } from '../../features/reminders/outbox.service.js';
import { MAIL_STATE_WORDS, OUTBOX } from '../../wording/pages.js';
import { Badge } from '../layout/badges.view.js';
import { Instant } from '../layout/instant.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';

type Mails = Awaited<ReturnType<OutboxService['listMessages']>>;
type Mail = Mails['items'][number];

const COLOURS = {
  prepared: 'secondary',
  kept: 'azure',
  sent: 'green',
  failed: 'red',
  cancelled: 'secondary',
} as const;

export function OutboxView({ page, timeZone }: { page: Mails; timeZone: string }) {
  const { say } = useReader();
  return (
    <Layout title={say(OUTBOX.title)}>
      <div class="stack">
        <h1 class="page-title">{say(OUTBOX.title)}</h1>
        <p class="text-secondary">{say(OUTBOX.hint)}</p>
        {page.items.length === 0 && <p>{say(OUTBOX.empty)}</p>}
        {page.items.map((mail) => (
          <MailView key={mail.id} mail={mail} timeZone={timeZone} />
        ))}
        {page.nextCursor && (
          <a class="btn" href={`/outbox?${new URLSearchParams({ cursor: page.nextCursor })}`}>
            {say(OUTBOX.more)}
          </a>
        )}
      </div>
    </Layout>
  );
}

/** The text of the mail; its HTML says the same and is not drawn here. */
function MailView({ mail, timeZone }: { mail: Mail; timeZone: string }) {
  const { say } = useReader();
  const { subject, toAddress, state, bodyText, sentAt, createdAt } = mail;
  return (
    <details class="card">
      <summary class="card-header frame">
        <strong>{subject}</strong>
        <span>{toAddress}</span>
        <Instant at={sentAt ?? createdAt} timeZone={timeZone} />
        <Badge colour={COLOURS[state]}>{say(MAIL_STATE_WORDS[state])}</Badge>
      </summary>
      <p class="card-body mail">{bodyText}</p>
    </details>
  );
}

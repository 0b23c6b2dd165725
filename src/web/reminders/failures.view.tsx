import { formatDate } from '../../domain/values/plain-date.js';
import type { ReminderView } from '../../features/reminders/reminder-views.js';
import type { Page } from '../../platform/http/page.js';
import { WATCH } from '../../wording/reminder-watch.js';
import { Card } from '../layout/card.view.js';
import { Instant } from '../layout/instant.view.js';
import { useReader } from '../layout/render.js';
import { Table } from '../layout/table.view.js';

interface FailuresProps {
  readonly failures: Page<ReminderView>;
  readonly timeZone: string;
}

/** What failed, each with what a person can do about it. */
export function FailuresView({ failures, timeZone }: FailuresProps) {
  const { say } = useReader();
  const { items, nextCursor: cursor } = failures;
  return (
    <Card id="failures" title={WATCH.failures}>
      {items.length === 0 && <p class="card-body text-secondary">{say(WATCH.noFailures)}</p>}
      {items.length > 0 && (
        <Table
          caption={WATCH.failures}
          rows={items}
          keyOf={({ id }) => id}
          columns={[
            { title: WATCH.matter, cell: (one) => <Matter {...one} /> },
            { title: WATCH.recipient, cell: (one) => <For {...one} /> },
            { title: WATCH.why, cell: ({ reasonInWords }) => reasonInWords },
            { title: WATCH.attempts, cell: ({ attempts }) => String(attempts), isFigure: true },
            {
              title: WATCH.failedAt,
              cell: ({ settledAt }) => settledAt && <Instant at={settledAt} timeZone={timeZone} />,
            },
            {
              title: WATCH.acts,
              cell: ({ id, messageId }) => <Acts id={id} isInMail={messageId !== null} />,
            },
          ]}
        />
      )}
      {cursor && (
        <a class="btn m-3" href={`/reminders?${new URLSearchParams({ cursor })}#failures`}>
          {say(WATCH.more)}
        </a>
      )}
    </Card>
  );
}

function Matter({ about }: ReminderView) {
  const { say } = useReader();
  if (!about) return <>{say(WATCH.gone)}</>;
  const { path, projectCode, projectTitle, title, dueDate } = about;
  return (
    <>
      {`${title} (${formatDate(dueDate)})`}
      <br />
      <a href={path}>{`${projectCode} ${projectTitle}`}</a>
    </>
  );
}

function For({ recipients, roleInWords }: ReminderView) {
  const names = recipients.map(({ name }) => name).filter((name) => name !== null);
  return <>{[...names, roleInWords].join(', ')}</>;
}

function Acts({ id, isInMail }: { id: string; isInMail: boolean }) {
  const { say, csrfToken } = useReader();
  return (
    <div class="stack">
      <form method="post" action={`/reminders/${id}/retry`}>
        <input type="hidden" name="_csrf" value={csrfToken} />
        <button
          class="btn btn-sm btn-primary"
          type="submit"
          title={isInMail ? say(WATCH.retryHint) : undefined}
        >
          {say(WATCH.retry)}
        </button>
      </form>
      <form class="frame" method="post" action={`/reminders/${id}/drop`}>
        <input type="hidden" name="_csrf" value={csrfToken} />
        <input
          class="form-control form-control-sm"
          name="reason"
          required
          maxLength={500}
          aria-label={say(WATCH.dropReason)}
          placeholder={say(WATCH.dropReason)}
        />
        <button class="btn btn-sm" type="submit">
          {say(WATCH.drop)}
        </button>
      </form>
    </div>
  );
}

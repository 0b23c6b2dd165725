import { clockTimeOf, dayOf, formatDate } from '../../domain/values/plain-date.js';
import type { InboxPage, NoticeView } from '../../features/reminders/inbox.dto.js';
import { INBOX, unreadText } from '../../wording/inbox-pages.js';
import type { Label } from '../../wording/wording.js';
import { Badge } from '../layout/badges.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';

interface InboxProps {
  /** Absent: the page shows the other kind only. */
  readonly unread: InboxPage | null;
  readonly read: InboxPage | null;
  /** The account stands for a person of the register. */
  readonly hasPerson: boolean;
  readonly timeZone: string;
}

export function InboxView({ unread, read, hasPerson, timeZone }: InboxProps) {
  const { say, language, csrfToken } = useReader();
  return (
    <Layout title={say(INBOX.title)}>
      <div class="stack">
        <div class="frame">
          <h1 class="page-title">{say(INBOX.title)}</h1>
          {unread && unread.unreadCount > 0 && (
            <Badge colour="red">{unreadText(unread.unreadCount, language)}</Badge>
          )}
          {unread && unread.unreadCount > 0 && (
            <form method="post" action="/inbox/reading">
              <input type="hidden" name="_csrf" value={csrfToken} />
              <button class="btn" type="submit">
                {say(INBOX.markAllRead)}
              </button>
            </form>
          )}
        </div>
        <p class="text-secondary mb-0">{say(hasPerson ? INBOX.intro : INBOX.noPerson)}</p>
        {hasPerson && unread && (
          <Notices
            id="unread"
            page={unread}
            title={INBOX.unread}
            empty={INBOX.emptyUnread}
            timeZone={timeZone}
          />
        )}
        {hasPerson && read && (
          <Notices id="read" page={read} title={INBOX.read} empty={INBOX.emptyRead} timeZone={timeZone} />
        )}
      </div>
    </Layout>
  );
}

interface NoticesProps {
  readonly id: 'unread' | 'read';
  readonly page: InboxPage;
  readonly title: Label;
  readonly empty: Label;
  readonly timeZone: string;
}

function Notices({ id, page, title, empty, timeZone }: NoticesProps) {
  const { say } = useReader();
  const { items, nextCursor: cursor } = page;
  const unread = id === 'unread' ? 'true' : 'false';
  return (
    <section class="stack" id={id} aria-labelledby={`${id}-title`}>
      <h2 class="mb-0" id={`${id}-title`}>
        {say(title)}
      </h2>
      {items.length === 0 && <p class="text-secondary mb-0">{say(empty)}</p>}
      {daysOf(items, timeZone).map(({ day, notices }) => (
        <div key={day} class="stack">
          <h3 class="mb-0 text-secondary">
            <time dateTime={day}>{formatDate(day)}</time>
          </h3>
          {notices.map((notice) => (
            <Notice key={notice.id} notice={notice} timeZone={timeZone} />
          ))}
        </div>
      ))}
      {cursor && (
        <a class="btn" href={`/inbox?${new URLSearchParams({ unread, cursor })}`}>
          {say(INBOX.older)}
        </a>
      )}
    </section>
  );
}

/** They come newest first; those of one day by the office's calendar stand together. */
function daysOf(items: readonly NoticeView[], timeZone: string) {
  const days: { readonly day: string; readonly notices: NoticeView[] }[] = [];
  for (const notice of items) {
    const day = dayOf(notice.createdAt, timeZone);
    if (days.at(-1)?.day !== day) days.push({ day, notices: [] });
    days.at(-1)!.notices.push(notice);
  }
  return days;
}

function Notice({ notice, timeZone }: { notice: NoticeView; timeZone: string }) {
  const { say, csrfToken } = useReader();
  const { id, subject, bodyText, path, createdAt, readAt } = notice;
  return (
    <article class="card" aria-label={subject}>
      <details>
        <summary class="card-header notice">
          {readAt ? <span>{subject}</span> : <strong>{subject}</strong>}
          <time class="text-secondary" dateTime={createdAt.toISOString()}>
            {clockTimeOf(createdAt, timeZone)}
          </time>
        </summary>
        <p class="card-body mail">{bodyText}</p>
      </details>
      {(path || !readAt) && (
        <div class="card-footer frame d-print-none">
          {readAt && path && (
            <a class="btn btn-sm" href={path}>
              {say(INBOX.open)}
            </a>
          )}
          {!readAt && (
            <form class="frame" method="post" action={`/inbox/${id}/reading`}>
              <input type="hidden" name="_csrf" value={csrfToken} />
              {path && (
                <button class="btn btn-primary btn-sm" type="submit" name="open" value="1">
                  {say(INBOX.open)}
                </button>
              )}
              <button class="btn btn-sm" type="submit">
                {say(INBOX.markRead)}
              </button>
            </form>
          )}
        </div>
      )}
    </article>
  );
}

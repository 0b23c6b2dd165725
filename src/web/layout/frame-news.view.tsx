import { INBOX, UNREAD_NOTICES } from '../../wording/inbox-pages.js';
import { incidentText, WATCH } from '../../wording/reminder-watch.js';
import { useReader } from './render.js';

const MOST_SHOWN = 99;

/** The way to the inbox, with how much of it is unread. */
export function InboxLink() {
  const { say, language, news } = useReader();
  const unread = news?.unreadCount ?? 0;
  if (unread === 0) return <a href="/inbox">{say(INBOX.menu)}</a>;
  const count = unread > MOST_SHOWN ? `${MOST_SHOWN}+` : String(unread);
  return (
    <a href="/inbox" aria-label={UNREAD_NOTICES[language](count)}>
      {say(INBOX.menu)} <span class="badge bg-red text-red-fg">{count}</span>
    </a>
  );
}

/** What administrators must know whichever page they read. */
export function IncidentBanner() {
  const { say, language, news } = useReader();
  if (!news || news.incidents.length === 0) return null;
  return (
    <div class="alert alert-danger m-3 d-print-none" role="alert">
      {news.incidents.map(({ id, kind, since }) => (
        <p key={id} class="m-0">
          {incidentText(kind, since, news.timeZone)[language]} <a href="/reminders">{say(WATCH.title)}</a>
        </p>
      ))}
    </div>
  );
}

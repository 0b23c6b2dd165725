import { INCIDENT_PATHS } from '../../features/reminders/incidents.js';
import { AUDIT } from '../../wording/audit-pages.js';
import { BACKUPS } from '../../wording/backup-pages.js';
import { INBOX, UNREAD_NOTICES } from '../../wording/inbox-pages.js';
import { incidentText, WATCH } from '../../wording/reminder-watch.js';
import type { Label } from '../../wording/wording.js';
import { WORK, WORK_LINK } from '../../wording/work-pages.js';
import { useReader } from './render.js';

const MOST_SHOWN = 99;

const WAY_TITLES = { '/reminders': WATCH.title, '/audit': AUDIT.title, '/backups': BACKUPS.title } as const;

/** The way to the inbox, with how much of it is unread. */
export function InboxLink() {
  const { news } = useReader();
  return (
    <CountedLink href="/inbox" title={INBOX.menu} count={news?.unreadCount ?? 0} told={UNREAD_NOTICES} />
  );
}

/** The way to what waits for the reader, with how much it is. */
export function WorkLink() {
  const { news } = useReader();
  return <CountedLink href="/work" title={WORK.menu} count={news?.workCount ?? 0} told={WORK_LINK} />;
}

interface CountedProps {
  readonly href: string;
  readonly title: Label;
  readonly count: number;
  readonly told: Readonly<Record<'vi' | 'en', (count: string) => string>>;
}

function CountedLink({ href, title, count, told }: CountedProps) {
  const { say, language } = useReader();
  if (count === 0) return <a href={href}>{say(title)}</a>;
  const shown = count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count);
  return (
    <a href={href} aria-label={told[language](shown)}>
      {say(title)} <span class="badge count-badge">{shown}</span>
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
          {incidentText(kind, since, news.timeZone)[language]}{' '}
          <a href={INCIDENT_PATHS[kind]}>{say(WAY_TITLES[INCIDENT_PATHS[kind]])}</a>
        </p>
      ))}
    </div>
  );
}

import type { Actor } from '../../domain/access/actor.js';
import { may, type Permission } from '../../domain/access/permissions.js';
import { ANNUAL_PAGE } from '../../wording/annual-pages.js';
import { FEEDS } from '../../wording/calendar-pages.js';
import { FILE_ORDERS } from '../../wording/file-orders.js';
import { FORMS } from '../../wording/forms/form-pages.js';
import { HOLIDAYS } from '../../wording/holidays.js';
import { LETTERHEADS } from '../../wording/letterheads.js';
import { TEMPLATES } from '../../wording/mail-template-pages.js';
import { OPEN_DATA } from '../../wording/open-data.js';
import { FRAME } from '../../wording/pages.js';
import { RECORD } from '../../wording/reconciliation-record.js';
import { REGISTER } from '../../wording/register.js';
import { POLICIES } from '../../wording/reminder-policy-pages.js';
import { WATCH } from '../../wording/reminder-watch.js';
import { RULEBOOKS } from '../../wording/rulebooks.js';
import { WEBHOOKS } from '../../wording/webhook-pages.js';
import type { Label } from '../../wording/wording.js';
import { InboxLink } from './frame-news.view.js';
import { useReader } from './render.js';

interface Way {
  readonly href: string;
  readonly title: Label;
  readonly permission: Permission;
}

const WORK: readonly Way[] = [
  { href: '/decisions', title: REGISTER.menu, permission: 'decision.read' },
  { href: '/rulebooks', title: RULEBOOKS.menu, permission: 'rulebook.read' },
  { href: '/reports', title: ANNUAL_PAGE.menu, permission: 'report.read' },
  { href: '/finance', title: RECORD.menu, permission: 'reconciliation.read' },
  { href: '/open-data', title: OPEN_DATA.menu, permission: 'open-data.export' },
];

/** What is set up once and looked after; folded, so that a phone shows no wall of links. */
const ADMINISTRATION: readonly Way[] = [
  { href: '/reminders', title: WATCH.menu, permission: 'reminder.manage' },
  { href: '/reminder-policies', title: POLICIES.menu, permission: 'reminder-policy.read' },
  { href: '/mail-templates', title: TEMPLATES.menu, permission: 'mail-template.read' },
  { href: '/letterheads', title: LETTERHEADS.menu, permission: 'letterhead.write' },
  { href: '/forms/templates', title: FORMS.menu, permission: 'form-template.read' },
  { href: '/holidays', title: HOLIDAYS.menu, permission: 'holiday.write' },
  { href: '/outbox', title: FRAME.outbox, permission: 'outbox.read' },
  { href: '/webhooks', title: WEBHOOKS.menu, permission: 'webhook.manage' },
];

export function Menu({ actor }: { actor: Actor }) {
  const { say } = useReader();
  const administration = open(actor, ADMINISTRATION);
  return (
    <nav class="frame" aria-label={say(FRAME.menu)}>
      <a href="/projects">{say(FRAME.projects)}</a>
      <InboxLink />
      {open(actor, WORK).map((way) => (
        <WayLink key={way.href} way={way} />
      ))}
      <a href="/file-orders">{say(FILE_ORDERS.menu)}</a>
      <a href="/calendar-feeds">{say(FEEDS.menu)}</a>
      {administration.length > 0 && (
        <details class="menu-group">
          <summary>{say(FRAME.administration)}</summary>
          <ul class="card">
            {administration.map((way) => (
              <li key={way.href}>
                <WayLink way={way} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </nav>
  );
}

function WayLink({ way: { href, title } }: { way: Way }) {
  const { say } = useReader();
  return <a href={href}>{say(title)}</a>;
}

function open(actor: Actor, ways: readonly Way[]): readonly Way[] {
  return ways.filter(({ permission }) => may(actor, permission));
}

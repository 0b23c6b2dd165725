import type { Actor } from '../../domain/access/actor.js';
import { may, type Permission } from '../../domain/access/permissions.js';
import { ACCOUNTS } from '../../wording/account-pages.js';
import { ANNUAL_PAGE } from '../../wording/annual-pages.js';
import { AUDIT } from '../../wording/audit-pages.js';
import { BACKUPS } from '../../wording/backup-pages.js';

import { FORMS } from '../../wording/forms/form-pages.js';
import { GLOSSARY } from '../../wording/glossary.js';
import { HOLIDAYS } from '../../wording/holidays.js';
import { LETTERHEADS } from '../../wording/letterheads.js';
import { TEMPLATES } from '../../wording/mail-template-pages.js';
import { MONTH } from '../../wording/month-pages.js';
import { OPEN_DATA } from '../../wording/open-data.js';
import { FRAME } from '../../wording/pages.js';
import { PIPELINE } from '../../wording/pipeline-pages.js';
import { RECORD } from '../../wording/reconciliation-record.js';
import { REGISTER } from '../../wording/register.js';
import { INSTITUTIONS, PERSONS } from '../../wording/registers.js';
import { POLICIES } from '../../wording/reminder-policy-pages.js';
import { WATCH } from '../../wording/reminder-watch.js';
import { RULEBOOKS } from '../../wording/rulebooks.js';
import { SETUP } from '../../wording/setup-pages.js';
import { WEBHOOKS } from '../../wording/webhook-pages.js';
import type { Label } from '../../wording/wording.js';
import { InboxLink, WorkLink } from './frame-news.view.js';
import { useReader } from './render.js';

interface Way {
  readonly href: string;
  readonly title: Label;
  readonly permission: Permission;
}

interface Group {
  readonly title: Label;
  readonly ways: readonly Way[];
}

/** Folded, so that a phone shows no wall of links; whoever may open none of its ways does not see a group. */
const GROUPS: readonly Group[] = [
  {
    title: FRAME.registers,
    ways: [
      { href: '/pipeline', title: PIPELINE.menu, permission: 'pipeline.read' },
      { href: '/decisions', title: REGISTER.menu, permission: 'decision.read' },
      { href: '/institutions', title: INSTITUTIONS.menu, permission: 'institution.read' },
      { href: '/persons', title: PERSONS.menu, permission: 'person.read' },
      { href: '/rulebooks', title: RULEBOOKS.menu, permission: 'rulebook.read' },
      { href: '/glossary', title: GLOSSARY.menu, permission: 'project.read' },
    ],
  },
  {
    title: FRAME.figures,
    ways: [
      { href: '/reports', title: ANNUAL_PAGE.menu, permission: 'report.read' },
      { href: '/finance', title: RECORD.menu, permission: 'reconciliation.read' },
      { href: '/open-data', title: OPEN_DATA.menu, permission: 'open-data.export' },
    ],
  },
  {
    title: FRAME.administration,
    ways: [
      { href: '/setup', title: SETUP.menu, permission: 'office.set-up' },
      { href: '/accounts', title: ACCOUNTS.menu, permission: 'account.manage' },
      { href: '/audit', title: AUDIT.menu, permission: 'audit.read' },
      { href: '/reminders', title: WATCH.menu, permission: 'reminder.manage' },
      { href: '/reminder-policies', title: POLICIES.menu, permission: 'reminder-policy.read' },
      { href: '/mail-templates', title: TEMPLATES.menu, permission: 'mail-template.read' },
      { href: '/letterheads', title: LETTERHEADS.menu, permission: 'letterhead.write' },
      { href: '/forms/templates', title: FORMS.menu, permission: 'form-template.read' },
      { href: '/holidays', title: HOLIDAYS.menu, permission: 'holiday.write' },
      { href: '/outbox', title: FRAME.outbox, permission: 'outbox.read' },
      { href: '/webhooks', title: WEBHOOKS.menu, permission: 'webhook.manage' },
      { href: '/backups', title: BACKUPS.menu, permission: 'backup.read' },
    ],
  },
];

export function Menu({ actor }: { actor: Actor }) {
  const { say } = useReader();
  return (
    <nav class="menu" aria-label={say(FRAME.menu)}>
      <WorkLink />
      <WayLink href="/projects" title={FRAME.projects} />
      <WayLink href="/milestones" title={MONTH.menu} />
      <InboxLink />
      {GROUPS.map(({ title, ways }) => (
        <MenuGroup
          key={title.en}
          title={title}
          ways={ways.filter(({ permission }) => may(actor, permission))}
        />
      ))}
    </nav>
  );
}

function MenuGroup({ title, ways }: Group) {
  const { say } = useReader();
  if (ways.length === 0) return null;
  return (
    <details class="menu-group" name="menu">
      <summary>{say(title)}</summary>
      <ul class="card menu-sheet">
        {ways.map((way) => (
          <li key={way.href}>
            <WayLink {...way} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function WayLink({ href, title }: Pick<Way, 'href' | 'title'>) {
  const { say, path } = useReader();
  const isHere = path.split(/[?#]/)[0] === href;
  return (
    <a href={href} aria-current={isHere ? 'page' : undefined}>
      {say(title)}
    </a>
  );
}

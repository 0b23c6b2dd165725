import type { ComponentChildren } from 'preact';
import { may } from '../../domain/access/permissions.js';
import { ANNUAL_PAGE } from '../../wording/annual-pages.js';
import { FEEDS } from '../../wording/calendar-pages.js';
import { HOLIDAYS } from '../../wording/holidays.js';
import { TEMPLATES } from '../../wording/mail-template-pages.js';
import { ERROR, FRAME } from '../../wording/pages.js';
import { RECORD } from '../../wording/reconciliation-record.js';
import { POLICIES } from '../../wording/reminder-policy-pages.js';
import { WATCH } from '../../wording/reminder-watch.js';
import { RULEBOOKS } from '../../wording/rulebooks.js';
import { WEBHOOKS } from '../../wording/webhook-pages.js';
import { assetPath } from '../assets/assets.js';
import { InboxLink, IncidentBanner } from './frame-news.view.js';
import { LanguageSwitch } from './language-switch.view.js';
import { useReader } from './render.js';

interface LayoutProps {
  readonly title: string;
  /** Without the product's own frame, for a wall. */
  readonly isBare?: boolean;
  /** More for the head of the document. */
  readonly head?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The frame of every page. */
export function Layout({ title, isBare = false, head, children }: LayoutProps) {
  const { say, language } = useReader();
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · ${say(FRAME.product)}`}</title>
        <link rel="icon" href={assetPath('icon.svg')} />
        <link rel="stylesheet" href={assetPath('tabler.css')} />
        <link rel="stylesheet" href={assetPath('app.css')} />
        <script src={assetPath('htmx.js')} defer />
        {head}
      </head>
      <body>
        <a class="skip-link" href="#main">
          {say(FRAME.skip)}
        </a>
        <div class="page">
          {!isBare && <Header />}
          {!isBare && <IncidentBanner />}
          <main id="main" class="page-wrapper" tabIndex={-1}>
            <div class="page-body">
              <div class={isBare ? 'container-fluid px-5' : 'container-xl'}>{children}</div>
            </div>
          </main>
        </div>
      </body>
    </html>
  );
}

function Header() {
  const { say, actor } = useReader();
  return (
    <header class="navbar d-print-none">
      <div class="container-xl frame">
        <a class="navbar-brand" href="/projects" title={say(ERROR.back)}>
          {say(FRAME.product)}
        </a>
        {actor && <Menu />}
        <div class="frame-end">
          <LanguageSwitch />
          {actor && <SignOut />}
        </div>
      </div>
    </header>
  );
}

function Menu() {
  const { say, actor } = useReader();
  return (
    <nav class="frame" aria-label={say(FRAME.menu)}>
      <a href="/projects">{say(FRAME.projects)}</a>
      <InboxLink />
      {actor && may(actor, 'rulebook.read') && <a href="/rulebooks">{say(RULEBOOKS.menu)}</a>}
      {actor && may(actor, 'report.read') && <a href="/reports">{say(ANNUAL_PAGE.menu)}</a>}
      {actor && may(actor, 'reconciliation.read') && <a href="/finance">{say(RECORD.menu)}</a>}
      {actor && may(actor, 'reminder.manage') && <a href="/reminders">{say(WATCH.menu)}</a>}
      {actor && may(actor, 'reminder-policy.read') && <a href="/reminder-policies">{say(POLICIES.menu)}</a>}
      {actor && may(actor, 'mail-template.read') && <a href="/mail-templates">{say(TEMPLATES.menu)}</a>}
      {actor && may(actor, 'holiday.write') && <a href="/holidays">{say(HOLIDAYS.menu)}</a>}
      {actor && may(actor, 'outbox.read') && <a href="/outbox">{say(FRAME.outbox)}</a>}
      {actor && may(actor, 'webhook.manage') && <a href="/webhooks">{say(WEBHOOKS.menu)}</a>}
      <a href="/calendar-feeds">{say(FEEDS.menu)}</a>
    </nav>
  );
}

function SignOut() {
  const { say, actor, csrfToken } = useReader();
  return (
    <form class="frame" method="post" action="/sign-out">
      <input type="hidden" name="_csrf" value={csrfToken} />
      <span class="text-secondary">{actor?.name}</span>
      <button class="btn btn-sm" type="submit">
        {say(FRAME.signOut)}
      </button>
    </form>
  );
}

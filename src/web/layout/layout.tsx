import type { ComponentChildren } from 'preact';
import { FRAME } from '../../wording/pages.js';
import { assetPath } from '../assets/assets.js';
import { AccountMenu } from './account-menu.view.js';
import { IncidentBanner } from './frame-news.view.js';
import { LanguageSwitch } from './language-switch.view.js';
import { Menu } from './menu.view.js';
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
        {/* It would write styles of its own into the page, which our policy forbids. */}
        <meta name="htmx-config" content='{"includeIndicatorCSS":false}' />
        <script src={assetPath('htmx.js')} defer />
        <script src={assetPath('frame.js')} defer />
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
      <div class="container-xl frame-head">
        <a class="navbar-brand" href="/" title={say(FRAME.start)}>
          {say(FRAME.product)}
        </a>
        {actor ? (
          <>
            <Menu actor={actor} />
            <AccountMenu name={actor.name} />
          </>
        ) : (
          <LanguageSwitch />
        )}
      </div>
    </header>
  );
}

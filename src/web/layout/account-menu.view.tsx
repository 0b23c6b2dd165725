import { FILE_ORDERS } from '../../wording/file-orders.js';
import { FRAME } from '../../wording/pages.js';
import { PROFILE } from '../../wording/profile-pages.js';
import { LanguageSwitch } from './language-switch.view.js';
import { useReader } from './render.js';

/** What belongs to the reader: files, language, the way out. */
export function AccountMenu({ name }: { name: string }) {
  const { say, csrfToken } = useReader();
  return (
    <details class="menu-group at-end" name="menu">
      <summary class="btn btn-sm">{name}</summary>
      <div class="card menu-sheet">
        <a href="/profile">{say(PROFILE.title)}</a>
        <a href="/file-orders">{say(FILE_ORDERS.menu)}</a>
        <div class="menu-line">
          <LanguageSwitch />
        </div>
        <form class="menu-line" method="post" action="/sign-out">
          <input type="hidden" name="_csrf" value={csrfToken} />
          <button class="btn btn-sm" type="submit">
            {say(FRAME.signOut)}
          </button>
        </form>
      </div>
    </details>
  );
}

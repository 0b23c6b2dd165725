import type { IssuedToken } from '../../features/identity/access-tokens.service.js';
import { SCOPE_WORDS, TOKENS } from '../../wording/security-pages.js';
import { Facts } from '../layout/card.view.js';
import { Instant } from '../layout/instant.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';

/** The one answer that shows the token. */
export function IssuedTokenView({ issued, timeZone }: { issued: IssuedToken; timeZone: string }) {
  const { say } = useReader();
  return (
    <Layout title={say(TOKENS.issued)}>
      <article class="stack narrow">
        <h1 class="page-title">{say(TOKENS.issued)}</h1>
        <section class="card">
          <div class="card-body stack">
            <Facts
              facts={[
                [TOKENS.name, issued.name],
                [TOKENS.scope, issued.scopes.map((scope) => say(SCOPE_WORDS[scope])).join(', ')],
                [TOKENS.expires, <Instant key="expires" at={issued.expiresAt} timeZone={timeZone} />],
              ]}
            />
            <label class="form-label">
              {say(TOKENS.token)}
              <input class="form-control" type="text" readOnly value={issued.token} />
            </label>
            <p class="mb-0">{say(TOKENS.once)}</p>
            <div>
              <a class="btn btn-primary" href="/profile/security#access-tokens">
                {say(TOKENS.back)}
              </a>
            </div>
          </div>
        </section>
      </article>
    </Layout>
  );
}

import { ACCOUNTS, GIVEN_LINK } from '../../wording/account-pages.js';
import { Facts } from '../layout/card.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';

interface GivenLinkProps {
  readonly id: string;
  readonly email: string;
  readonly link: string;
}

/** The one answer that shows a link to choose a password, where no mail server is set to send it. */
export function GivenLinkView({ id, email, link }: GivenLinkProps) {
  const { say } = useReader();
  return (
    <Layout title={say(GIVEN_LINK.title)}>
      <article class="stack narrow">
        <h1 class="page-title">{say(GIVEN_LINK.title)}</h1>
        <section class="card">
          <div class="card-body stack">
            <Facts facts={[[ACCOUNTS.email, email]]} />
            <label class="form-label">
              {say(GIVEN_LINK.link)}
              <input class="form-control" type="text" readOnly value={link} />
            </label>
            <p class="mb-0">{say(GIVEN_LINK.hint)}</p>
            <div>
              <a class="btn btn-primary" href={`/accounts/${id}`}>
                {say(GIVEN_LINK.toAccount)}
              </a>
            </div>
          </div>
        </section>
      </article>
    </Layout>
  );
}

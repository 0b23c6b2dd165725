import { ACCOUNTS, FIRST_PASSWORD } from '../../wording/account-pages.js';
import { Facts } from '../layout/card.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';

interface FirstPasswordProps {
  readonly id: string;
  readonly email: string;
  readonly password: string;
}

/** The one answer that shows a password which the program drew. */
export function FirstPasswordView({ id, email, password }: FirstPasswordProps) {
  const { say } = useReader();
  return (
    <Layout title={say(FIRST_PASSWORD.title)}>
      <article class="stack narrow">
        <h1 class="page-title">{say(FIRST_PASSWORD.title)}</h1>
        <section class="card">
          <div class="card-body stack">
            <Facts
              facts={[
                [ACCOUNTS.email, email],
                [ACCOUNTS.password, <code key="password">{password}</code>],
              ]}
            />
            <p class="mb-0">{say(FIRST_PASSWORD.hint)}</p>
            <div>
              <a class="btn btn-primary" href={`/accounts/${id}`}>
                {say(FIRST_PASSWORD.toAccount)}
              </a>
            </div>
          </div>
        </section>
      </article>
    </Layout>
  );
}

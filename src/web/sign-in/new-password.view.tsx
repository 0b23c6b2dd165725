import { NEW_PASSWORD, SIGN_IN } from '../../wording/sign-in-pages.js';
import { Form } from '../fields/form.view.js';
import { Button } from '../fields/form-parts.view.js';
import type { RefusedForm } from '../fields/submission.js';
import { Facts } from '../layout/card.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { NewPasswordField } from '../security/password.view.js';

interface NewPasswordProps {
  readonly token: string;
  readonly email: string;
  readonly refused?: RefusedForm | null;
}

export function NewPasswordView({ token, email, refused }: NewPasswordProps) {
  const { say } = useReader();
  return (
    <Layout title={say(NEW_PASSWORD.title)}>
      <section class="card card-md container-tight">
        <Form
          action={`/password-links/${token}`}
          name="new-password"
          refused={refused}
          class="card-body fields"
        >
          <h1 class="h2 text-center mb-0">{say(NEW_PASSWORD.title)}</h1>
          <Facts facts={[[SIGN_IN.email, email]]} />
          <input type="hidden" name="username" autocomplete="username" value={email} />
          <NewPasswordField />
          <p class="text-secondary mb-0">{say(NEW_PASSWORD.ends)}</p>
          <div>
            <Button label={NEW_PASSWORD.submit} strong />
          </div>
        </Form>
      </section>
    </Layout>
  );
}

export function DeadLinkView({ reason }: { reason: string }) {
  const { say } = useReader();
  return (
    <Layout title={say(NEW_PASSWORD.title)}>
      <section class="card card-md container-tight">
        <div class="card-body stack">
          <h1 class="h2 text-center mb-0">{say(NEW_PASSWORD.title)}</h1>
          <p class="alert alert-danger mb-0" role="alert">
            {reason}
          </p>
          <p class="mb-0">{say(NEW_PASSWORD.again)}</p>
          <a class="btn btn-primary" href="/forgotten">
            {say(NEW_PASSWORD.askAgain)}
          </a>
        </div>
      </section>
    </Layout>
  );
}

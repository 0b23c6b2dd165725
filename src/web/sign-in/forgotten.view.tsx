import { FORGOTTEN } from '../../wording/sign-in-pages.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { EmailField } from './sign-in.view.js';

interface ForgottenProps {
  readonly isAsked: boolean;
  /** Without a mail server only an administrator can help. */
  readonly sendsMail: boolean;
  readonly refusal?: string;
}

export function ForgottenView({ isAsked, sendsMail, refusal }: ForgottenProps) {
  const { say } = useReader();
  const answer = sendsMail ? FORGOTTEN.asked : FORGOTTEN.noMail;
  return (
    <Layout title={say(FORGOTTEN.title)}>
      <form class="card card-md container-tight" method="post" action="/forgotten">
        <div class="card-body stack">
          <h1 class="h2 text-center mb-0">{say(FORGOTTEN.title)}</h1>
          {refusal && (
            <p class="alert alert-danger mb-0" role="alert">
              {refusal}
            </p>
          )}
          {isAsked || !sendsMail ? (
            <p class="mb-0" role="status">
              {say(answer)}
            </p>
          ) : (
            <>
              <p class="mb-0">{say(FORGOTTEN.hint)}</p>
              <EmailField />
              <button class="btn btn-primary w-100" type="submit">
                {say(FORGOTTEN.submit)}
              </button>
            </>
          )}
          <a href="/sign-in">{say(FORGOTTEN.back)}</a>
        </div>
      </form>
    </Layout>
  );
}

import { SIGN_IN } from '../../wording/sign-in-pages.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';

interface SignInProps {
  /** Where it goes on afterwards: a path of ours. */
  readonly next: string;
  readonly email?: string;
  readonly refusal?: string;
  /** Comes from choosing a password. */
  readonly hasChosen?: boolean;
  readonly offersOpenId?: boolean;
}

export function SignInView({ next, email, refusal, hasChosen, offersOpenId }: SignInProps) {
  const { say } = useReader();
  return (
    <Layout title={say(SIGN_IN.title)}>
      <form class="card card-md container-tight" method="post" action="/sign-in">
        <div class="card-body">
          <h1 class="h2 text-center">{say(SIGN_IN.title)}</h1>
          {hasChosen && !refusal && (
            <p class="alert alert-success" role="status">
              {say(SIGN_IN.chosen)}
            </p>
          )}
          {refusal && (
            <p class="alert alert-danger" role="alert" id="refusal">
              {refusal}
            </p>
          )}
          <input type="hidden" name="next" value={next} />
          <div class="mb-3">
            <label class="form-label" for="email">
              {say(SIGN_IN.email)}
            </label>
            <input
              class="form-control"
              id="email"
              name="email"
              type="email"
              autocomplete="username"
              maxLength={254}
              required
              value={email}
              aria-describedby={refusal && 'refusal'}
            />
          </div>
          <div class="mb-3">
            <label class="form-label" for="password">
              {say(SIGN_IN.password)}
            </label>
            <input
              class="form-control"
              id="password"
              name="password"
              type="password"
              autocomplete="current-password"
              maxLength={200}
              required
            />
          </div>
          <button class="btn btn-primary w-100" type="submit">
            {say(SIGN_IN.submit)}
          </button>
          {offersOpenId && (
            <a class="btn w-100 mt-3" href={`/sign-in/openid?${new URLSearchParams({ next })}`}>
              {say(SIGN_IN.openId)}
            </a>
          )}
          <p class="mt-3 mb-0 text-center">
            <a href="/forgotten">{say(SIGN_IN.forgotten)}</a>
          </p>
        </div>
      </form>
    </Layout>
  );
}

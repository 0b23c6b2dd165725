import { SIGN_IN } from '../../wording/sign-in-pages.js';
import { Field } from '../fields/field.view.js';
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
        <div class="card-body stack">
          <h1 class="h2 text-center mb-0">{say(SIGN_IN.title)}</h1>
          {hasChosen && !refusal && (
            <p class="alert alert-success mb-0" role="status">
              {say(SIGN_IN.chosen)}
            </p>
          )}
          {refusal && (
            <p class="alert alert-danger mb-0" role="alert">
              {refusal}
            </p>
          )}
          <input type="hidden" name="next" value={next} />
          <EmailField value={email} />
          <Field
            name="password"
            label={SIGN_IN.password}
            type="password"
            autocomplete="current-password"
            maxLength={200}
            required
          />
          <button class="btn btn-primary w-100" type="submit">
            {say(SIGN_IN.submit)}
          </button>
          {offersOpenId && (
            <a class="btn w-100" href={`/sign-in/openid?${new URLSearchParams({ next })}`}>
              {say(SIGN_IN.openId)}
            </a>
          )}
          <p class="mb-0 text-center">
            <a href="/forgotten">{say(SIGN_IN.forgotten)}</a>
          </p>
        </div>
      </form>
    </Layout>
  );
}

/** By which a browser knows the account of the password that it keeps. */
export function EmailField({ value }: { value?: string }) {
  return (
    <Field
      name="email"
      label={SIGN_IN.email}
      type="email"
      autocomplete="username"
      maxLength={254}
      value={value}
      required
    />
  );
}

import { CODE_STEP, SECOND_FACTOR } from '../../wording/second-factor-pages.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';

interface CodeProps {
  /** Says that the password was right. */
  readonly ticket: string;
  readonly next: string;
  readonly refusal?: string;
}

export function CodeView({ ticket, next, refusal }: CodeProps) {
  const { say } = useReader();
  return (
    <Layout title={say(CODE_STEP.title)}>
      <form class="card card-md container-tight" method="post" action="/sign-in/code">
        <div class="card-body stack">
          <h1 class="h2 text-center mb-0">{say(CODE_STEP.title)}</h1>
          {refusal && (
            <p class="alert alert-danger mb-0" role="alert" id="refusal">
              {refusal}
            </p>
          )}
          <input type="hidden" name="ticket" value={ticket} />
          <input type="hidden" name="next" value={next} />
          <div>
            <label class="form-label" for="code">
              {say(SECOND_FACTOR.code)}
            </label>
            <div class="form-hint" id="code-hint">
              {say(CODE_STEP.hint)}
            </div>
            <input
              class="form-control"
              id="code"
              name="code"
              type="text"
              autocomplete="one-time-code"
              maxLength={40}
              required
              aria-describedby={refusal ? 'refusal code-hint' : 'code-hint'}
            />
          </div>
          <button class="btn btn-primary w-100" type="submit">
            {say(CODE_STEP.submit)}
          </button>
          <a href={`/sign-in?${new URLSearchParams({ next })}`}>{say(CODE_STEP.again)}</a>
        </div>
      </form>
    </Layout>
  );
}

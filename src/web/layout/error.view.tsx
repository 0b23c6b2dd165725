import type { Problem } from '../../platform/http/problem.filter.js';
import { ERROR } from '../../wording/pages.js';
import { Layout } from './layout.js';
import { useReader } from './render.js';

interface ErrorProps {
  readonly problem: Problem;
  readonly requestId: string;
  /** The page that led here, where it is one of ours. */
  readonly from: string | null;
}

export function ErrorView({ problem, requestId, from }: ErrorProps) {
  const { say, actor } = useReader();
  const start = actor ? ERROR.work : ERROR.signIn;
  const title = say(problem.status === 404 ? ERROR.missing : ERROR.other);
  return (
    <Layout title={title}>
      <div class="empty">
        <p class="empty-header">{problem.status}</p>
        <h1 class="empty-title">{title}</h1>
        <p class="empty-subtitle text-secondary">{problem.title}</p>
        {problem.status >= 500 && (
          <p>
            {say(ERROR.requestId)}: <code>{requestId}</code>
          </p>
        )}
        <p class="frame">
          {from && (
            <a class="btn btn-primary" href={from}>
              {say(ERROR.back)}
            </a>
          )}
          <a class={from ? 'btn' : 'btn btn-primary'} href="/">
            {say(start)}
          </a>
        </p>
      </div>
    </Layout>
  );
}

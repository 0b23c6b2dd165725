import type { Problem } from '../../platform/http/problem.filter.js';
import { ERROR } from '../../wording/pages.js';
import { Layout } from './layout.js';
import { useReader } from './render.js';

export function ErrorView({ problem, requestId }: { problem: Problem; requestId: string }) {
  const { say } = useReader();
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
        <a class="btn btn-primary" href="/projects">
          {say(ERROR.back)}
        </a>
      </div>
    </Layout>
  );
}

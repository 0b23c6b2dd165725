import { CONFLICT } from '../../wording/ballot-pages.js';
import { ROOM } from '../../wording/session-pages.js';
import { Form, keptIn } from '../fields/form.view.js';
import type { RefusedForm } from '../fields/submission.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { ConflictFields } from './conflict-fields.view.js';
import type { OwnPlace } from './own-ballots.js';

export function ConflictView({ room, item, refused }: OwnPlace & { refused?: RefusedForm }) {
  const { say } = useReader();
  const { project, projectId } = item;
  const action = `/sessions/${room.session.id}/conflict?projectId=${projectId}`;
  return (
    <Layout title={say(CONFLICT.title)}>
      <article class="stack narrow">
        <h1 class="page-title">{say(CONFLICT.title)}</h1>
        <p class="mb-0">
          <span class="text-secondary">{project.code}</span> <strong>{project.title}</strong>
        </p>
        <p class="mb-0">{say(CONFLICT.question)}</p>
        <Form action={action} name="no-conflict">
          <button class="btn btn-lg btn-primary" type="submit" name="answer" value="no">
            {say(CONFLICT.none)}
          </button>
        </Form>
        <details class="card card-body" open={refused !== undefined}>
          <summary>{say(CONFLICT.some)}</summary>
          <Form action={action} name="conflict" refused={refused}>
            <ConflictFields kept={keptIn(refused, 'conflict')} />
            <p class="text-secondary mb-0">{say(CONFLICT.effect)}</p>
            <button class="btn btn-lg" type="submit" name="answer" value="yes">
              {say(CONFLICT.declare)}
            </button>
          </Form>
        </details>
        <a href={`/sessions/${room.session.id}`}>{say(ROOM.back)}</a>
      </article>
    </Layout>
  );
}

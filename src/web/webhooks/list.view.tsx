import { SUBSCRIBED_EVENT_TYPES } from '../../domain/webhooks/webhook-events.js';
import type { Webhook } from '../../features/webhooks/webhook.entity.js';
import type { Page } from '../../platform/http/page.js';
import { VERIFY_STEPS, WEBHOOKS } from '../../wording/webhook-pages.js';
import { Form, keptIn } from '../fields/form.view.js';
import { listIn, textIn } from '../fields/form-fields.js';
import type { RefusedForm } from '../fields/submission.js';
import { Card } from '../layout/card.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { WebhookFields } from './fields.view.js';
import { WebhookState } from './webhook-state.view.js';

export function WebhookListView({ page, refused }: { page: Page<Webhook>; refused?: RefusedForm }) {
  const { say } = useReader();
  return (
    <Layout title={say(WEBHOOKS.title)}>
      <div class="stack">
        <h1 class="page-title">{say(WEBHOOKS.title)}</h1>
        <p class="text-secondary">{say(WEBHOOKS.intro)}</p>
        <Card id="webhooks" title={WEBHOOKS.list} isEmpty={page.items.length === 0}>
          <ul class="list-group list-group-flush">
            {page.items.map((webhook) => (
              <li class="list-group-item frame" key={webhook.id}>
                <a href={`/webhooks/${webhook.id}`}>{webhook.name}</a>
                <span class="text-secondary">{new URL(webhook.url).host}</span>
                <WebhookState webhook={webhook} />
              </li>
            ))}
          </ul>
        </Card>
        {page.nextCursor && (
          <a class="btn" href={`/webhooks?${new URLSearchParams({ cursor: page.nextCursor })}`}>
            {say(WEBHOOKS.more)}
          </a>
        )}
        <AddForm refused={refused} />
        <Card id="verify" title={WEBHOOKS.verify}>
          <div class="card-body">
            <ol class="mb-0">
              {VERIFY_STEPS.map((step) => (
                <li key={step.en}>{say(step)}</li>
              ))}
            </ol>
          </div>
        </Card>
      </div>
    </Layout>
  );
}

function AddForm({ refused }: { refused?: RefusedForm }) {
  const { say } = useReader();
  const kept = keptIn(refused, 'add');
  return (
    <Card id="add" title={WEBHOOKS.add}>
      <div class="card-body">
        <Form action="/webhooks" name="add" refused={refused}>
          <WebhookFields
            name={kept ? textIn(kept, 'name') : undefined}
            url={kept ? textIn(kept, 'url') : undefined}
            language={kept ? textIn(kept, 'language') : undefined}
            eventTypes={kept ? listIn(kept, 'eventTypes') : SUBSCRIBED_EVENT_TYPES}
          />
          <button class="btn btn-primary" type="submit">
            {say(WEBHOOKS.submitAdd)}
          </button>
        </Form>
      </div>
    </Card>
  );
}

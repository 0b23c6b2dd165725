import { WEBHOOKS } from '../../wording/webhook-pages.js';
import { WEBHOOK_EVENT_WORDS } from '../../wording/webhooks.js';
import { Folded, Form } from '../fields/form.view.js';
import { Card, Facts } from '../layout/card.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { DeliveriesView } from './deliveries.view.js';
import { WebhookFields } from './fields.view.js';
import type { WebhookProps } from './webhook-props.js';
import { WebhookState } from './webhook-state.view.js';

export function WebhookView(props: WebhookProps) {
  const { say } = useReader();
  const { webhook, secret } = props;
  return (
    <Layout title={webhook.name}>
      <article class="stack">
        <h1 class="page-title">{webhook.name}</h1>
        {secret && <Secret secret={secret} />}
        <FactsOf {...props} />
        <DeliveriesView {...props} />
        <a href="/webhooks">{say(WEBHOOKS.back)}</a>
      </article>
    </Layout>
  );
}

function Secret({ secret }: { secret: string }) {
  const { say } = useReader();
  return (
    <Card id="secret" title={WEBHOOKS.secret}>
      <div class="card-body">
        <label class="form-label">
          {say(WEBHOOKS.secret)}
          <input class="form-control" type="text" readOnly value={secret} />
        </label>
        <p class="mb-0" role="status">
          {say(WEBHOOKS.secretOnce)}
        </p>
      </div>
    </Card>
  );
}

function FactsOf(props: WebhookProps) {
  const { say } = useReader();
  const { webhook, refused } = props;
  const { id, url, eventTypes, removedAt } = webhook;
  return (
    <Card id="facts" title={WEBHOOKS.facts}>
      <div class="card-body">
        <Facts
          facts={[
            [WEBHOOKS.url, url],
            [WEBHOOKS.events, eventTypes.map((type) => say(WEBHOOK_EVENT_WORDS[type])).join('; ')],
            [WEBHOOKS.state, <WebhookState key="state" webhook={webhook} />],
          ]}
        />
        {!removedAt && (
          <Form action={`/webhooks/${id}/test`} name="test" refused={refused}>
            <button class="btn" type="submit">
              {say(WEBHOOKS.test)}
            </button>
          </Form>
        )}
      </div>
      {!removedAt && <ChangeForms {...props} />}
    </Card>
  );
}

function ChangeForms({ webhook, refused }: WebhookProps) {
  const { say } = useReader();
  const { id, active } = webhook;
  return (
    <>
      <Folded title={say(WEBHOOKS.change)} name="change" refused={refused}>
        <Form action={`/webhooks/${id}`} name="change" refused={refused}>
          <WebhookFields {...webhook} />
          <label class="form-check">
            <input class="form-check-input" type="checkbox" name="active" value="yes" checked={active} />
            <span class="form-check-label">{say(WEBHOOKS.isOn)}</span>
          </label>
          <p class="text-secondary">{say(WEBHOOKS.offHint)}</p>
          <button class="btn btn-primary" type="submit">
            {say(WEBHOOKS.submitChange)}
          </button>
        </Form>
      </Folded>
      <Folded title={say(WEBHOOKS.renew)} name="renew">
        <Form action={`/webhooks/${id}/secret`} name="renew">
          <p>{say(WEBHOOKS.renewHint)}</p>
          <button class="btn btn-danger" type="submit">
            {say(WEBHOOKS.submitRenew)}
          </button>
        </Form>
      </Folded>
      <Folded title={say(WEBHOOKS.remove)} name="remove">
        <Form action={`/webhooks/${id}/removal`} name="remove">
          <p>{say(WEBHOOKS.removeHint)}</p>
          <button class="btn btn-danger" type="submit">
            {say(WEBHOOKS.submitRemove)}
          </button>
        </Form>
      </Folded>
    </>
  );
}

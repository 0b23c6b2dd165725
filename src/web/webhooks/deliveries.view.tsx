import type { DeliveryView } from '../../features/webhooks/delivery-log.service.js';
import { WEBHOOKS } from '../../wording/webhook-pages.js';
import {
  DELIVERY_ERROR_WORDS,
  DELIVERY_STATE_WORDS,
  DROP_REASON_WORDS,
  WEBHOOK_EVENT_WORDS,
} from '../../wording/webhooks.js';
import { wordOf } from '../../wording/words.js';
import { Form } from '../fields/form.view.js';
import { Badge } from '../layout/badges.view.js';
import { Card, Facts } from '../layout/card.view.js';
import { Instant } from '../layout/instant.view.js';
import { useReader } from '../layout/render.js';
import type { WebhookProps } from './webhook-props.js';

const COLOURS = {
  planned: 'azure',
  sending: 'azure',
  sent: 'green',
  failed: 'red',
  dropped: 'secondary',
} as const;

export function DeliveriesView(props: WebhookProps) {
  const { say } = useReader();
  const { webhook, deliveries } = props;
  const { items, nextCursor } = deliveries;
  return (
    <Card id="log" title={WEBHOOKS.log} isEmpty={items.length === 0}>
      <ul class="list-group list-group-flush">
        {items.map((delivery) => (
          <Delivery key={delivery.id} {...props} delivery={delivery} />
        ))}
      </ul>
      {nextCursor && (
        <a class="btn" href={`/webhooks/${webhook.id}?${new URLSearchParams({ cursor: nextCursor })}`}>
          {say(WEBHOOKS.more)}
        </a>
      )}
    </Card>
  );
}

function Delivery({ delivery, timeZone, ...props }: WebhookProps & { delivery: DeliveryView }) {
  const { say, language } = useReader();
  const { eventType, state, createdAt, settledAt, payload, attempts, ringAt } = delivery;
  const { responseStatus, responseExcerpt, error, dropReason } = delivery;
  const [code = '', detail] = (error ?? '').split(': ');
  const reason = error && [wordOf(DELIVERY_ERROR_WORDS, code, language), detail].filter(Boolean).join(': ');
  return (
    <li class="list-group-item">
      <div class="frame">
        <strong>{say(WEBHOOK_EVENT_WORDS[eventType])}</strong>
        <Instant at={settledAt ?? createdAt} timeZone={timeZone} />
        <Badge colour={COLOURS[state]}>{say(DELIVERY_STATE_WORDS[state])}</Badge>
      </div>
      <p class="mb-1">{payload.text}</p>
      <Facts
        facts={[
          [WEBHOOKS.attempts, attempts || null],
          [
            WEBHOOKS.next,
            state === 'planned' ? <Instant key="next" at={ringAt} timeZone={timeZone} /> : null,
          ],
          [WEBHOOKS.answer, responseStatus && `${responseStatus} ${responseExcerpt ?? ''}`],
          [WEBHOOKS.why, reason],
          [WEBHOOKS.dropReason, dropReason && wordOf(DROP_REASON_WORDS, dropReason, language)],
        ]}
      />
      {state === 'failed' && !props.webhook.removedAt && <Decide {...props} id={delivery.id} />}
    </li>
  );
}

/** What a person may make of a delivery that failed for good. */
function Decide({ webhook, refused, id }: Pick<WebhookProps, 'webhook' | 'refused'> & { id: string }) {
  const { say } = useReader();
  const path = `/webhooks/${webhook.id}/deliveries/${id}`;
  return (
    <>
      <Form action={`${path}/retry`} name={id} refused={refused}>
        <button class="btn" type="submit">
          {say(WEBHOOKS.retry)}
        </button>
      </Form>
      <details>
        <summary>{say(WEBHOOKS.drop)}</summary>
        <Form action={`${path}/drop`} name={`drop-${id}`}>
          <label class="form-label">
            {say(WEBHOOKS.dropReason)}
            <input class="form-control" name="reason" required maxLength={500} />
          </label>
          <button class="btn btn-danger" type="submit">
            {say(WEBHOOKS.submitDrop)}
          </button>
        </Form>
      </details>
    </>
  );
}

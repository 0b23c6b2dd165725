import type { DeliveryView } from '../../features/webhooks/delivery-log.service.js';
import type { Webhook } from '../../features/webhooks/webhook.entity.js';
import type { Page } from '../../platform/http/page.js';
import type { RefusedForm } from '../fields/submission.js';

export interface WebhookProps {
  readonly webhook: Webhook;
  readonly deliveries: Page<DeliveryView>;
  readonly timeZone: string;
  /** Just drawn. */
  readonly secret?: string;
  readonly refused?: RefusedForm;
}

import { PartialType } from '@nestjs/swagger';
import { LANGUAGES, type Language } from '../../domain/values/language.js';
import { SUBSCRIBED_EVENT_TYPES, type WebhookEventType } from '../../domain/webhooks/webhook-events.js';
import { Flag, LEFT_OUT_ONLY, OneOf, Text } from '../../platform/http/fields.js';
import { PageQuery } from '../../platform/http/page.js';

export class NewWebhook {
  @Text({ max: 100 })
  name: string;

  @Text({ max: 2_000, description: 'http or https, to a public address' })
  url: string;

  @OneOf(SUBSCRIBED_EVENT_TYPES, { list: true, most: 20 })
  eventTypes: WebhookEventType[];

  @OneOf(LANGUAGES, { optional: true, description: 'of the text in what is sent; Vietnamese unless told' })
  language?: Language;
}

export class WebhookChange extends PartialType(NewWebhook, LEFT_OUT_ONLY) {
  @Flag({ optional: true, description: 'false drops what still waits to be sent' })
  active?: boolean;
}

export class DropReason {
  @Text({ max: 500 })
  reason: string;
}

export class WebhookQuery extends PageQuery {}

import { Get, Param, Post, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import { DeliveryLog } from '../../features/webhooks/delivery-log.service.js';
import { DropReason, NewWebhook, WebhookChange } from '../../features/webhooks/webhook.dto.js';
import { WebhooksService } from '../../features/webhooks/webhooks.service.js';
import { Config } from '../../platform/config/config.module.js';
import { Allow } from '../../platform/http/allow.js';
import { type FormFields, listIn, shaped, textIn } from '../fields/form-fields.js';
import { attempt, CurrentSubmission, RECORD_ID, type Submission } from '../fields/submission.js';
import { Pages } from '../layout/pages.js';
import { SeeOther } from '../layout/see-other.js';
import { WebhookListView } from './list.view.js';
import { WebhookView } from './webhook.view.js';
import { type WebhookProps } from './webhook-props.js';

@Pages()
@Allow('webhook.manage')
export class WebhookPages {
  constructor(
    private readonly webhooks: WebhooksService,
    private readonly log: DeliveryLog,
    private readonly config: Config,
  ) {}

  @Get('webhooks')
  async list(@Query('cursor') cursor?: unknown): Promise<VNode> {
    return <WebhookListView page={await this.webhooks.listWebhooks(pageAt(cursor))} />;
  }

  /** Answered without a way on: the secret is seen this once. */
  @Post('webhooks')
  async add(@CurrentSubmission() sent: Submission): Promise<VNode> {
    let added: { id: string; secret: string } | undefined;
    const refused = await attempt('add', sent, async () => {
      added = await this.webhooks.addWebhook(sent.act, await shaped(NewWebhook, contentOf(sent.fields)));
    });
    if (added) return this.view(added.id, { secret: added.secret });
    return <WebhookListView page={await this.webhooks.listWebhooks({})} refused={refused ?? undefined} />;
  }

  @Get('webhooks/:id')
  show(@Param('id', RECORD_ID) id: string, @Query('cursor') cursor?: unknown): Promise<VNode> {
    return this.view(id, {}, cursor);
  }

  @Post('webhooks/:id')
  change(
    @CurrentSubmission() sent: Submission,
    @Param('id', RECORD_ID) id: string,
  ): Promise<VNode | SeeOther> {
    return this.acted(sent, id, 'change', async () => {
      const change = { ...contentOf(sent.fields), active: textIn(sent.fields, 'active') === 'yes' };
      await this.webhooks.changeWebhook(sent.act, id, await shaped(WebhookChange, change));
    });
  }

  @Post('webhooks/:id/test')
  test(@CurrentSubmission() sent: Submission, @Param('id', RECORD_ID) id: string): Promise<VNode | SeeOther> {
    return this.acted(sent, id, 'test', () => this.log.sendTest(sent.act, id));
  }

  @Post('webhooks/:id/secret')
  async renew(@CurrentSubmission() { act }: Submission, @Param('id', RECORD_ID) id: string): Promise<VNode> {
    const { secret } = await this.webhooks.renewSecret(act, id);
    return this.view(id, { secret });
  }

  @Post('webhooks/:id/removal')
  async remove(
    @CurrentSubmission() { act }: Submission,
    @Param('id', RECORD_ID) id: string,
  ): Promise<SeeOther> {
    await this.webhooks.removeWebhook(act, id);
    return new SeeOther('/webhooks');
  }

  @Post('webhooks/:id/deliveries/:deliveryId/retry')
  retry(
    @CurrentSubmission() sent: Submission,
    @Param('id', RECORD_ID) id: string,
    @Param('deliveryId', RECORD_ID) deliveryId: string,
  ): Promise<VNode | SeeOther> {
    return this.acted(sent, id, deliveryId, () => this.log.retry(sent.act, deliveryId));
  }

  @Post('webhooks/:id/deliveries/:deliveryId/drop')
  drop(
    @CurrentSubmission() sent: Submission,
    @Param('id', RECORD_ID) id: string,
    @Param('deliveryId', RECORD_ID) deliveryId: string,
  ): Promise<VNode | SeeOther> {
    return this.acted(sent, id, deliveryId, async () => {
      const { reason } = await shaped(DropReason, { reason: textIn(sent.fields, 'reason') });
      await this.log.drop(sent.act, deliveryId, reason);
    });
  }

  private async acted(
    sent: Submission,
    id: string,
    form: string,
    use: () => Promise<unknown>,
  ): Promise<VNode | SeeOther> {
    const refused = await attempt(form, sent, use);
    return refused ? this.view(id, { refused }) : new SeeOther(`/webhooks/${id}`);
  }

  private async view(
    id: string,
    more: Pick<WebhookProps, 'secret' | 'refused'>,
    cursor?: unknown,
  ): Promise<VNode> {
    const webhook = await this.webhooks.getWebhook(id);
    const deliveries = await this.log.listDeliveries(id, pageAt(cursor));
    const timeZone = this.config.officeTimeZone;
    return <WebhookView webhook={webhook} deliveries={deliveries} timeZone={timeZone} {...more} />;
  }
}

function contentOf(fields: FormFields): object {
  return {
    name: textIn(fields, 'name'),
    url: textIn(fields, 'url'),
    language: textIn(fields, 'language'),
    eventTypes: listIn(fields, 'eventTypes'),
  };
}

function pageAt(cursor: unknown): { cursor?: string } {
  return typeof cursor === 'string' ? { cursor } : {};
}

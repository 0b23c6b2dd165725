import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Act } from '../../domain/access/act.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentAct } from '../../platform/http/request-act.js';
import { DeliveryLog } from './delivery-log.service.js';
import { DropReason, NewWebhook, WebhookChange, WebhookQuery } from './webhook.dto.js';
import { WebhooksService } from './webhooks.service.js';

@ApiTags('webhooks')
@Controller()
@Allow('webhook.manage')
export class WebhooksController {
  constructor(
    private readonly webhooks: WebhooksService,
    private readonly log: DeliveryLog,
  ) {}

  @Post('webhooks')
  add(@CurrentAct() act: Act, @Body() input: NewWebhook) {
    return this.webhooks.addWebhook(act, input);
  }

  @Get('webhooks')
  list(@Query() query: WebhookQuery) {
    return this.webhooks.listWebhooks(query);
  }

  @Patch('webhooks/:id')
  change(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() change: WebhookChange) {
    return this.webhooks.changeWebhook(act, id, change);
  }

  @Delete('webhooks/:id')
  @HttpCode(204)
  remove(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string) {
    return this.webhooks.removeWebhook(act, id);
  }

  @Post('webhooks/:id/secret')
  renewSecret(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string) {
    return this.webhooks.renewSecret(act, id);
  }

  @Post('webhooks/:id/test')
  test(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string) {
    return this.log.sendTest(act, id);
  }

  @Get('webhooks/:id/deliveries')
  deliveries(@Param('id', ParseUUIDPipe) id: string, @Query() query: WebhookQuery) {
    return this.log.listDeliveries(id, query);
  }

  @Post('webhook-deliveries/:id/retry')
  @HttpCode(200)
  retry(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string) {
    return this.log.retry(act, id);
  }

  @Post('webhook-deliveries/:id/drop')
  @HttpCode(200)
  drop(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() { reason }: DropReason) {
    return this.log.drop(act, id, reason);
  }
}

import { Get, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import { OutboxService } from '../../features/reminders/outbox.service.js';
import { Config } from '../../platform/config/config.module.js';
import { Allow } from '../../platform/http/allow.js';
import { PageQuery } from '../../platform/http/page.js';
import { Pages } from '../layout/pages.js';
import { OutboxView } from './outbox.view.js';

@Pages()
export class OutboxPages {
  constructor(
    private readonly outbox: OutboxService,
    private readonly config: Config,
  ) {}

  @Get('outbox')
  @Allow('outbox.read')
  async list(@Query() query: PageQuery): Promise<VNode> {
    const page = await this.outbox.listMessages(query);
    return <OutboxView page={page} timeZone={this.config.officeTimeZone} />;
  }
}

import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { InboxService } from '../../features/reminders/inbox.service.js';
import { ReminderWatch } from '../../features/reminders/reminder-watch.service.js';
import { WorkService } from '../../features/worklist/work.service.js';
import { Config } from '../../platform/config/config.module.js';
import type { FrameNews } from './reader.js';

/** What the frame tells whoever has signed in; asked once for each page, and not for parts of pages, which have no frame. */
@Injectable()
export class FrameNewsReader {
  constructor(
    private readonly inbox: InboxService,
    private readonly watch: ReminderWatch,
    private readonly work: WorkService,
    private readonly config: Config,
  ) {}

  async read({ actor, headers }: FastifyRequest): Promise<FrameNews | undefined> {
    if (!actor || headers['hx-request']) return undefined;
    const unreadCount = await this.inbox.countUnread(actor);
    const incidents = await this.watch.openIncidents(actor);
    const { count: workCount } = await this.work.countWork(actor);
    return { unreadCount, workCount, incidents, timeZone: this.config.officeTimeZone };
  }
}

import { Body, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { InboxQuery } from '../../features/reminders/inbox.dto.js';
import { InboxService } from '../../features/reminders/inbox.service.js';
import { Config } from '../../platform/config/config.module.js';
import { Allow } from '../../platform/http/allow.js';
import { Text } from '../../platform/http/fields.js';
import { CurrentAct, CurrentActor } from '../../platform/http/request-act.js';
import { Refused } from '../../platform/refused.js';
import { Pages } from '../layout/pages.js';
import { ownPath, SeeOther } from '../layout/see-other.js';
import { InboxView } from './inbox.view.js';

const NOTICE_ID = new ParseUUIDPipe({ exceptionFactory: () => Refused.because('not-found') });

class ReadingForm {
  @Text({ optional: true })
  _csrf?: string;

  @Text({ optional: true, max: 10, description: 'whether the page of the notice is opened' })
  open?: string;
}

@Pages()
export class InboxPages {
  constructor(
    private readonly inbox: InboxService,
    private readonly config: Config,
  ) {}

  /** Unread ones first; further pages show their own kind only. */
  @Get('inbox')
  @Allow('any-account')
  async list(@CurrentActor() actor: Actor, @Query() query: InboxQuery): Promise<VNode> {
    const wants = (unread: 'true' | 'false') => query.unread === undefined || query.unread === unread;
    const unread = wants('true') ? await this.inbox.listNotices(actor, { ...query, unread: 'true' }) : null;
    const read = wants('false') ? await this.inbox.listNotices(actor, { ...query, unread: 'false' }) : null;
    const hasPerson = actor.personId !== null;
    return (
      <InboxView unread={unread} read={read} hasPerson={hasPerson} timeZone={this.config.officeTimeZone} />
    );
  }

  @Post('inbox/reading')
  @Allow('any-account')
  async readAll(@CurrentAct() act: Act): Promise<SeeOther> {
    await this.inbox.markAllRead(act);
    return new SeeOther('/inbox');
  }

  @Post('inbox/:id/reading')
  @Allow('any-account')
  async read(
    @CurrentAct() act: Act,
    @Param('id', NOTICE_ID) id: string,
    @Body() { open }: ReadingForm,
  ): Promise<SeeOther> {
    const { path } = await this.inbox.markRead(act, id);
    return new SeeOther(open && path ? ownPath(path) : '/inbox');
  }
}

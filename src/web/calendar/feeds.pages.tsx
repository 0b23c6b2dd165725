import { Get, Param, Post, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor } from '../../domain/access/actor.js';
import { NewCalendarFeed } from '../../features/calendar/calendar-feed.dto.js';
import { CalendarFeedsService } from '../../features/calendar/calendar-feeds.service.js';
import { CurrentSessionId } from '../../features/identity/current-session.js';
import { Config } from '../../platform/config/config.module.js';
import { Allow } from '../../platform/http/allow.js';
import { shaped, textIn } from '../fields/form-fields.js';
import { attempt, CurrentSubmission, PageActor, RECORD_ID, type Submission } from '../fields/submission.js';
import { Pages } from '../layout/pages.js';
import { SeeOther } from '../layout/see-other.js';
import { type FeedsProps, FeedsView } from './feeds.view.js';

@Pages()
@Allow('any-account')
export class FeedPages {
  constructor(
    private readonly feeds: CalendarFeedsService,
    private readonly config: Config,
  ) {}

  @Get('calendar-feeds')
  list(
    @PageActor() actor: Actor,
    @Query('scope') scope?: unknown,
    @Query('subjectId') subjectId?: unknown,
    @Query('cursor') cursor?: unknown,
  ): Promise<VNode> {
    return this.view(actor, { wanted: textsOf({ scope, subjectId }) }, textsOf({ cursor }).cursor);
  }

  /** Answered without a way on: the address is seen this once. */
  @Post('calendar-feeds')
  @Allow('own-session')
  async open(@CurrentSubmission() sent: Submission, @CurrentSessionId() sessionId: string): Promise<VNode> {
    const wanted = textsOf({ scope: sent.fields.scope, subjectId: textIn(sent.fields, 'subjectId') });
    let address: string | undefined;
    const refused = await attempt('feed', sent, async () => {
      const input = await shaped(NewCalendarFeed, wanted);
      address = (await this.feeds.openFeed(sent.act, sessionId, input)).address;
    });
    return this.view(sent.act.actor, { address, wanted, refused: refused ?? undefined });
  }

  @Post('calendar-feeds/:id/revocation')
  async revoke(
    @CurrentSubmission() { act }: Submission,
    @Param('id', RECORD_ID) id: string,
  ): Promise<SeeOther> {
    await this.feeds.revokeFeed(act, id);
    return new SeeOther('/calendar-feeds');
  }

  private async view(
    actor: Actor,
    more: Pick<FeedsProps, 'wanted' | 'address' | 'refused'>,
    cursor?: string,
  ): Promise<VNode> {
    const page = await this.feeds.listFeeds(actor, { cursor });
    return <FeedsView page={page} actor={actor} timeZone={this.config.officeTimeZone} {...more} />;
  }
}

/** Of an address or a form only its texts. */
function textsOf(fields: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { ApiNotModifiedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { Allow, AllowAnyone } from '../../platform/http/allow.js';
import { A_LOOK, Costs } from '../../platform/http/costs.js';
import { CurrentAct, CurrentActor } from '../../platform/http/request-act.js';
import { CurrentSessionId } from '../identity/current-session.js';
import { CalendarFeedQuery, NewCalendarFeed } from './calendar-feed.dto.js';
import { CalendarFeedsService } from './calendar-feeds.service.js';
import { answerFeed } from './feed-answer.js';
import { FeedReadingService } from './feed-reading.service.js';

@ApiTags('calendar')
@Controller()
export class CalendarController {
  constructor(
    private readonly feeds: CalendarFeedsService,
    private readonly reading: FeedReadingService,
  ) {}

  @Post('calendar-feeds')
  @Allow('own-session')
  open(@CurrentAct() act: Act, @CurrentSessionId() sessionId: string, @Body() input: NewCalendarFeed) {
    return this.feeds.openFeed(act, sessionId, input);
  }

  @Get('calendar-feeds')
  @Allow('any-account')
  list(@CurrentActor() actor: Actor, @Query() query: CalendarFeedQuery) {
    return this.feeds.listFeeds(actor, query);
  }

  @Delete('calendar-feeds/:id')
  @HttpCode(204)
  @Allow('any-account')
  revoke(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string) {
    return this.feeds.revokeFeed(act, id);
  }

  /** The secret is the right, and only to this calendar. */
  @Get('calendar/:secret.ics')
  @AllowAnyone()
  @Costs(A_LOOK)
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiNotModifiedResponse({ description: 'the calendar of `If-None-Match` still stands' })
  read(
    @Param('secret') secret: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerFeed(this.reading, secret, request, reply);
  }
}

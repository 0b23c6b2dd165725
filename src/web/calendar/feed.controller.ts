import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerFeed } from '../../features/calendar/feed-answer.js';
import { FeedReadingService } from '../../features/calendar/feed-reading.service.js';
import { AllowAnyone } from '../../platform/http/allow.js';
import { A_LOOK, Costs } from '../../platform/http/costs.js';

/** The short address of a calendar, as it is given out; its readers are programs, and so are its problems. */
@Controller()
@ApiExcludeController()
export class FeedController {
  constructor(private readonly reading: FeedReadingService) {}

  @Get('calendar/:secret.ics')
  @AllowAnyone()
  @Costs(A_LOOK)
  read(
    @Param('secret') secret: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerFeed(this.reading, secret, request, reply);
  }
}

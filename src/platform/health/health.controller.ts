import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import { ApiOkResponse, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AllowAnyone } from '../http/allow.js';
import { HealthService } from './health.service.js';

@ApiTags('health')
@Controller('health')
@AllowAnyone()
export class HealthController {
  constructor(private readonly health: HealthService) {}

  @Get('live')
  live() {
    return { status: 'live' };
  }

  @Get('ready')
  @ApiOkResponse()
  @ApiServiceUnavailableResponse({
    description: 'what of it does not answer',
    content: { 'application/json': {} },
  })
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const answer = await this.health.check();
    if (answer.status === 'unavailable') reply.status(HttpStatus.SERVICE_UNAVAILABLE);
    return answer;
  }
}

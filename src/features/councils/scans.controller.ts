import { Body, Controller, Get, Param, ParseUUIDPipe, Put, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { MEDIA_TYPES } from '../../domain/documents/media-types.js';
import { Allow } from '../../platform/http/allow.js';
import { TakesFile } from '../../platform/http/multipart/takes-file.js';
import { CurrentAct, CurrentActor } from '../../platform/http/request-act.js';
import { Sensitive } from '../../platform/http/sensitive.js';
import { contentHeaders } from '../documents/content-headers.js';
import { ScanInput } from './ballot.dto.js';
import { ScansService } from './scans.service.js';

@ApiTags('ballots')
@Controller('ballots/:id/scan')
export class ScansController {
  constructor(private readonly scans: ScansService) {}

  @Put()
  @Allow('ballot.key-in')
  @TakesFile()
  attach(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() { file }: ScanInput) {
    return this.scans.attachScan(act, id, file);
  }

  @Get()
  @Allow('ballot.confirm')
  @Sensitive('ballots.read', 'ballot')
  @ApiProduces(...Object.keys(MEDIA_TYPES))
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async content(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { file, bytes } = await this.scans.openScan(actor, id);
    reply.headers(contentHeaders(file, true));
    return new StreamableFile(bytes);
  }
}

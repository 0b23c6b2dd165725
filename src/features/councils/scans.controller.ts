import { Body, Controller, Get, Param, ParseUUIDPipe, Put, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Act } from '../../domain/access/act.js';
import { MEDIA_TYPES } from '../../domain/documents/media-types.js';
import { Allow } from '../../platform/http/allow.js';
import { TakesFile } from '../../platform/http/multipart/takes-file.js';
import { CurrentAct } from '../../platform/http/request-act.js';
import { contentHeaders } from '../documents/content-headers.js';
import { OpenDownloads } from '../files/open-downloads.js';
import { ScanInput } from './ballot.dto.js';
import { ScansService } from './scans.service.js';

@ApiTags('ballots')
@Controller('ballots/:id/scan')
export class ScansController {
  constructor(
    private readonly scans: ScansService,
    private readonly downloads: OpenDownloads,
  ) {}

  @Put()
  @Allow('ballot.key-in')
  @TakesFile()
  attach(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() { file }: ScanInput) {
    return this.scans.attachScan(act, id, file);
  }

  @Get()
  @Allow('ballot.confirm')
  @ApiProduces(...Object.keys(MEDIA_TYPES))
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async content(
    @CurrentAct() act: Act,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { file, bytes } = await this.downloads.open(act.actor, () => this.scans.openScan(act, id));
    reply.headers(contentHeaders(file, true));
    return new StreamableFile(bytes);
  }
}

import {
  Body,
  Controller,
  Get,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { MEDIA_TYPES } from '../../domain/documents/media-types.js';
import { Allow } from '../../platform/http/allow.js';
import { TakesFile } from '../../platform/http/multipart/takes-file.js';
import { CurrentAct, CurrentActor } from '../../platform/http/request-act.js';
import { OpenDownloads } from '../files/open-downloads.js';
import { contentHeaders } from './content-headers.js';
import { ContentQuery, NewVersion, Withdrawal } from './document.dto.js';
import { DocumentsService } from './documents.service.js';

@ApiTags('documents')
@Controller('documents/:id')
export class DocumentsController {
  constructor(
    private readonly documents: DocumentsService,
    private readonly downloads: OpenDownloads,
  ) {}

  @Get()
  @Allow('project.read')
  get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.documents.getDocument(actor, id);
  }

  @Get('content')
  @Allow('project.read')
  @ApiProduces(...Object.keys(MEDIA_TYPES))
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async content(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { inline, version }: ContentQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { file, bytes } = await this.downloads.open(actor, () =>
      this.documents.openContent(actor, id, version),
    );
    reply.headers(contentHeaders(file, inline === '1'));
    return new StreamableFile(bytes);
  }

  @Post('versions')
  @Allow('document.write')
  @TakesFile()
  addVersion(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() { file }: NewVersion) {
    return this.documents.addVersion(act, id, file);
  }

  @Post('withdrawal')
  @Allow('document.write')
  withdraw(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() { reason }: Withdrawal) {
    return this.documents.withdrawDocument(act, id, reason);
  }
}

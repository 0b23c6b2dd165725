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
import { Allow } from '../../platform/http/allow.js';
import { A_DRAWING, Costs } from '../../platform/http/costs.js';
import { CurrentAct, CurrentActor } from '../../platform/http/request-act.js';
import { contentHeaders } from '../documents/content-headers.js';
import { OpenDownloads } from '../files/open-downloads.js';
import { FormInput, FormsQuery, OwnSheetInput } from './form.dto.js';
import { FormReadings } from './form-readings.js';
import { FormsService } from './forms.service.js';

@ApiTags('forms')
@Controller()
export class FormsController {
  constructor(
    private readonly forms: FormsService,
    private readonly readings: FormReadings,
    private readonly downloads: OpenDownloads,
  ) {}

  @Post('forms')
  @Costs(A_DRAWING)
  @Allow('form.make')
  make(@CurrentAct() act: Act, @Body() input: FormInput) {
    return this.forms.makeForm(act, input);
  }

  @Post('sessions/:id/sheets/mine')
  @Costs(A_DRAWING)
  @Allow('ballot.cast')
  makeOwn(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() input: OwnSheetInput) {
    return this.forms.makeOwnSheet(act, id, input);
  }

  @Get('forms')
  @Allow('form.read')
  list(@CurrentActor() actor: Actor, @Query() { subjectId }: FormsQuery) {
    return this.readings.listForms(actor, subjectId);
  }

  @Get('forms/:id')
  @Allow('form.read')
  get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.readings.getForm(actor, id);
  }

  @Get('forms/:id/content')
  @Allow('form.read')
  @ApiProduces('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async content(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { file, bytes } = await this.downloads.open(actor, () => this.readings.openContent(actor, id));
    reply.headers(contentHeaders(file, false));
    return new StreamableFile(bytes);
  }
}

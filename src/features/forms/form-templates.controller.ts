import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  type PipeTransform,
  Post,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Act } from '../../domain/access/act.js';
import { FORM_KINDS, type FormKind } from '../../domain/forms/form-kinds.js';
import { Allow } from '../../platform/http/allow.js';
import { contentDisposition } from '../../platform/http/content-disposition.js';
import { TakesFile } from '../../platform/http/multipart/takes-file.js';
import { CurrentAct } from '../../platform/http/request-act.js';
import { Refused } from '../../platform/refused.js';
import { RestorationInput, TemplateFile, TemplateVersionQuery } from './form.dto.js';
import { TemplateLibrary } from './template-library.service.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const KNOWN_KIND: PipeTransform<string, FormKind> = {
  transform: (kind) => {
    if (!Object.hasOwn(FORM_KINDS, kind)) throw Refused.because('not-found');
    return kind as FormKind;
  },
};

@ApiTags('forms')
@Controller('form-templates')
export class FormTemplatesController {
  constructor(private readonly library: TemplateLibrary) {}

  @Get()
  @Allow('form-template.read')
  list() {
    return this.library.listTemplates();
  }

  @Get(':kind/content')
  @Allow('form-template.read')
  @ApiProduces(DOCX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async content(
    @Param('kind', KNOWN_KIND) kind: FormKind,
    @Query() { version }: TemplateVersionQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { name, bytes } = await this.library.openTemplate(kind, version);
    reply.header('content-disposition', contentDisposition('attachment', name));
    reply.header('cache-control', 'no-store');
    return new StreamableFile(bytes, { type: DOCX });
  }

  @Post(':kind')
  @Allow('form-template.write')
  @TakesFile()
  upload(@CurrentAct() act: Act, @Param('kind', KNOWN_KIND) kind: FormKind, @Body() { file }: TemplateFile) {
    return this.library.uploadTemplate(act, kind, file);
  }

  @Post(':kind/restoration')
  @HttpCode(200)
  @Allow('form-template.write')
  restore(
    @CurrentAct() act: Act,
    @Param('kind', KNOWN_KIND) kind: FormKind,
    @Body() { version }: RestorationInput,
  ) {
    return this.library.restoreTemplate(act, kind, version);
  }
}

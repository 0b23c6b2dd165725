import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Act } from '../../domain/access/act.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentAct } from '../../platform/http/request-act.js';
import { MailTemplateInput } from './mail-template.dto.js';
import { MailTemplatesService } from './mail-templates.service.js';

@ApiTags('mail-templates')
@Controller('mail-templates')
export class MailTemplatesController {
  constructor(private readonly templates: MailTemplatesService) {}

  @Get()
  @Allow('mail-template.read')
  list() {
    return this.templates.listTemplates();
  }

  @Get(':name/:language')
  @Allow('mail-template.read')
  get(@Param('name') name: string, @Param('language') language: string) {
    return this.templates.getTemplate(name, language);
  }

  @Put(':name/:language')
  @Allow('mail-template.write')
  write(
    @CurrentAct() act: Act,
    @Param('name') name: string,
    @Param('language') language: string,
    @Body() input: MailTemplateInput,
  ) {
    return this.templates.writeTemplate(act, name, language, input);
  }

  /** Back to the built-in text, which is answered. */
  @Delete(':name/:language')
  @Allow('mail-template.write')
  restore(@CurrentAct() act: Act, @Param('name') name: string, @Param('language') language: string) {
    return this.templates.restoreTemplate(act, name, language);
  }

  @Post(':name/:language/preview')
  @HttpCode(200)
  @Allow('mail-template.write')
  preview(
    @Param('name') name: string,
    @Param('language') language: string,
    @Body() input: MailTemplateInput,
  ) {
    return this.templates.previewTemplate(name, language, input);
  }
}

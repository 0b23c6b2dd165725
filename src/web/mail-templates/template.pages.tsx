import { Body, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { Act } from '../../domain/access/act.js';
import { MailTemplateInput } from '../../features/reminders/mail-template.dto.js';
import { MailTemplatesService } from '../../features/reminders/mail-templates.service.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentAct } from '../../platform/http/request-act.js';
import { shapeCheck } from '../../platform/http/validation.pipe.js';
import { SINGLE_FIELDS, type TextFields } from '../fields/form-fields.js';
import { refusedOn, versionSeen } from '../fields/refused-form.js';
import { Pages } from '../layout/pages.js';
import { CurrentReader, type Reader } from '../layout/reader.js';
import { SeeOther } from '../layout/see-other.js';
import { TemplateEditView, type TemplateProps } from './edit.view.js';
import { TemplateListView } from './list.view.js';

@Pages()
export class TemplatePages {
  private readonly shape = shapeCheck();

  constructor(private readonly templates: MailTemplatesService) {}

  @Get('mail-templates')
  @Allow('mail-template.read')
  async list(): Promise<VNode> {
    const { items } = await this.templates.listTemplates();
    return <TemplateListView templates={items} />;
  }

  @Get('mail-templates/:name/:language')
  @Allow('mail-template.write')
  edit(@Param('name') name: string, @Param('language') language: string): Promise<VNode> {
    return this.view(name, language, {});
  }

  /** Where a reader lands who changes the language on a preview. */
  @Get('mail-templates/:name/:language/preview')
  @Allow('mail-template.write')
  leavePreview(@Param('name') name: string, @Param('language') language: string): SeeOther {
    return new SeeOther(`/mail-templates/${encodeURIComponent(name)}/${encodeURIComponent(language)}`);
  }

  @Post('mail-templates/:name/:language/preview')
  @HttpCode(200)
  @Allow('mail-template.write')
  async preview(
    @CurrentReader() reader: Reader,
    @Param('name') name: string,
    @Param('language') language: string,
    @Body(SINGLE_FIELDS) fields: TextFields,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode> {
    try {
      const preview = this.templates.previewTemplate(name, language, await this.inputOf(fields));
      return await this.view(name, language, { fields, preview });
    } catch (error) {
      return this.view(name, language, { fields, problem: refusedOn(error, reader, reply) });
    }
  }

  @Post('mail-templates/:name/:language')
  @Allow('mail-template.write')
  async save(
    @CurrentAct() act: Act,
    @CurrentReader() reader: Reader,
    @Param('name') name: string,
    @Param('language') language: string,
    @Body(SINGLE_FIELDS) fields: TextFields,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    try {
      const input = await this.inputOf(fields);
      await this.templates.writeTemplate(versionSeen(act, fields), name, language, input);
      return new SeeOther('/mail-templates');
    } catch (error) {
      return this.view(name, language, { fields, problem: refusedOn(error, reader, reply) });
    }
  }

  @Post('mail-templates/:name/:language/restoration')
  @Allow('mail-template.write')
  async restore(
    @CurrentAct() act: Act,
    @CurrentReader() reader: Reader,
    @Param('name') name: string,
    @Param('language') language: string,
    @Body(SINGLE_FIELDS) fields: TextFields,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    try {
      await this.templates.restoreTemplate(versionSeen(act, fields), name, language);
      return new SeeOther('/mail-templates');
    } catch (error) {
      return this.view(name, language, { problem: refusedOn(error, reader, reply) });
    }
  }

  private inputOf({ subject = '', body = '' }: TextFields): Promise<MailTemplateInput> {
    return this.shape.transform({ subject, body }, { type: 'body', metatype: MailTemplateInput });
  }

  private async view(name: string, language: string, shown: Partial<TemplateProps>): Promise<VNode> {
    const entry = await this.templates.getTemplate(name, language);
    const { subject, body, version } = entry;
    const fields = shown.fields ?? { subject, body, version: String(version) };
    return <TemplateEditView {...shown} entry={entry} fields={fields} />;
  }
}

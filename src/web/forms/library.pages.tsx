import { Body, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { Act } from '../../domain/access/act.js';
import type { FormKind } from '../../domain/forms/form-kinds.js';
import { RestorationInput, TemplateFile } from '../../features/forms/form.dto.js';
import { KNOWN_KIND } from '../../features/forms/form-templates.controller.js';
import { TemplateLibrary } from '../../features/forms/template-library.service.js';
import { Config } from '../../platform/config/config.module.js';
import { Allow } from '../../platform/http/allow.js';
import { Text } from '../../platform/http/fields.js';
import { TakesFile } from '../../platform/http/multipart/takes-file.js';
import { CurrentAct } from '../../platform/http/request-act.js';
import { refusedOn } from '../fields/refused-form.js';
import { FilledFields } from '../layout/filled-fields.pipe.js';
import { Pages } from '../layout/pages.js';
import { CurrentReader, type Reader } from '../layout/reader.js';
import { SeeOther } from '../layout/see-other.js';
import { LibraryView } from './library.view.js';

/** No class, which would be checked with its empty fields. */
type FilledFile = Pick<TemplateFile, 'file'>;

class RestorationForm extends RestorationInput {
  @Text({ optional: true })
  _csrf?: string;
}

@Pages()
export class FormLibraryPages {
  constructor(
    private readonly library: TemplateLibrary,
    private readonly config: Config,
  ) {}

  @Get('forms/templates')
  @Allow('form-template.read')
  show(): Promise<VNode> {
    return this.draw();
  }

  @Post('forms/templates/:kind')
  @Allow('form-template.write')
  @TakesFile()
  async upload(
    @CurrentAct() act: Act,
    @CurrentReader() reader: Reader,
    @Param('kind', KNOWN_KIND) kind: FormKind,
    @Body(new FilledFields(TemplateFile)) { file }: FilledFile,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    try {
      await this.library.uploadTemplate(act, kind, file);
      return new SeeOther(`/forms/templates#${kind}`);
    } catch (error) {
      return this.draw({ kind, problem: refusedOn(error, reader, reply) });
    }
  }

  @Post('forms/templates/:kind/restoration')
  @Allow('form-template.write')
  async restore(
    @CurrentAct() act: Act,
    @Param('kind', KNOWN_KIND) kind: FormKind,
    @Body() { version }: RestorationForm,
  ): Promise<SeeOther> {
    await this.library.restoreTemplate(act, kind, version);
    return new SeeOther(`/forms/templates#${kind}`);
  }

  private async draw(refused?: Parameters<typeof LibraryView>[0]['refused']): Promise<VNode> {
    const { items } = await this.library.listTemplates();
    return <LibraryView templates={items} timeZone={this.config.officeTimeZone} refused={refused} />;
  }
}

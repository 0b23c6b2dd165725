import { Body, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { Act } from '../../domain/access/act.js';
import { LetterheadDay, LetterheadInput } from '../../features/letterheads/letterhead.dto.js';
import { Letterheads } from '../../features/letterheads/letterheads.service.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentAct } from '../../platform/http/request-act.js';
import { type FormFields, shaped, textIn } from '../fields/form-fields.js';
import { refusedOn, versionSeen } from '../fields/refused-form.js';
import { Pages } from '../layout/pages.js';
import { CurrentReader, type Reader } from '../layout/reader.js';
import { SeeOther } from '../layout/see-other.js';
import { LetterheadEditView } from './edit.view.js';
import { fieldsOf, inputOf, NO_FIELDS } from './letterhead-form.js';
import { LetterheadListView } from './list.view.js';

@Pages()
export class LetterheadPages {
  constructor(private readonly letterheads: Letterheads) {}

  @Get('letterheads')
  @Allow('letterhead.read')
  async list(): Promise<VNode> {
    return <LetterheadListView {...(await this.letterheads.listLetterheads())} />;
  }

  @Get('letterheads/new')
  @Allow('letterhead.write')
  add(): Promise<VNode> {
    return this.view(NO_FIELDS);
  }

  @Get('letterheads/:authorityId/:validFrom')
  @Allow('letterhead.write')
  async edit(@Param() day: LetterheadDay): Promise<VNode> {
    return this.view(fieldsOf(await this.letterheads.getLetterhead(day)));
  }

  @Post('letterheads')
  @Allow('letterhead.write')
  async save(
    @CurrentAct() act: Act,
    @CurrentReader() reader: Reader,
    @Body() fields: FormFields,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    try {
      const [authorityId, validFrom] = [textIn(fields, 'authorityId'), textIn(fields, 'validFrom')];
      const day = await shaped(LetterheadDay, { authorityId, validFrom });
      const input = await shaped(LetterheadInput, inputOf(fields));
      await this.letterheads.writeLetterhead(versionSeen(act, fields), day, input);
      return new SeeOther('/letterheads');
    } catch (error) {
      return this.view(fields, refusedOn(error, reader, reply));
    }
  }

  @Post('letterheads/:authorityId/:validFrom/removal')
  @Allow('letterhead.write')
  async remove(@CurrentAct() act: Act, @Param() day: LetterheadDay): Promise<SeeOther> {
    await this.letterheads.removeLetterhead(act, day);
    return new SeeOther('/letterheads');
  }

  private async view(fields: FormFields, problem?: ReturnType<typeof refusedOn>): Promise<VNode> {
    const { authorities } = await this.letterheads.listLetterheads();
    return <LetterheadEditView authorities={authorities} fields={fields} problem={problem} />;
  }
}

import { Body, Get, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { FormInput, FormsQuery, OwnSheetInput } from '../../features/forms/form.dto.js';
import { FormOffersService } from '../../features/forms/form-offers.js';
import { FormReadings } from '../../features/forms/form-readings.js';
import { FormsService } from '../../features/forms/forms.service.js';
import { Config } from '../../platform/config/config.module.js';
import { Allow } from '../../platform/http/allow.js';
import { A_DRAWING, Costs } from '../../platform/http/costs.js';
import { Id, Text } from '../../platform/http/fields.js';
import type { Problem } from '../../platform/http/problem.filter.js';
import { CurrentAct, CurrentActor } from '../../platform/http/request-act.js';
import { refusedOn } from '../fields/refused-form.js';
import { Pages } from '../layout/pages.js';
import { CurrentReader, type Reader } from '../layout/reader.js';
import { SeeOther } from '../layout/see-other.js';
import { FormsView } from './forms.view.js';

class FormOnPage extends FormInput {
  @Id({ description: 'the session or project whose page it is' })
  page: string;

  @Text({ optional: true })
  _csrf?: string;
}

class OwnSheetOnPage extends OwnSheetInput {
  @Id()
  subjectId: string;

  @Id()
  page: string;

  @Text({ optional: true })
  _csrf?: string;
}

@Pages()
export class FormPages {
  constructor(
    private readonly forms: FormsService,
    private readonly readings: FormReadings,
    private readonly offers: FormOffersService,
    private readonly config: Config,
  ) {}

  @Get('forms')
  @Allow('form.read')
  list(@CurrentActor() actor: Actor, @Query() { subjectId }: FormsQuery): Promise<VNode> {
    return this.draw(actor, subjectId);
  }

  @Post('forms')
  @Costs(A_DRAWING)
  @Allow('form.make')
  async make(
    @CurrentAct() act: Act,
    @CurrentReader() reader: Reader,
    @Body() { page, _csrf, ...wanted }: FormOnPage,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    return this.after(act, reader, reply, page, () => this.forms.makeForm(act, wanted));
  }

  @Post('forms/mine')
  @Costs(A_DRAWING)
  @Allow('ballot.cast')
  async makeOwn(
    @CurrentAct() act: Act,
    @CurrentReader() reader: Reader,
    @Body() { page, subjectId, kind, projectId }: OwnSheetOnPage,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    return this.after(act, reader, reply, page, () =>
      this.forms.makeOwnSheet(act, subjectId, { kind, projectId }),
    );
  }

  private async after(
    { actor }: Act,
    reader: Reader,
    reply: FastifyReply,
    page: string,
    make: () => Promise<unknown>,
  ): Promise<VNode | SeeOther> {
    try {
      await make();
      return new SeeOther(`/forms?subjectId=${page}`);
    } catch (error) {
      return this.draw(actor, page, refusedOn(error, reader, reply));
    }
  }

  private async draw(actor: Actor, subjectId: string, problem?: Problem): Promise<VNode> {
    const offers = await this.offers.offerForms(actor, subjectId);
    const { items } = await this.readings.listForms(actor, subjectId);
    return (
      <FormsView offers={offers} forms={items} timeZone={this.config.officeTimeZone} problem={problem} />
    );
  }
}

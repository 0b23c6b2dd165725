import { json } from 'node:stream/consumers';
import { Body, Get, Param, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { Act } from '../../domain/access/act.js';
import type { Rehearsal } from '../../features/councils/rehearsal.service.js';
import { REHEARSAL } from '../../features/councils/rehearsal-maker.js';
import { RulebookAdoptions } from '../../features/councils/rulebook-adoptions.service.js';
import { RulebookChanges } from '../../features/councils/rulebook-changes.service.js';
import { AdoptionInput, RehearsalInput } from '../../features/councils/rulebook-query.dto.js';
import type { RulebookAnswer, RulebookEntry } from '../../features/councils/rulebook-view.js';
import { RulebooksService } from '../../features/councils/rulebooks.service.js';
import { FileOrdersService } from '../../features/file-orders/file-orders.service.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.module.js';
import { Allow } from '../../platform/http/allow.js';
import { A_DRAWING, Costs } from '../../platform/http/costs.js';
import { type Problem, problemOf } from '../../platform/http/problem.filter.js';
import { CurrentAct } from '../../platform/http/request-act.js';
import { Refused } from '../../platform/refused.js';
import { SENT_FIELDS } from '../fields/form-fields.js';
import { refusedOn } from '../fields/refused-form.js';
import { CurrentSubmission, type Submission } from '../fields/submission.js';
import { orderPath } from '../file-orders/order-path.js';
import { FilledFields } from '../layout/filled-fields.pipe.js';
import { Pages } from '../layout/pages.js';
import { CurrentReader, type Reader } from '../layout/reader.js';
import { SeeOther } from '../layout/see-other.js';
import { RulebookEditView } from './edit.view.js';
import { type FormFields, one } from './form-values.js';
import { RulebookListView } from './list.view.js';
import { RehearsalView } from './rehearsal.view.js';
import { RulebookView } from './rulebook.view.js';
import { bodyOf, fieldsOf } from './rulebook-form.js';

/** What is no id names no rulebook. */
const RULEBOOK_ID = new ParseUUIDPipe({ exceptionFactory: () => Refused.because('not-found') });

@Pages()
export class RulebookPages {
  constructor(
    private readonly rulebooks: RulebooksService,
    private readonly changes: RulebookChanges,
    private readonly adoptions: RulebookAdoptions,
    private readonly orders: FileOrdersService,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  @Get('rulebooks')
  @Allow('rulebook.read')
  async list(): Promise<VNode> {
    const { items: gaps } = await this.rulebooks.listGaps({});
    const today = await this.clock.today();
    return <RulebookListView rulebooks={await this.all()} gaps={gaps} today={today} />;
  }

  @Get('rulebooks/new')
  @Allow('rulebook.write')
  async compose(@Query('from') from?: string): Promise<VNode> {
    const known = await this.all();
    const model = known.find(({ id }) => id === from) ?? known.find(({ builtIn }) => builtIn) ?? known[0];
    if (!model) throw Refused.because('not-found');
    const fields = { ...fieldsOf(await this.rulebooks.getRulebook(model.id)), code: '', versionNote: '' };
    return <RulebookEditView action="/rulebooks/new" fields={fields} />;
  }

  @Post('rulebooks/new')
  @Allow('rulebook.write')
  create(
    @CurrentAct() act: Act,
    @CurrentReader() reader: Reader,
    @Body(SENT_FIELDS) fields: FormFields,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    return this.saved(reader, reply, { action: '/rulebooks/new', fields }, async () =>
      this.changes.writeRulebook(act, await bodyOf(fields, { draft: true })),
    );
  }

  @Get('rulebooks/:id')
  @Allow('rulebook.read')
  show(@CurrentReader() reader: Reader, @Param('id', RULEBOOK_ID) id: string): Promise<VNode> {
    return this.view(reader, id);
  }

  @Get('rulebooks/:id/edit')
  @Allow('rulebook.write')
  async edit(@Param('id', RULEBOOK_ID) id: string): Promise<VNode> {
    const fields = fieldsOf(await this.rulebooks.getRulebook(id));
    return <RulebookEditView action={`/rulebooks/${id}/edit`} fields={fields} />;
  }

  @Post('rulebooks/:id/edit')
  @Allow('rulebook.write')
  save(
    @CurrentAct() act: Act,
    @CurrentReader() reader: Reader,
    @Param('id', RULEBOOK_ID) id: string,
    @Body(SENT_FIELDS) fields: FormFields,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    return this.saved(reader, reply, { action: `/rulebooks/${id}/edit`, fields }, async () =>
      this.changes.replaceRulebook(seen(act, fields), id, await bodyOf(fields)),
    );
  }

  @Post('rulebooks/:id/copy')
  @Allow('rulebook.write')
  async copy(@CurrentAct() act: Act, @Param('id', RULEBOOK_ID) id: string): Promise<SeeOther> {
    const draft = await this.changes.copyAsDraft(act, id);
    return new SeeOther(`/rulebooks/${draft.id}/edit`);
  }

  @Post('rulebooks/:id/publication')
  @Allow('rulebook.write')
  publish(
    @CurrentAct() act: Act,
    @CurrentReader() reader: Reader,
    @Param('id', RULEBOOK_ID) id: string,
    @Body(SENT_FIELDS) fields: FormFields,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    return this.acted(reader, reply, id, () =>
      this.changes.publishDraft(act, id, { succeeds: one(fields.succeeds) === 'yes' }),
    );
  }

  @Post('rulebooks/:id/deletion')
  @Allow('rulebook.write')
  async remove(@CurrentAct() act: Act, @Param('id', RULEBOOK_ID) id: string): Promise<SeeOther> {
    await this.changes.deleteDraft(act, id);
    return new SeeOther('/rulebooks');
  }

  @Post('rulebooks/:id/adoptions')
  @Allow('rulebook.write')
  adopt(
    @CurrentAct() act: Act,
    @CurrentReader() reader: Reader,
    @Param('id', RULEBOOK_ID) id: string,
    @Body(SENT_FIELDS) fields: FormFields,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    return this.acted(reader, reply, id, async () =>
      this.adoptions.adoptRulebook(act, id, await filled(AdoptionInput, fields)),
    );
  }

  /** The worker runs it; its page tells how far it is. */
  @Post('rulebooks/:id/rehearsal')
  @Allow('rulebook.rehearse')
  @Costs(A_DRAWING)
  async rehearse(
    @CurrentSubmission() { act, reader, fields, reply }: Submission,
    @Param('id', RULEBOOK_ID) id: string,
  ): Promise<VNode | SeeOther> {
    try {
      const input = await filled(RehearsalInput, fields);
      const parameters = { ...input, rulebookId: id };
      return new SeeOther(orderPath(await this.orders.placeOrder(act, { kind: REHEARSAL, parameters })));
    } catch (error) {
      return this.view(reader, id, refusedOn(error, reader, reply));
    }
  }

  @Get('rehearsals/:id')
  @Allow('rulebook.rehearse')
  async rehearsal(@CurrentAct() act: Act, @Param('id', RULEBOOK_ID) id: string): Promise<VNode> {
    const order = await this.orders.getOrder(act.actor, id);
    if (order.kind !== REHEARSAL) throw Refused.because('not-found');
    const isReady = order.state === 'ready' && !order.isExpired;
    const rehearsal = isReady && (await json((await this.orders.openContent(act, id)).bytes));
    return (
      <RehearsalView
        order={order}
        rehearsal={(rehearsal || null) as Rehearsal | null}
        timeZone={this.config.officeTimeZone}
      />
    );
  }

  private async all(): Promise<RulebookEntry[]> {
    const entries: RulebookEntry[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.rulebooks.listRulebooks({ limit: 200, cursor });
      entries.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    return entries;
  }

  private async view({ language }: Reader, id: string, problem?: Problem): Promise<VNode> {
    const rulebook = await this.rulebooks.getRulebook(id);
    const isDraft = rulebook.state === 'draft';
    const refusals = isDraft ? await this.changes.findingsOn(id) : [];
    const found = refusals.length > 0 ? problemOf(new Refused(refusals), language).errors : [];
    return (
      <RulebookView
        rulebook={rulebook}
        authorities={await this.adoptions.listAuthorities()}
        findings={isDraft ? found : null}
        problem={problem}
      />
    );
  }

  /** Back to the rulebook, or to its page with the reasons why not. */
  private async acted(
    reader: Reader,
    reply: FastifyReply,
    id: string,
    act: () => Promise<unknown>,
  ): Promise<VNode | SeeOther> {
    try {
      await act();
      return new SeeOther(`/rulebooks/${id}`);
    } catch (error) {
      return this.view(reader, id, refusedOn(error, reader, reply));
    }
  }

  /** To the saved rulebook, or back to the form as it was filled in. */
  private async saved(
    reader: Reader,
    reply: FastifyReply,
    form: { action: string; fields: FormFields },
    save: () => Promise<RulebookAnswer>,
  ): Promise<VNode | SeeOther> {
    try {
      return new SeeOther(`/rulebooks/${(await save()).id}`);
    } catch (error) {
      return <RulebookEditView {...form} problem={refusedOn(error, reader, reply)} />;
    }
  }
}

function filled<T extends object>(
  shape: new () => T,
  { _csrf, ...fields }: Readonly<Record<string, unknown>>,
): Promise<T> {
  return new FilledFields(shape).transform(fields, { type: 'body' }) as Promise<T>;
}

/** The version that the form was filled from, so that nobody writes over what another saved meanwhile. */
function seen(act: Act, { rowVersion }: FormFields): Act {
  return one(rowVersion) ? { ...act, expectedVersion: Number(one(rowVersion)) } : act;
}

import { Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor } from '../../domain/access/actor.js';
import { binds, PLAN_KINDS } from '../../domain/funding/funding-plan.js';
import { FundingPlanInput } from '../../features/funding/funding.dto.js';
import { FundingService } from '../../features/funding/funding.service.js';
import { type CheckedPlan, PlanDraftsService } from '../../features/funding/plan-drafts.service.js';
import { Allow } from '../../platform/http/allow.js';
import { Refused } from '../../platform/refused.js';
import { type FormFields, shaped, textIn } from '../fields/form-fields.js';
import {
  attempt,
  CurrentSubmission,
  PageActor,
  RECORD_ID,
  type RefusedForm,
  type Submission,
} from '../fields/submission.js';
import { Pages } from '../layout/pages.js';
import { CurrentReader, type Reader } from '../layout/reader.js';
import { SeeOther } from '../layout/see-other.js';
import { type ReadPlan, readPlan, withMoreRows } from './plan-fields.js';
import { PlanFormView } from './plan-form.view.js';
import { PlanLookView } from './plan-look.view.js';
import { emptyFields, fieldsOf } from './plan-prefill.js';
import { SumsView } from './plan-sums.view.js';

type Answer = Promise<VNode | SeeOther>;

/** What became of a form that was looked at. */
interface Looked {
  checked: CheckedPlan | null;
  isSaved: boolean;
}

@Pages()
export class PlanPages {
  constructor(
    private readonly drafts: PlanDraftsService,
    private readonly funding: FundingService,
  ) {}

  @Get('projects/:id/funding/new')
  @Allow('funding.write')
  async begin(
    @PageActor() actor: Actor,
    @CurrentReader() { language }: Reader,
    @Param('id', RECORD_ID) id: string,
    @Query('from') from: unknown,
    @Query('kind') kind: unknown,
  ): Promise<VNode> {
    const beginning = await this.drafts.begin(actor, id);
    const { current } = beginning;
    if (!current || from === 'empty')
      return <PlanFormView beginning={beginning} fields={emptyFields()} checked={null} />;
    const wanted = PLAN_KINDS.find((one) => one === kind);
    const begun = { ...fieldsOf(current, language), seen: String(current.version) };
    const fields = { ...begun, ...(wanted && { kind: wanted }) };
    const { checked } = await this.look(actor, id, readPlan(fields));
    return <PlanFormView beginning={beginning} fields={fields} checked={checked} />;
  }

  /** One form with steps: more rows, a check, and saving, which shows a version that will bind once more. */
  @Post('projects/:id/funding/new')
  @HttpCode(200)
  @Allow('funding.write')
  async enter(@CurrentSubmission() sent: Submission, @Param('id', RECORD_ID) id: string): Answer {
    const { actor } = sent.act;
    const step = textIn(sent.fields, 'step');
    if (step === 'rows') return this.draw(actor, id, withMoreRows(sent.fields));
    const read = readPlan(sent.fields);
    if (step === 'edit') return this.draw(actor, id, read.fields);
    const looked: Looked = { checked: null, isSaved: false };
    const refused = await attempt('plan', { ...sent, fields: read.fields }, () =>
      this.take(sent, id, read, looked),
    );
    if (looked.isSaved) return new SeeOther(`/projects/${id}#funding`);
    if (refused || step !== 'save' || !looked.checked)
      return this.draw(actor, id, read.fields, { checked: looked.checked, refused });
    const beginning = await this.drafts.begin(actor, id);
    return <PlanLookView beginning={beginning} fields={read.fields} checked={looked.checked} />;
  }

  /** The part of the page that is kept up to date as somebody types; what is wrong with it is its content. */
  @Post('projects/:id/funding/sums')
  @HttpCode(200)
  @Allow('funding.write')
  async sums(@CurrentSubmission() sent: Submission, @Param('id', RECORD_ID) id: string): Promise<VNode> {
    const looked: Looked = { checked: null, isSaved: false };
    const fields = { ...sent.fields, step: 'check' };
    const refused = await attempt('plan', { ...sent, fields }, () =>
      this.take({ ...sent, fields }, id, readPlan(fields), looked),
    );
    sent.reply.status(200);
    return <SumsView checked={looked.checked} reasons={refused?.reasons ?? []} />;
  }

  private async take(sent: Submission, id: string, read: ReadPlan, looked: Looked): Promise<void> {
    const { fields, act } = sent;
    const { checked, input } = await this.look(act.actor, id, read);
    looked.checked = checked;
    const refusals = [...read.refusals, ...checked.refusals];
    if (refusals.length > 0) throw new Refused(refusals);
    if (textIn(fields, 'step') !== 'save') return;
    const wasSeen = textIn(fields, 'looked') === String(checked.newestVersion);
    if (binds({ kind: input.kind ?? 'estimate' }) && !wasSeen) return;
    await this.funding.writePlan(act, id, input, act.actor.language);
    looked.isSaved = true;
  }

  private async look(actor: Actor, id: string, { input }: ReadPlan) {
    const lines = await this.drafts.nameContributors(input.lines);
    const shape = await shaped(FundingPlanInput, { ...input, lines });
    return { input: shape, checked: await this.drafts.check(actor, id, shape, actor.language) };
  }

  private async draw(
    actor: Actor,
    id: string,
    fields: FormFields,
    { checked = null, refused = null }: { checked?: CheckedPlan | null; refused?: RefusedForm | null } = {},
  ): Promise<VNode> {
    const beginning = await this.drafts.begin(actor, id);
    const shown = refused && { ...refused, errors: refused.errors.map(besideItsField) };
    return <PlanFormView beginning={beginning} fields={fields} checked={checked} refused={shown} />;
  }
}

const FIELD_OF: Readonly<Record<string, string>> = {
  decision: 'decisionNumber',
  'decision.number': 'decisionNumber',
  'decision.date': 'decisionDate',
  'decision.issuer': 'decisionIssuer',
  source: 'knownFrom',
};

function besideItsField<Error extends { readonly path: string }>(error: Error): Error {
  return { ...error, path: FIELD_OF[error.path] ?? error.path.replace('.contributors', '.contributor') };
}

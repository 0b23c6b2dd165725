import { Get, Param, Post, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { MONEY_UNITS, type MoneyUnit } from '../../domain/values/money-unit.js';
import { CommitmentChange, NewCommitment } from '../../features/funding/counterpart.dto.js';
import { CounterpartService } from '../../features/funding/counterpart.service.js';
import { PlanDraftsService } from '../../features/funding/plan-drafts.service.js';
import { StatementQuery } from '../../features/reconciliation/reconciliation.dto.js';
import { ReconciliationService } from '../../features/reconciliation/reconciliation.service.js';
import { Allow } from '../../platform/http/allow.js';
import { OneOf } from '../../platform/http/fields.js';
import { type FormFields, shaped, textIn } from '../fields/form-fields.js';
import { versionSeen } from '../fields/refused-form.js';
import {
  attempt,
  CurrentSubmission,
  PageActor,
  RECORD_ID,
  type RefusedForm,
  type Submission,
} from '../fields/submission.js';
import { Pages } from '../layout/pages.js';
import { SeeOther } from '../layout/see-other.js';
import { ChosenUnit, UnitContext } from './money-unit.view.js';
import { RecordView } from './record.view.js';
import { StatementView } from './statement.view.js';

type Answer = Promise<VNode | SeeOther>;

class StatementPageQuery extends StatementQuery {
  @OneOf(MONEY_UNITS, { optional: true })
  unit?: MoneyUnit;
}

const PAPERS = [
  'promisedVnd',
  'shownVnd',
  'commitmentDocument',
  'proofDocument',
  'financialStatements',
  'note',
] as const;

/** The reconciliation of one project, with what its contributors promise. */
@Pages()
export class StatementPages {
  constructor(
    private readonly reconciliation: ReconciliationService,
    private readonly counterpart: CounterpartService,
    private readonly drafts: PlanDraftsService,
  ) {}

  @Get('projects/:id/reconciliation')
  @Allow('reconciliation.read')
  show(
    @PageActor() actor: Actor,
    @Param('id', RECORD_ID) id: string,
    @Query() { year }: StatementPageQuery,
    @ChosenUnit() unit: MoneyUnit,
  ): Promise<VNode> {
    return this.draw(actor, id, { year, unit });
  }

  /** The record is signed to the đồng, whatever unit the page is read in. */
  @Get('projects/:id/reconciliation/print')
  @Allow('reconciliation.read')
  async record(
    @PageActor() actor: Actor,
    @Param('id', RECORD_ID) id: string,
    @Query() { year }: StatementQuery,
  ): Promise<VNode> {
    const statement = await this.reconciliation.reconcileProject(actor, id, year ?? null, actor.language);
    return <RecordView statement={statement} />;
  }

  @Post('projects/:id/commitments')
  @Allow('funding.write')
  note(@CurrentSubmission() sent: Submission, @Param('id', RECORD_ID) id: string): Answer {
    return this.answer(sent, id, 'commitment', async ({ act, fields }) => {
      const said = { ...filledIn(fields, ['institutionId', 'contributor', 'form', ...PAPERS]) };
      await this.counterpart.recordCommitment(act, id, await shaped(NewCommitment, said));
    });
  }

  @Post('projects/:id/commitments/:commitmentId')
  @Allow('funding.write')
  complete(
    @CurrentSubmission() sent: Submission,
    @Param('id', RECORD_ID) id: string,
    @Param('commitmentId', RECORD_ID) commitmentId: string,
  ): Answer {
    return this.answer(sent, id, commitmentId, async ({ act, fields }) => {
      const change = await shaped(CommitmentChange, filledIn(fields, [...PAPERS, 'withdrawnOn']));
      const seen: Act = versionSeen(act, fields);
      await this.counterpart.changeCommitment(seen, id, commitmentId, change);
    });
  }

  /** Where forms are sent to is no page of its own. */
  @Get(['projects/:id/commitments', 'projects/:id/commitments/:commitmentId'])
  @Allow('reconciliation.read')
  leave(@Param('id', RECORD_ID) id: string): SeeOther {
    return new SeeOther(`/projects/${id}/reconciliation#commitments`);
  }

  private async answer(
    sent: Submission,
    id: string,
    form: string,
    use: (sent: Submission) => Promise<void>,
  ): Answer {
    const refused = await attempt(form, sent, () => use(sent));
    if (refused) return this.draw(sent.act.actor, id, { unit: 'dong' }, refused);
    return new SeeOther(`/projects/${id}/reconciliation#commitments`);
  }

  private async draw(
    actor: Actor,
    id: string,
    { year, unit }: { readonly year?: number; readonly unit: MoneyUnit },
    refused?: RefusedForm,
  ): Promise<VNode> {
    const statement = await this.reconciliation.reconcileProject(actor, id, year ?? null, actor.language);
    const commitments = await this.counterpart.listCommitments(actor, id, actor.language);
    const { contributors } = await this.drafts.begin(actor, id);
    return (
      <UnitContext.Provider value={unit}>
        <StatementView
          statement={statement}
          commitments={{ projectId: id, commitments, contributors, refused }}
        />
      </UnitContext.Provider>
    );
  }
}

function filledIn(fields: FormFields, names: readonly string[]): Record<string, string | undefined> {
  return Object.fromEntries(names.map((name) => [name, textIn(fields, name)]));
}

import { Get, Param, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor } from '../../domain/access/actor.js';
import { NewDisbursement, Reversal } from '../../features/funding/disbursement.dto.js';
import { DisbursementsService } from '../../features/funding/disbursements.service.js';
import { LedgerBooksService } from '../../features/funding/ledger-books.service.js';
import { PlanDraftsService } from '../../features/funding/plan-drafts.service.js';
import { Allow } from '../../platform/http/allow.js';
import { Refused } from '../../platform/refused.js';
import { type FormFields, listIn, shaped, textIn } from '../fields/form-fields.js';
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
import { LedgerView } from './ledger.view.js';
import { ReversalView } from './reversal.view.js';

type Answer = Promise<VNode | SeeOther>;

/** The ledger of one project. */
@Pages()
export class LedgerPages {
  constructor(
    private readonly books: LedgerBooksService,
    private readonly disbursements: DisbursementsService,
    private readonly drafts: PlanDraftsService,
  ) {}

  @Get('projects/:id/ledger')
  @Allow('funding.read')
  show(@PageActor() actor: Actor, @Param('id', RECORD_ID) id: string): Promise<VNode> {
    return this.draw(actor, id);
  }

  @Post('projects/:id/ledger')
  @Allow('disbursement.write')
  async book(@CurrentSubmission() sent: Submission, @Param('id', RECORD_ID) id: string): Answer {
    const { act, fields } = sent;
    let booked = '';
    const refused = await attempt('entry', sent, async () => {
      const names = ['kind', 'source', 'institutionId', 'amountVnd', 'offsetsAdvanceVnd', 'date', 'reason'];
      const entry = await shaped(NewDisbursement, {
        ...Object.fromEntries(names.map((name) => [name, textIn(fields, name)])),
        document: documentIn(fields) ?? {},
        final: listIn(fields, 'final').includes('true') || undefined,
      });
      const { id: entryId } = await this.disbursements.recordDisbursement(
        versionSeen(act, fields),
        id,
        entry,
        act.actor.language,
      );
      booked = entryId;
    });
    return refused
      ? this.draw(act.actor, id, refused)
      : new SeeOther(`/projects/${id}/ledger#entry-${booked}`);
  }

  @Get('projects/:id/ledger/:entryId/reversal')
  @Allow('disbursement.write')
  ask(
    @PageActor() actor: Actor,
    @Param('id', RECORD_ID) id: string,
    @Param('entryId', RECORD_ID) entryId: string,
  ): Promise<VNode> {
    return this.drawReversal(actor, id, entryId);
  }

  @Post('projects/:id/ledger/:entryId/reversal')
  @Allow('disbursement.write')
  async reverse(
    @CurrentSubmission() sent: Submission,
    @Param('id', RECORD_ID) id: string,
    @Param('entryId', RECORD_ID) entryId: string,
  ): Answer {
    const { act, fields } = sent;
    let booked = '';
    const refused = await attempt('reversal', sent, async () => {
      const reversal = await shaped(Reversal, {
        reason: textIn(fields, 'reason'),
        date: textIn(fields, 'date'),
        document: documentIn(fields),
      });
      booked = (await this.disbursements.reverseDisbursement(act, id, entryId, reversal)).id;
    });
    if (refused) return this.drawReversal(act.actor, id, entryId, refused);
    return new SeeOther(`/projects/${id}/ledger#entry-${booked}`);
  }

  private async draw(actor: Actor, id: string, refused?: RefusedForm): Promise<VNode> {
    const books = await this.books.openBooks(actor, id, actor.language);
    const { contributors } = await this.drafts.begin(actor, id);
    return <LedgerView books={books} contributors={contributors} refused={refused} />;
  }

  private async drawReversal(
    actor: Actor,
    id: string,
    entryId: string,
    refused?: RefusedForm,
  ): Promise<VNode> {
    const books = await this.books.openBooks(actor, id, actor.language);
    const entry = books.entries.find((one) => one.id === entryId);
    if (!entry) throw Refused.because('not-found');
    return <ReversalView books={books} entry={entry} refused={refused} />;
  }
}

function documentIn(fields: FormFields) {
  const [number, date] = ['document.number', 'document.date'].map((name) => textIn(fields, name));
  return number || date ? { number, date } : undefined;
}

import { Get, Param, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor } from '../../../domain/access/actor.js';
import type { CouncilPurpose } from '../../../domain/council/rulebook.js';
import { isPlainDate } from '../../../domain/values/plain-date.js';
import { NewCouncil } from '../../../features/councils/council.dto.js';
import { CouncilDrafts } from '../../../features/councils/council-drafts.service.js';
import { CouncilsService } from '../../../features/councils/councils.service.js';
import { RulebooksService } from '../../../features/councils/rulebooks.service.js';
import { RegisterNames } from '../../../features/institutions/register-names.js';
import { Allow } from '../../../platform/http/allow.js';
import { problemOf } from '../../../platform/http/problem.filter.js';
import { Refused } from '../../../platform/refused.js';
import { type FormFields, shaped, textIn } from '../../fields/form-fields.js';
import {
  attempt,
  CurrentSubmission,
  PageActor,
  RECORD_ID,
  type RefusedForm,
  type Submission,
} from '../../fields/submission.js';
import { Pages } from '../../layout/pages.js';
import { SeeOther } from '../../layout/see-other.js';
import { asOnForm, councilIn, type DraftSeat, projectIdsIn, purposeIn, rowsIn, seatsIn } from './draft.js';
import { NewCouncilView } from './new-council.view.js';

const FORM = 'council';

/** A council is set up on one page: it may be looked at by its rulebook as often as one likes before it is established. */
@Pages()
export class NewCouncilPages {
  constructor(
    private readonly councils: CouncilsService,
    private readonly drafts: CouncilDrafts,
    private readonly rulebooks: RulebooksService,
    private readonly names: RegisterNames,
  ) {}

  @Get('projects/:id/councils/new')
  @Allow('council.manage')
  async ask(@PageActor() actor: Actor, @Param('id', RECORD_ID) id: string): Promise<VNode> {
    return this.draw(actor, id, {});
  }

  @Post('projects/:id/councils/new')
  @Allow('council.manage')
  async answer(
    @CurrentSubmission() sent: Submission,
    @Param('id', RECORD_ID) id: string,
  ): Promise<VNode | SeeOther> {
    const { act, fields, reader, reply } = sent;
    const { seats, unread } = await seatsIn(fields, this.names);
    if (textIn(fields, 'act') !== 'establish') {
      // Nothing was made: the page is looked at again.
      reply.status(200);
      const { errors } = unread.length > 0 ? problemOf(new Refused(unread), reader.language) : { errors: [] };
      return this.draw(act.actor, id, fields, {
        seats,
        refused: { form: FORM, reasons: [], errors, fields },
      });
    }
    let councilId = '';
    const refused = await attempt(FORM, sent, async () => {
      if (unread.length > 0) throw new Refused(unread);
      const { competitors } = await this.drafts.listCompetitors(act.actor, id);
      const council = councilIn(fields, seats, projectIdsIn(fields, id, competitors));
      councilId = (await this.councils.establishCouncil(act, await shaped(NewCouncil, council))).id;
    });
    if (!refused) return new SeeOther(`/councils/${councilId}`);
    return this.draw(act.actor, id, fields, { seats, refused: asOnForm(refused, seats) });
  }

  private async draw(
    actor: Actor,
    id: string,
    fields: FormFields,
    { seats = [], refused }: { seats?: readonly DraftSeat[]; refused?: RefusedForm } = {},
  ): Promise<VNode> {
    const { project, competitors } = await this.drafts.listCompetitors(actor, id);
    const purpose = purposeIn(fields, USUAL_PURPOSE[project.stage] ?? 'acceptance');
    const [date, calledOn] = [dayIn(fields, ['effectiveDate', 'decisionDate']), dayIn(fields, ['calledOn'])];
    const offer = await this.rulebooks.getOffer(actor, { purpose, projectId: id, date, calledOn });
    const wanted = offer.choices.find(({ id: each }) => each === textIn(fields, 'rulebookId'));
    const rulebookId = wanted?.id ?? offer.rulebook?.id;
    const checked = rulebookId
      ? await this.drafts.checkDraft(actor, {
          projectIds: projectIdsIn(fields, id, competitors),
          rulebookId,
          seats,
          sizeReason: textIn(fields, 'sizeReason'),
        })
      : null;
    const labels = await this.names.personLabels(seats.map(({ personId }) => personId));
    const rows = rowsIn(fields, checked?.rulebook.seats.count.default ?? 9);
    const isAsked = textIn(fields, 'act') === 'more';
    return (
      <NewCouncilView
        project={project}
        competitors={competitors}
        purpose={purpose}
        offer={offer}
        rulebookId={wanted?.id}
        checked={checked}
        seats={seats}
        labels={labels}
        rows={isAsked ? rows + 2 : rows}
        suggested={await this.names.suggestPersons()}
        fields={fields}
        refused={refused}
      />
    );
  }
}

const USUAL_PURPOSE: Readonly<Record<string, CouncilPurpose>> = {
  proposed: 'definition',
  defined: 'selection',
  selected: 'selection',
};

function dayIn(fields: FormFields, names: readonly string[]): string | undefined {
  return names.map((name) => textIn(fields, name) ?? '').find(isPlainDate);
}

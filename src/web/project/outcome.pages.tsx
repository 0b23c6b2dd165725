import { Get, HttpCode, Param, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor } from '../../domain/access/actor.js';
import { DossierService } from '../../features/dossier/dossier.service.js';
import { NewOutcome } from '../../features/outcomes/outcome.dto.js';
import { OutcomesService } from '../../features/outcomes/outcomes.service.js';
import { Allow } from '../../platform/http/allow.js';
import { type FormFields, listIn, shaped, textIn } from '../fields/form-fields.js';
import { asksToFind, PartyFinder } from '../fields/party-choice.js';
import {
  attempt,
  CurrentSubmission,
  PageActor,
  RECORD_ID,
  type RefusedForm,
  type Submission,
} from '../fields/submission.js';
import { partialDateIn } from '../fields/written-figures.js';
import { Pages } from '../layout/pages.js';
import { SeeOther } from '../layout/see-other.js';
import { OUTCOME_FORM_NAME, OutcomeFormView } from './outcome-form.view.js';

@Pages()
export class OutcomePages {
  constructor(
    private readonly dossiers: DossierService,
    private readonly outcomes: OutcomesService,
    private readonly parties: PartyFinder,
  ) {}

  @Get('projects/:id/outcomes/new')
  @Allow('outcome.write')
  ask(@PageActor() actor: Actor, @Param('id', RECORD_ID) id: string): Promise<VNode> {
    return this.draw(actor, id);
  }

  @Post('projects/:id/outcomes/new')
  @HttpCode(200)
  @Allow('outcome.write')
  async record(
    @CurrentSubmission() sent: Submission,
    @Param('id', RECORD_ID) id: string,
  ): Promise<VNode | SeeOther> {
    const { act, fields } = sent;
    if (asksToFind(fields)) return this.draw(act.actor, id, fields);
    const refused = await attempt(OUTCOME_FORM_NAME, sent, async () => {
      await this.outcomes.recordOutcome(act, id, await outcomeIn(fields));
    });
    return refused ? this.draw(act.actor, id, fields, refused) : new SeeOther(`/projects/${id}#outcomes`);
  }

  private async draw(
    actor: Actor,
    id: string,
    fields: FormFields = {},
    refused?: RefusedForm,
  ): Promise<VNode> {
    const { code, title } = await this.dossiers.getProject(actor, id);
    const choice = (name: string) => this.parties.choice(actor, { kind: 'institution', name, fields });
    return (
      <OutcomeFormView
        project={{ id, code, title }}
        carriedOnBy={await choice('carriedOnById')}
        together={await choice('withInstitutionIds')}
        fields={fields}
        refused={refused}
      />
    );
  }
}

const PLAIN = ['kind', 'carriedOnById', 'market', 'place', 'description', 'source'] as const;

function outcomeIn(fields: FormFields): Promise<NewOutcome> {
  const products = (textIn(fields, 'products') ?? '').split(/\r?\n/).map((line) => line.trim());
  return shaped(NewOutcome, {
    ...Object.fromEntries(PLAIN.map((name) => [name, textIn(fields, name)])),
    withInstitutionIds: [...new Set(listIn(fields, 'withInstitutionIds'))],
    products: products.filter(Boolean),
    notedOn: partialDateIn(fields, 'notedOn'),
  });
}

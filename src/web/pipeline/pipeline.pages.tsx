import { Get, HttpCode, Post, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor } from '../../domain/access/actor.js';
import { NewPipelineEntry, PipelineQuery } from '../../features/pipeline/pipeline.dto.js';
import { PipelineService } from '../../features/pipeline/pipeline.service.js';
import { Allow } from '../../platform/http/allow.js';
import { type FormFields, listIn, shaped, textIn } from '../fields/form-fields.js';
import { asksToFind, PartyFinder } from '../fields/party-choice.js';
import {
  attempt,
  CurrentSubmission,
  PageActor,
  type RefusedForm,
  type Submission,
} from '../fields/submission.js';
import { partialDateIn } from '../fields/written-figures.js';
import { FilledFields } from '../layout/filled-fields.pipe.js';
import { Pages } from '../layout/pages.js';
import { SeeOther } from '../layout/see-other.js';
import { PIPELINE_FORM, PipelineView } from './pipeline.view.js';

@Pages()
export class PipelinePages {
  constructor(
    private readonly pipeline: PipelineService,
    private readonly parties: PartyFinder,
  ) {}

  @Get('pipeline')
  @Allow('pipeline.read')
  list(
    @PageActor() actor: Actor,
    @Query(new FilledFields(PipelineQuery)) query: Readonly<PipelineQuery>,
  ): Promise<VNode> {
    return this.draw(actor, query);
  }

  @Post('pipeline')
  @HttpCode(200)
  @Allow('pipeline.write')
  async note(@CurrentSubmission() sent: Submission): Promise<VNode | SeeOther> {
    const { act, fields } = sent;
    if (asksToFind(fields)) return this.draw(act.actor, {}, fields);
    const refused = await attempt(PIPELINE_FORM, sent, async () => {
      const code = textIn(fields, 'projectCode');
      const entry = {
        kind: textIn(fields, 'kind'),
        what: textIn(fields, 'what'),
        place: textIn(fields, 'place'),
        notedOn: partialDateIn(fields, 'notedOn'),
        withInstitutionIds: [...new Set(listIn(fields, 'withInstitutionIds'))],
        projectId: code && (await this.pipeline.projectOfCode(code)),
      };
      await this.pipeline.noteEntry(act, await shaped(NewPipelineEntry, entry));
    });
    return refused ? this.draw(act.actor, {}, fields, refused) : new SeeOther('/pipeline');
  }

  private async draw(
    actor: Actor,
    query: Readonly<PipelineQuery>,
    fields: FormFields = {},
    refused?: RefusedForm,
  ): Promise<VNode> {
    const wanted = { kind: 'institution', name: 'withInstitutionIds', fields } as const;
    return (
      <PipelineView
        page={await this.pipeline.listNewest(query)}
        query={query}
        together={await this.parties.choice(actor, wanted)}
        fields={fields}
        refused={refused}
      />
    );
  }
}

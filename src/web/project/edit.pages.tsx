import { Get, HttpCode, Param, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor } from '../../domain/access/actor.js';
import { DossierService } from '../../features/dossier/dossier.service.js';
import { ProjectsService } from '../../features/projects/projects.service.js';
import { Allow } from '../../platform/http/allow.js';
import type { FormFields } from '../fields/form-fields.js';
import { asksToFind, PartyFinder } from '../fields/party-choice.js';
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
import { EditView } from './edit.view.js';
import { changeIn, fieldsOf, PROJECT_FORM_NAME, proposalIn } from './project-form.js';

type Answer = Promise<VNode | SeeOther>;
type Saved = Parameters<typeof fieldsOf>[0];

/** Proposing a project, and changing what is known of it. */
@Pages()
export class EditPages {
  constructor(
    private readonly dossiers: DossierService,
    private readonly projects: ProjectsService,
    private readonly parties: PartyFinder,
  ) {}

  @Get('projects/new')
  @Allow('project.create')
  ask(@PageActor() actor: Actor): Promise<VNode> {
    // Who proposes is most often who will lead it.
    const isInvestigator = actor.roles.includes('investigator');
    const fields = isInvestigator
      ? {
          principalInvestigatorId: actor.personId ?? '',
          leadInstitutionId: actor.institutionId ?? '',
        }
      : {};
    return this.draw(actor, null, fields);
  }

  @Post('projects/new')
  @HttpCode(200)
  @Allow('project.create')
  async propose(@CurrentSubmission() sent: Submission): Answer {
    const { act, fields } = sent;
    if (asksToFind(fields)) return this.draw(act.actor, null, fields);
    let id = '';
    const refused = await attempt(PROJECT_FORM_NAME, sent, async () => {
      ({ id } = await this.projects.proposeProject(act, await proposalIn(fields)));
    });
    return refused ? this.draw(act.actor, null, fields, refused) : new SeeOther(`/projects/${id}`);
  }

  @Get('projects/:id/edit')
  @Allow('project.write')
  async edit(@PageActor() actor: Actor, @Param('id', RECORD_ID) id: string): Promise<VNode> {
    const project = await this.dossiers.getProject(actor, id);
    return this.draw(actor, project, fieldsOf(project));
  }

  @Post('projects/:id/edit')
  @HttpCode(200)
  @Allow('project.write')
  async change(@CurrentSubmission() sent: Submission, @Param('id', RECORD_ID) id: string): Answer {
    const { act, fields } = sent;
    const project = await this.dossiers.getProject(act.actor, id);
    if (asksToFind(fields)) return this.draw(act.actor, project, fields);
    const refused = await attempt(PROJECT_FORM_NAME, sent, async () => {
      const change = await changeIn(fields, project);
      if (change) await this.projects.changeProject(versionSeen(act, fields), id, change);
    });
    return refused ? this.draw(act.actor, project, fields, refused) : new SeeOther(`/projects/${id}`);
  }

  private async draw(
    actor: Actor,
    project: Saved | null,
    fields: FormFields,
    refused?: RefusedForm,
  ): Promise<VNode> {
    const institution = (name: 'leadInstitutionId' | 'authorityId' | 'heldById') =>
      this.parties.choice(actor, { kind: 'institution', name, fields, saved: [project?.[name]] });
    const investigator = {
      kind: 'person',
      name: 'principalInvestigatorId',
      fields,
      saved: [project?.principalInvestigatorId],
    } as const;
    const programme = {
      kind: 'programme',
      name: 'programmeId',
      fields,
      saved: [project?.programmeId],
    } as const;
    const parties = {
      lead: await institution('leadInstitutionId'),
      investigator: await this.parties.choice(actor, investigator),
      authority: await institution('authorityId'),
      heldBy: await institution('heldById'),
      programme: await this.parties.choice(actor, programme),
    };
    return <EditView project={project ?? undefined} fields={fields} parties={parties} refused={refused} />;
  }
}

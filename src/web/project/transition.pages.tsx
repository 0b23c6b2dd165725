import { Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor } from '../../domain/access/actor.js';
import { may } from '../../domain/access/permissions.js';
import { DossierService } from '../../features/dossier/dossier.service.js';
import { type Prospect, ProspectService } from '../../features/dossier/prospect.service.js';
import { LifecycleService } from '../../features/lifecycle/lifecycle.service.js';
import { Allow } from '../../platform/http/allow.js';
import { type FormFields, textIn } from '../fields/form-fields.js';
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
import { CHANGE, ProspectView } from './prospect.view.js';
import { TRANSITION_FORM, TransitionView } from './transition.view.js';
import { actIn, arrowTo } from './transition-form.js';

type Answer = Promise<VNode | SeeOther>;

interface Held {
  readonly fields?: FormFields;
  readonly refused?: RefusedForm | null;
}

/** A step of a project: its papers, what it would bring about, and the step itself. */
@Pages()
export class TransitionPages {
  constructor(
    private readonly dossiers: DossierService,
    private readonly prospects: ProspectService,
    private readonly lifecycle: LifecycleService,
  ) {}

  @Get('projects/:id/transitions/:to')
  @Allow('project.transition')
  ask(
    @PageActor() actor: Actor,
    @Param('id', RECORD_ID) id: string,
    @Param('to') to: string,
    @Query() query: FormFields,
  ): Promise<VNode> {
    const fields = query.recorded === '1' ? { isRecorded: '1' } : {};
    return this.draw(actor, id, to, { fields });
  }

  /** Where the form is sent to is no page of its own. */
  @Get('projects/:id/transitions/:to/preview')
  @Allow('project.transition')
  back(@Param('id', RECORD_ID) id: string, @Param('to') to: string): SeeOther {
    return new SeeOther(`/projects/${id}/transitions/${encodeURIComponent(to)}`);
  }

  @Post('projects/:id/transitions/:to/preview')
  @HttpCode(200)
  @Allow('project.transition')
  async preview(
    @CurrentSubmission() sent: Submission,
    @Param('id', RECORD_ID) id: string,
    @Param('to') to: string,
  ): Answer {
    const { act, fields } = sent;
    if (CHANGE in fields) return this.draw(act.actor, id, to, { fields });
    const dossier = await this.dossiers.getProject(act.actor, id);
    const arrow = arrowTo(dossier, to);
    let prospect: Prospect | null = null;
    const refused = await attempt(TRANSITION_FORM, sent, async () => {
      prospect = await this.prospects.foresee(act, id, await actIn(fields, arrow.to));
    });
    if (refused || !prospect) return this.draw(act.actor, id, to, { fields, refused });
    return <ProspectView dossier={dossier} arrow={arrow} fields={fields} prospect={prospect} />;
  }

  @Post('projects/:id/transitions/:to')
  @Allow('project.transition')
  async move(
    @CurrentSubmission() sent: Submission,
    @Param('id', RECORD_ID) id: string,
    @Param('to') to: string,
  ): Answer {
    const { act, fields } = sent;
    const dossier = await this.dossiers.getProject(act.actor, id);
    // The button was pressed twice.
    if (dossier.stage === to) return new SeeOther(`/projects/${id}#history`);
    const { to: stage } = arrowTo(dossier, to);
    const refused = await attempt(TRANSITION_FORM, sent, async () => {
      await this.lifecycle.moveProject(act, id, await actIn(fields, stage));
    });
    return refused
      ? this.draw(act.actor, id, to, { fields, refused })
      : new SeeOther(`/projects/${id}#history`);
  }

  private async draw(actor: Actor, id: string, to: string, { fields = {}, refused }: Held): Promise<VNode> {
    const dossier = await this.dossiers.getProject(actor, id);
    const isRecorded = textIn(fields, 'isRecorded') === '1' && may(actor, 'project.write');
    return (
      <TransitionView
        dossier={dossier}
        arrow={arrowTo(dossier, to)}
        isRecorded={isRecorded}
        fields={fields}
        refused={refused}
      />
    );
  }
}

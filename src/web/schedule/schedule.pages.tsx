import { Get, Param, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor } from '../../domain/access/actor.js';
import { DossierService } from '../../features/dossier/dossier.service.js';
import { AdjustmentInput } from '../../features/lifecycle/adjustment.dto.js';
import { AdjustmentsService } from '../../features/lifecycle/adjustments.service.js';
import { NewMilestone } from '../../features/milestones/milestone.dto.js';
import { MilestonesService } from '../../features/milestones/milestones.service.js';
import { Clock } from '../../platform/clock.js';
import { Allow } from '../../platform/http/allow.js';
import { type FormFields, shaped, textIn } from '../fields/form-fields.js';
import { paperIn } from '../fields/paper-fields.view.js';
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
import { ADJUSTMENT_FORM } from './adjustment-form.view.js';
import { OWN_FORM } from './own-milestone-form.view.js';
import { PreviewView } from './preview.view.js';
import { ScheduleView } from './schedule.view.js';

type Answer = Promise<VNode | SeeOther>;
type Preview = Awaited<ReturnType<AdjustmentsService['rehearseAdjustment']>>;

/** A project's schedule: milestones of its own, and adjustments of the contract that move the law's. */
@Pages()
export class SchedulePages {
  constructor(
    private readonly dossiers: DossierService,
    private readonly milestones: MilestonesService,
    private readonly adjustments: AdjustmentsService,
    private readonly clock: Clock,
  ) {}

  @Get('projects/:id/schedule')
  @Allow('milestone.read')
  show(@PageActor() actor: Actor, @Param('id', RECORD_ID) id: string): Promise<VNode> {
    return this.draw(actor, id);
  }

  @Post('projects/:id/milestones')
  @Allow('milestone.write')
  async setOwn(@CurrentSubmission() sent: Submission, @Param('id', RECORD_ID) id: string): Answer {
    const { act, fields } = sent;
    const refused = await attempt(OWN_FORM, sent, async () => {
      const milestone = {
        kind: 'own',
        title: textIn(fields, 'title'),
        dueDate: textIn(fields, 'dueDate'),
        responsiblePersonId: textIn(fields, 'responsiblePersonId'),
      };
      await this.milestones.setMilestone(act, id, await shaped(NewMilestone, milestone));
    });
    return refused ? this.draw(act.actor, id, refused) : new SeeOther(scheduleOf(id));
  }

  @Post('projects/:id/adjustments/preview')
  @Allow('adjustment.write')
  async preview(@CurrentSubmission() sent: Submission, @Param('id', RECORD_ID) id: string): Answer {
    const { act, fields } = sent;
    let preview: Preview | null = null;
    const refused = await attempt(ADJUSTMENT_FORM, sent, async () => {
      preview = await this.adjustments.rehearseAdjustment(act, id, await adjustmentIn(fields));
    });
    if (refused || !preview) return this.draw(act.actor, id, refused);
    const dossier = await this.dossiers.getProject(act.actor, id);
    return <PreviewView dossier={dossier} fields={fields} preview={preview} />;
  }

  @Post('projects/:id/adjustments')
  @Allow('adjustment.write')
  async adjust(@CurrentSubmission() sent: Submission, @Param('id', RECORD_ID) id: string): Answer {
    const { act, fields } = sent;
    const refused = await attempt(ADJUSTMENT_FORM, sent, async () => {
      await this.adjustments.adjust(act, id, await adjustmentIn(fields));
    });
    return refused ? this.draw(act.actor, id, refused) : new SeeOther(scheduleOf(id));
  }

  /** Where forms are sent to is no page of its own. */
  @Get(['projects/:id/milestones', 'projects/:id/adjustments', 'projects/:id/adjustments/preview'])
  @Allow('milestone.read')
  back(@Param('id', RECORD_ID) id: string): SeeOther {
    return new SeeOther(`/projects/${id}/schedule`);
  }

  private async draw(actor: Actor, id: string, refused?: RefusedForm | null): Promise<VNode> {
    const dossier = await this.dossiers.getProject(actor, id);
    return <ScheduleView dossier={dossier} today={await this.clock.today()} refused={refused} />;
  }
}

function scheduleOf(projectId: string): string {
  return `/projects/${projectId}/schedule#milestones`;
}

function adjustmentIn(fields: FormFields): Promise<AdjustmentInput> {
  const plain = ['kind', 'newEndDate', 'reason', 'effectiveDate'] as const;
  return shaped(AdjustmentInput, {
    ...Object.fromEntries(plain.map((name) => [name, textIn(fields, name)])),
    decision: paperIn(fields, 'decision'),
  });
}

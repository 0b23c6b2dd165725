import { Get, Param, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor } from '../../domain/access/actor.js';
import { MilestoneChange, MilestoneCompletion } from '../../features/milestones/milestone.dto.js';
import { MilestonesService } from '../../features/milestones/milestones.service.js';
import { Allow } from '../../platform/http/allow.js';
import { shaped, textIn } from '../fields/form-fields.js';
import { attempt, CurrentSubmission, PageActor, RECORD_ID, type Submission } from '../fields/submission.js';
import { Pages } from '../layout/pages.js';
import { SeeOther } from '../layout/see-other.js';
import { MilestoneView } from './milestone.view.js';

type Answer = Promise<VNode | SeeOther>;

@Pages()
export class MilestonePages {
  constructor(private readonly milestones: MilestonesService) {}

  @Get('milestones/:id')
  @Allow('milestone.write')
  async show(@PageActor() actor: Actor, @Param('id', RECORD_ID) id: string): Promise<VNode> {
    return <MilestoneView found={await this.milestones.getMilestone(actor, id)} />;
  }

  @Post('milestones/:id/completion')
  @Allow('milestone.write')
  complete(@CurrentSubmission() sent: Submission, @Param('id', RECORD_ID) id: string): Answer {
    return this.answer(sent, 'completion', id, async () => {
      const names = ['effectiveDate', 'document', 'conclusion', 'confirmedVolume'];
      const said = Object.fromEntries(names.map((name) => [name, textIn(sent.fields, name)]));
      await this.milestones.completeMilestone(sent.act, id, await shaped(MilestoneCompletion, said));
    });
  }

  @Post('milestones/:id/move')
  @Allow('milestone.write')
  move(@CurrentSubmission() sent: Submission, @Param('id', RECORD_ID) id: string): Answer {
    return this.answer(sent, 'move', id, async () => {
      const change = { dueDate: textIn(sent.fields, 'dueDate') };
      await this.milestones.changeMilestone(sent.act, id, await shaped(MilestoneChange, change));
    });
  }

  @Post('milestones/:id/removal')
  @Allow('milestone.write')
  takeOff(@CurrentSubmission() sent: Submission, @Param('id', RECORD_ID) id: string): Answer {
    return this.answer(sent, 'removal', id, async () => {
      const change = { cancelled: true, reason: textIn(sent.fields, 'reason') };
      await this.milestones.changeMilestone(sent.act, id, await shaped(MilestoneChange, change));
    });
  }

  private async answer(
    sent: Submission,
    form: string,
    id: string,
    use: () => Promise<unknown>,
  ): Promise<VNode | SeeOther> {
    const refused = await attempt(form, sent, use);
    const found = await this.milestones.getMilestone(sent.act.actor, id);
    if (refused) return <MilestoneView found={found} refused={refused} />;
    return new SeeOther(`/projects/${found.project.id}/schedule#milestones`);
  }
}

import { Get, Param } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor } from '../../domain/access/actor.js';
import { AwardService } from '../../features/lifecycle/award.service.js';
import { Allow } from '../../platform/http/allow.js';
import { PageActor, RECORD_ID } from '../fields/submission.js';
import { Pages } from '../layout/pages.js';
import { LetterView } from './letter.view.js';

/** The letter about a selection, to print and sign. */
@Pages()
export class LetterPages {
  constructor(private readonly awards: AwardService) {}

  @Get('projects/:id/selection-letter')
  @Allow('project.read')
  async print(@PageActor() actor: Actor, @Param('id', RECORD_ID) id: string): Promise<VNode> {
    const letter = await this.awards.getLetter(actor, id, actor.language);
    return <LetterView projectId={id} letter={letter} />;
  }
}

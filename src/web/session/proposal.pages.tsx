import { Param, Post, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import { ProposalFactsInput } from '../../features/councils/agenda.dto.js';
import { AgendaService } from '../../features/councils/agenda.service.js';
import { Allow } from '../../platform/http/allow.js';
import { shaped } from '../fields/form-fields.js';
import { attempt, CurrentSubmission, RECORD_ID, type Submission } from '../fields/submission.js';
import { Pages } from '../layout/pages.js';
import { SeeOther } from '../layout/see-other.js';
import { proposalFormOf, proposalIn } from './proposal-form.js';
import { RoomView } from './room.view.js';
import { itemOf, Rooms } from './rooms.js';

/** What is known of a proposal beside its ballots, noted before the closing ranks it. */
@Pages()
export class ProposalPages {
  constructor(
    private readonly rooms: Rooms,
    private readonly agenda: AgendaService,
  ) {}

  @Post('sessions/:id/acts/proposal')
  @Allow('session.manage')
  async note(
    @CurrentSubmission() sent: Submission,
    @Param('id', RECORD_ID) id: string,
    @Query('projectId') named: unknown,
  ): Promise<VNode | SeeOther> {
    const { actor } = sent.act;
    const { projectId } = itemOf((await this.rooms.of(actor, id)).session, String(named));
    const refused = await attempt(proposalFormOf(projectId), sent, async () => {
      const input = await shaped(ProposalFactsInput, proposalIn(sent.fields));
      await this.agenda.noteProposal(sent.act, id, projectId, input);
    });
    if (!refused) return new SeeOther(`/sessions/${id}#proposals`);
    return <RoomView room={await this.rooms.of(actor, id)} refused={refused} />;
  }
}

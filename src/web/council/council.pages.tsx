import { Get, Param, Post, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor } from '../../domain/access/actor.js';
import { CONFLICT_WARNINGS } from '../../domain/council/conflict-of-interest.js';
import { ConflictsService } from '../../features/councils/conflicts.service.js';
import { ConflictInput } from '../../features/councils/council.dto.js';
import { CouncilsService } from '../../features/councils/councils.service.js';
import { NewSession } from '../../features/councils/session.dto.js';
import { SessionsService } from '../../features/councils/sessions.service.js';
import { Config } from '../../platform/config/config.module.js';
import { Allow } from '../../platform/http/allow.js';
import { type FormFields, instantIn, listIn, shaped, textIn } from '../fields/form-fields.js';
import { attempt, CurrentSubmission, PageActor, RECORD_ID, type Submission } from '../fields/submission.js';
import { Pages } from '../layout/pages.js';
import { SeeOther } from '../layout/see-other.js';
import { conflictIn } from '../session/conflict-fields.view.js';
import { CouncilView } from './council.view.js';
import { type CouncilProps } from './council-props.js';

type Answer = Promise<VNode | SeeOther>;

@Pages()
export class CouncilPages {
  constructor(
    private readonly councils: CouncilsService,
    private readonly conflicts: ConflictsService,
    private readonly sessions: SessionsService,
    private readonly config: Config,
  ) {}

  @Get('councils/:id')
  @Allow('council.read')
  show(
    @PageActor() actor: Actor,
    @Param('id', RECORD_ID) id: string,
    @Query('warning') code: unknown,
  ): Promise<VNode> {
    const warning = CONFLICT_WARNINGS.find((each) => each === code);
    return this.draw(actor, id, { warning });
  }

  @Post('councils/:id/sessions')
  @Allow('session.manage')
  async call(@CurrentSubmission() sent: Submission, @Param('id', RECORD_ID) id: string): Answer {
    let path = `/councils/${id}`;
    const refused = await attempt('session', sent, async () => {
      const input = await shaped(NewSession, this.sessionIn(sent.fields));
      path = `/sessions/${(await this.sessions.callSession(sent.act, id, input)).id}`;
    });
    return refused ? this.draw(sent.act.actor, id, { refused }) : new SeeOther(path);
  }

  @Post('councils/:id/conflicts')
  @Allow('conflict.declare')
  async declare(@CurrentSubmission() sent: Submission, @Param('id', RECORD_ID) id: string): Answer {
    const { fields } = sent;
    let query = '';
    const refused = await attempt('conflict', sent, async () => {
      const declared = {
        ...conflictIn(fields),
        seatId: textIn(fields, 'seatId'),
        projectId: textIn(fields, 'projectId'),
      };
      const input = await shaped(ConflictInput, declared);
      const [warning] = (await this.conflicts.declareConflict(sent.act, id, input)).warnings;
      if (warning) query = `?warning=${warning}`;
    });
    return refused
      ? this.draw(sent.act.actor, id, { refused })
      : new SeeOther(`/councils/${id}${query}#conflicts`);
  }

  /** Forms are sent to addresses that are read too: whoever comes back to one comes to the council. */
  @Get(['councils/:id/sessions', 'councils/:id/conflicts'])
  @Allow('council.read')
  backToCouncil(@Param('id', RECORD_ID) id: string): SeeOther {
    return new SeeOther(`/councils/${id}`);
  }

  private sessionIn(fields: FormFields) {
    const projectIds = listIn(fields, 'projectIds');
    return {
      scheduledAt: instantIn(fields, 'scheduledAt', this.config.officeTimeZone),
      mode: textIn(fields, 'mode'),
      place: textIn(fields, 'place'),
      ballotsFrom: textIn(fields, 'ballotsFrom'),
      ...(projectIds.length > 0 && { projectIds }),
      correctsSessionId: textIn(fields, 'correctsSessionId'),
      correctionReason: textIn(fields, 'correctionReason'),
      followsSessionId: textIn(fields, 'followsSessionId'),
    };
  }

  private async draw(
    actor: Actor,
    id: string,
    more: Pick<CouncilProps, 'refused' | 'warning'>,
  ): Promise<VNode> {
    const council = await this.councils.getCouncil(actor, id);
    const { officeTimeZone: timeZone } = this.config;
    return <CouncilView council={council} actor={actor} timeZone={timeZone} {...more} />;
  }
}

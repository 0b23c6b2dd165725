import { Get, Param, Post, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor } from '../../domain/access/actor.js';
import { ConflictsService } from '../../features/councils/conflicts.service.js';
import { ConflictDecisionInput, LaterSeat, SeatChange } from '../../features/councils/council.dto.js';
import { CouncilsService } from '../../features/councils/councils.service.js';
import { SeatsService } from '../../features/councils/seats.service.js';
import { PersonsService } from '../../features/institutions/persons.service.js';
import { Config } from '../../platform/config/config.module.js';
import { Allow } from '../../platform/http/allow.js';
import { shaped, textIn } from '../fields/form-fields.js';
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
import { CouncilView } from './council.view.js';
import { decisionFormOf } from './decision-form.view.js';
import { JoiningView } from './joining.view.js';

type Answer = Promise<VNode | SeeOther>;

/** Who sits in a council after it was established, and what the office says about conflicts. */
@Pages()
export class SeatPages {
  constructor(
    private readonly councils: CouncilsService,
    private readonly seats: SeatsService,
    private readonly conflicts: ConflictsService,
    private readonly persons: PersonsService,
    private readonly config: Config,
  ) {}

  @Post('councils/:id/leaving')
  @Allow('council.manage')
  leave(@CurrentSubmission() sent: Submission, @Param('id', RECORD_ID) id: string): Answer {
    const { fields } = sent;
    return this.answer(sent, id, ['leaving', 'seats'], async () => {
      const change = {
        left: true,
        kind: textIn(fields, 'kind'),
        reason: textIn(fields, 'reason'),
        decision: paperIn(fields, 'decision'),
        effectiveDate: textIn(fields, 'effectiveDate'),
      };
      const seatId = textIn(fields, 'seatId') ?? '';
      await this.seats.leaveSeat(sent.act, id, seatId, await shaped(SeatChange, change));
    });
  }

  @Get('councils/:id/joining')
  @Allow('council.manage')
  ask(@PageActor() actor: Actor, @Param('id', RECORD_ID) id: string, @Query('q') q: unknown): Promise<VNode> {
    return this.drawJoining(actor, id, q);
  }

  @Post('councils/:id/joining')
  @Allow('council.manage')
  async join(
    @CurrentSubmission() sent: Submission,
    @Param('id', RECORD_ID) id: string,
    @Query('q') q: unknown,
  ): Answer {
    const { fields } = sent;
    const refused = await attempt('joining', sent, async () => {
      const seat = {
        ...Object.fromEntries(JOINING_FIELDS.map((name) => [name, textIn(fields, name)])),
        decision: paperIn(fields, 'decision'),
      };
      await this.seats.joinCouncil(sent.act, id, await shaped(LaterSeat, seat));
    });
    return refused ? this.drawJoining(sent.act.actor, id, q, refused) : new SeeOther(`/councils/${id}#seats`);
  }

  @Post('councils/:id/conflicts/:conflictId')
  @Allow('conflict.decide')
  decide(
    @CurrentSubmission() sent: Submission,
    @Param('id', RECORD_ID) id: string,
    @Param('conflictId', RECORD_ID) conflictId: string,
  ): Answer {
    const { fields } = sent;
    return this.answer(sent, id, [decisionFormOf(conflictId), 'conflicts'], async () => {
      const decided = {
        status: textIn(fields, 'status'),
        reason: textIn(fields, 'reason'),
        decision: paperIn(fields, 'decision'),
      };
      const input = await shaped(ConflictDecisionInput, decided);
      await this.conflicts.decideConflict(sent.act, id, conflictId, input);
    });
  }

  /** Where forms are sent to is no page of its own. */
  @Get(['councils/:id/leaving', 'councils/:id/conflicts/:conflictId'])
  @Allow('council.read')
  backToCouncil(@Param('id', RECORD_ID) id: string): SeeOther {
    return new SeeOther(`/councils/${id}`);
  }

  private async answer(
    sent: Submission,
    id: string,
    [form, part]: readonly [form: string, part: string],
    use: () => Promise<unknown>,
  ): Answer {
    const refused = await attempt(form, sent, use);
    if (!refused) return new SeeOther(`/councils/${id}#${part}`);
    const { actor } = sent.act;
    const council = await this.councils.getCouncil(actor, id);
    return (
      <CouncilView council={council} actor={actor} timeZone={this.config.officeTimeZone} refused={refused} />
    );
  }

  private async drawJoining(actor: Actor, id: string, q: unknown, refused?: RefusedForm): Promise<VNode> {
    const council = await this.councils.getCouncil(actor, id);
    const words = textIn({ q }, 'q')?.slice(0, 200);
    const found = await this.persons.listPersons({ q: words });
    return <JoiningView council={council} words={words} found={found} refused={refused} />;
  }
}

const JOINING_FIELDS = [
  'personId',
  'role',
  'replacesSeatId',
  'reason',
  'sizeReason',
  'effectiveDate',
] as const;

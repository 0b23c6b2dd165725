import { Param, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import { CommentsService } from '../../features/councils/comments.service.js';
import { ConfirmationService } from '../../features/councils/confirmation.service.js';
import {
  CommentInput,
  OfficersInput,
  PostponementInput,
  ReceivedCommentInput,
  StepInput,
} from '../../features/councils/meeting.dto.js';
import { MeetingsService } from '../../features/councils/meetings.service.js';
import { AttendanceInput, OpeningInput } from '../../features/councils/session.dto.js';
import { SessionsService } from '../../features/councils/sessions.service.js';
import { StepsService } from '../../features/councils/steps.service.js';
import { Config } from '../../platform/config/config.module.js';
import { Allow } from '../../platform/http/allow.js';
import { Refused } from '../../platform/refused.js';
import { instantIn, shaped, textIn } from '../fields/form-fields.js';
import { attempt, CurrentSubmission, RECORD_ID, type Submission } from '../fields/submission.js';
import { Pages } from '../layout/pages.js';
import { SeeOther } from '../layout/see-other.js';
import { RoomView } from './room.view.js';
import { Rooms } from './rooms.js';
import { attendanceIn, commentIn, officersIn, receivedCommentIn } from './session-forms.js';

type Answer = Promise<VNode | SeeOther>;

/** The forms of the room: each is one use case, and what is refused is told beside its form. */
@Pages()
export class SessionActsPages {
  constructor(
    private readonly rooms: Rooms,
    private readonly sessions: SessionsService,
    private readonly meetings: MeetingsService,
    private readonly steps: StepsService,
    private readonly comments: CommentsService,
    private readonly confirmations: ConfirmationService,
    private readonly config: Config,
  ) {}

  @Post('sessions/:id/acts/attendance')
  @Allow('session.manage')
  attend(@CurrentSubmission() sent: Submission, @Param('id', RECORD_ID) id: string): Answer {
    return this.answer(sent, id, 'attendance', async () => {
      const expectedVersion = Number(textIn(sent.fields, 'version') ?? -1);
      const input = await shaped(AttendanceInput, attendanceIn(sent.fields));
      await this.sessions.recordAttendance({ ...sent.act, expectedVersion }, id, input);
    });
  }

  @Post('sessions/:id/acts/officers')
  @Allow('session.lead')
  nameOfficers(@CurrentSubmission() sent: Submission, @Param('id', RECORD_ID) id: string): Answer {
    return this.answer(sent, id, 'officers', async () =>
      this.meetings.nameOfficers(sent.act, id, await shaped(OfficersInput, officersIn(sent.fields))),
    );
  }

  @Post('sessions/:id/acts/opening')
  @Allow('session.manage')
  open(@CurrentSubmission() sent: Submission, @Param('id', RECORD_ID) id: string): Answer {
    return this.answer(sent, id, 'opening', async () => {
      const effectiveDate = textIn(sent.fields, 'effectiveDate');
      await this.sessions.openSession(sent.act, id, await shaped(OpeningInput, { effectiveDate }));
    });
  }

  @Post('sessions/:id/acts/voting')
  @Allow('session.lead')
  callVote(@CurrentSubmission() sent: Submission, @Param('id', RECORD_ID) id: string): Answer {
    return this.answer(sent, id, 'voting', () => this.meetings.callVote(sent.act, id));
  }

  @Post('sessions/:id/acts/postponement')
  @Allow('session.lead')
  postpone(@CurrentSubmission() sent: Submission, @Param('id', RECORD_ID) id: string): Answer {
    return this.answer(sent, id, 'postponement', async () => {
      const reason = textIn(sent.fields, 'reason');
      const scheduledAt = instantIn(sent.fields, 'scheduledAt', this.config.officeTimeZone);
      await this.meetings.postpone(sent.act, id, await shaped(PostponementInput, { reason, scheduledAt }));
    });
  }

  @Post('sessions/:id/acts/step')
  @Allow('session.manage')
  recordStep(@CurrentSubmission() sent: Submission, @Param('id', RECORD_ID) id: string): Answer {
    return this.answer(sent, id, 'step', async () => {
      const { fields } = sent;
      const step = { doneOn: textIn(fields, 'doneOn'), note: textIn(fields, 'note') };
      const code = textIn(fields, 'code') ?? '';
      await this.steps.recordStep(sent.act, id, code, await shaped(StepInput, step));
    });
  }

  @Post('sessions/:id/acts/comment')
  @Allow('comment.write')
  comment(@CurrentSubmission() sent: Submission, @Param('id', RECORD_ID) id: string): Answer {
    return this.answer(sent, id, 'comment', async () =>
      this.comments.writeComment(sent.act, id, await shaped(CommentInput, commentIn(sent.fields))),
    );
  }

  @Post('sessions/:id/acts/received-comment')
  @Allow('session.manage')
  enterComment(@CurrentSubmission() sent: Submission, @Param('id', RECORD_ID) id: string): Answer {
    return this.answer(sent, id, 'received-comment', async () => {
      const input = await shaped(ReceivedCommentInput, receivedCommentIn(sent.fields));
      await this.comments.enterComment(sent.act, id, textIn(sent.fields, 'seatId') ?? '', input);
    });
  }

  @Post('sessions/:id/acts/confirmation')
  @Allow('ballot.confirm')
  confirm(@CurrentSubmission() sent: Submission, @Param('id', RECORD_ID) id: string): Answer {
    return this.answer(sent, id, 'confirmation', async () => {
      const { session } = await this.rooms.of(sent.act.actor, id);
      const ballot = session.ballots?.find((each) => each.id === textIn(sent.fields, 'ballotId'));
      if (!ballot) throw Refused.because('not-found');
      await this.confirmations.confirmBallot(sent.act, ballot.id);
    });
  }

  private async answer(sent: Submission, id: string, form: string, use: () => Promise<unknown>): Answer {
    const refused = await attempt(form, sent, use);
    if (!refused) return new SeeOther(`/sessions/${id}`);
    return <RoomView room={await this.rooms.of(sent.act.actor, id)} refused={refused} />;
  }
}

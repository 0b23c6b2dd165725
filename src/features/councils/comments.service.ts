import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import { decideComment } from '../../domain/council/written-comments.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { accept, Refused } from '../../platform/refused.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { sha256 } from '../audit/sha256.js';
import { projectOf } from './ballots.service.js';
import { commentView } from './comment-view.js';
import type { CouncilSeat } from './council.entity.js';
import type { CommentInput, ReceivedCommentInput } from './meeting.dto.js';
import { MeetingRepository } from './meetings.repository.js';
import type { WrittenComment } from './session.entity.js';
import { SessionDeadlines } from './session-deadlines.js';
import { SessionRepository } from './sessions.repository.js';
import { isRecusedFrom, type SessionRecord, seatOf, seatsInOffice } from './sitting.js';

/**
 * Members' written comments. None raises the version of its session or council, and their audit stays sealed until the closing
 * and holds a digest of them alone: nobody who may not read a comment learns that there is one.
 */
@Injectable()
export class CommentsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionRepository,
    private readonly meetings: MeetingRepository,
    private readonly deadlines: SessionDeadlines,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  writeComment(act: Act, sessionId: string, input: CommentInput) {
    return this.transactions.run(async (tx) => {
      const record = await this.sessions.lock(tx, { actor: act.actor }, sessionId);
      const seat = seatOf(act.actor, record);
      if (!seat) throw Refused.because('not-permitted');
      return this.write(tx, act, record, seat, { ...input, by: 'member' });
    });
  }

  /** What reached the office on paper. */
  enterComment(act: Act, sessionId: string, seatId: string, input: ReceivedCommentInput) {
    return this.transactions.run(async (tx) => {
      const record = await this.sessions.lock(tx, { actor: act.actor }, sessionId);
      const seat = seatsInOffice(record, record.session.heldOn).find(({ id }) => id === seatId);
      if (!seat) throw Refused.because('not-found');
      return this.write(tx, act, record, seat, { ...input, by: 'office' });
    });
  }

  private async write(
    tx: Tx,
    act: Act,
    record: SessionRecord,
    seat: CouncilSeat,
    input: ReceivedCommentInput & { by: 'member' | 'office' },
  ) {
    const { session, council, conflicts } = record;
    const projectId = projectOf(record, input.projectId);
    const place = { sessionId: session.id, councilId: council.id, projectId, seatId: seat.id };
    const before = await this.meetings.findComment(tx, place);
    if (act.expectedVersion !== undefined && before?.version !== act.expectedVersion) {
      throw Refused.because('stale-version');
    }
    const today = await this.clock.today(tx);
    const receivedOn = accept(
      decideComment({
        state: session.state,
        recused: isRecusedFrom(conflicts, seat.id, projectId),
        receivedOn: input.receivedOn ?? today,
        today,
        by: input.by,
        before: before && writerOf(before),
      }),
    );
    const comment = await this.meetings.writeComment(tx, place, before, {
      content: input.content,
      receivedOn,
      document: input.document ?? null,
      enteredById: input.by === 'office' ? act.actor.accountId : null,
      createdAt: await this.clock.now(tx),
    });
    await this.audit.record(tx, act, {
      act: 'comment.written',
      root: { kind: 'council', id: council.id },
      subject: { kind: 'written-comment', id: comment.id },
      sealedById: session.id,
      after: {
        ...place,
        receivedOn,
        document: comment.document,
        version: comment.version,
        digest: digestOf(comment),
      },
    });
    const lines = await this.deadlines.of(tx, record, await this.meetings.partsOf(tx, session.id));
    return commentView(comment, lines);
  }
}

function digestOf({ nonce, content }: WrittenComment): string {
  return sha256(`${nonce} ${content}`);
}

function writerOf({ enteredById }: WrittenComment): 'member' | 'office' {
  return enteredById === null ? 'member' : 'office';
}

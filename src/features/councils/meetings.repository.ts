import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, In, type QueryDeepPartialEntity } from 'typeorm';
import type { Tx } from '../../platform/database/transactions.js';
import { CouncilSession, SessionStep, SessionTeller, WrittenComment } from './session.entity.js';

/** What belongs to a meeting beside its seats, its attendance, its comments and its ballots. */
export interface MeetingParts {
  readonly tellers: readonly SessionTeller[];
  readonly steps: readonly SessionStep[];
  /** The session that takes this postponed one up again. */
  readonly followedBySessionId: string | null;
  readonly correctedBySessionId: string | null;
}

/** Which comment: of this seat on this project for this session. */
export type CommentPlace = Pick<WrittenComment, 'sessionId' | 'councilId' | 'projectId' | 'seatId'>;

@Injectable()
export class MeetingRepository {
  async partsOf(tx: Tx, sessionId: string): Promise<MeetingParts> {
    const successors = await tx.find(CouncilSession, {
      where: [{ followsSessionId: sessionId }, { correctsSessionId: sessionId }],
    });
    const idWhere = (field: 'followsSessionId' | 'correctsSessionId') =>
      successors.find((session) => session[field] === sessionId)?.id ?? null;
    return {
      tellers: await tx.find(SessionTeller, { where: { sessionId }, order: { seatId: 'ASC' } }),
      steps: await tx.find(SessionStep, { where: { sessionId }, order: { code: 'ASC' } }),
      followedBySessionId: idWhere('followsSessionId'),
      correctedBySessionId: idWhere('correctsSessionId'),
    };
  }

  /** On these projects, and whatever this seat wrote itself. */
  commentsOn(
    tx: Tx,
    sessionId: string,
    projectIds: readonly string[],
    ownSeatId: string | undefined,
  ): Promise<WrittenComment[]> {
    const onProjects = { sessionId, projectId: In(projectIds) };
    return comments(tx, ownSeatId ? [onProjects, { sessionId, seatId: ownSeatId }] : [onProjects]);
  }

  commentsOf(tx: Tx, sessionId: string, seatIds: readonly string[]): Promise<WrittenComment[]> {
    return comments(tx, [{ sessionId, seatId: In(seatIds) }]);
  }

  async nameTellers(
    tx: Tx,
    { id: sessionId, councilId }: Pick<CouncilSession, 'id' | 'councilId'>,
    seatIds: readonly string[],
    headSeatId: string | null,
  ): Promise<void> {
    await tx.delete(SessionTeller, { sessionId });
    if (seatIds.length === 0) return;
    await tx.insert(
      SessionTeller,
      seatIds.map((seatId) => ({ sessionId, councilId, seatId, isHead: seatId === headSeatId })),
    );
  }

  async dismissAbsentTellers(tx: Tx, sessionId: string): Promise<void> {
    await tx.query(
      `delete from session_teller teller using attendance
       where teller.session_id = $1 and attendance.session_id = teller.session_id
         and attendance.seat_id = teller.seat_id and not attendance.present`,
      [sessionId],
    );
  }

  async recordStep(tx: Tx, step: SessionStep): Promise<void> {
    await tx.upsert(SessionStep, step, ['sessionId', 'code']);
  }

  findComment(tx: Tx, { sessionId, projectId, seatId }: CommentPlace): Promise<WrittenComment | null> {
    return tx.findOneBy(WrittenComment, { sessionId, projectId, seatId });
  }

  async writeComment(
    tx: Tx,
    place: CommentPlace,
    before: WrittenComment | null,
    change: QueryDeepPartialEntity<WrittenComment> & Pick<WrittenComment, 'createdAt'>,
  ): Promise<WrittenComment> {
    const { createdAt, ...said } = change;
    if (before) await tx.update(WrittenComment, before.id, { ...said, version: before.version + 1 });
    else await tx.insert(WrittenComment, { ...place, ...said, createdAt });
    return (await this.findComment(tx, place))!;
  }

  /** What members wrote for a postponed session stands for the one that takes it up again. */
  async carryComments(tx: Tx, fromSessionId: string, toSessionId: string): Promise<void> {
    await tx.query(
      `insert into written_comment (session_id, council_id, project_id, seat_id, content, received_on, document,
         entered_by_id, created_at)
       select item.session_id, comment.council_id, comment.project_id, comment.seat_id, comment.content,
         comment.received_on, comment.document, comment.entered_by_id, comment.created_at
       from written_comment comment
       join session_item item on item.session_id = $2 and item.project_id = comment.project_id
       join seat on seat.id = comment.seat_id and seat.state = 'in-office'
       where comment.session_id = $1`,
      [fromSessionId, toSessionId],
    );
  }
}

function comments(tx: Tx, where: FindOptionsWhere<WrittenComment>[]): Promise<WrittenComment[]> {
  return tx.find(WrittenComment, { where, order: { projectId: 'ASC', seatId: 'ASC' } });
}

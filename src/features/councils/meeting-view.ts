import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import type { DeadlineLine } from '../../domain/council/session-deadlines.js';
import { sessionWarnings } from '../../domain/council/session-warnings.js';
import { mayReadComments } from '../../domain/council/written-comments.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/transactions.js';
import { deadlineTitle, warningSentence } from '../../wording/meeting.js';
import { commentView } from './comment-view.js';
import type { ReaderStanding } from './disclosure.js';
import { type MeetingParts, MeetingRepository } from './meetings.repository.js';
import type { SeatedPerson } from './seats.repository.js';
import type { WrittenComment } from './session.entity.js';
import { SessionDeadlines } from './session-deadlines.js';
import { runsTheMeeting, takesPartIn } from './session-reader.js';
import { isRecusedFrom, type SessionRecord, seatOf, seatsInOffice } from './sitting.js';

/** How the reader stands to each project on the agenda, and who the members are. */
export interface Audience {
  readonly standings: ReadonlyMap<string, ReaderStanding>;
  readonly persons: ReadonlyMap<string, SeatedPerson>;
}

/** The meeting around the ballots: its deadlines, its officers, the comments that this reader may read, and what it lacks. */
@Injectable()
export class MeetingView {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly sessionDeadlines: SessionDeadlines,
    private readonly clock: Clock,
  ) {}

  async of(tx: Tx, actor: Actor, record: SessionRecord, parts: MeetingParts, audience: Audience) {
    const deadlines = await this.sessionDeadlines.of(tx, record, parts);
    const seat = seatOf(actor, record);
    const readable = record.projectIds.filter((id) => readsComments(actor, record, audience, id));
    const comments = await this.meetings.commentsOn(tx, record.session.id, readable, seat?.id);
    const warnings = sessionWarnings({
      state: record.session.state,
      meeting: record.rulebook.meeting,
      deadlines,
      withoutComment:
        readable.length === record.projectIds.length ? withoutComment(record, comments, audience) : null,
      tellers: { named: parts.tellers.length, hasHead: parts.tellers.some(({ isHead }) => isHead) },
      hasSecretary: record.session.meetingSecretarySeatId !== null,
      undecidedConflicts: runsTheMeeting(actor, record) ? undecidedConflicts(record) : null,
      today: await this.clock.today(tx),
    });
    return {
      tellers: parts.tellers.map(({ seatId, isHead }) => ({ seatId, isHead })),
      deadlines: deadlines.map((line) => lineView(line, actor)),
      comments: comments.map((comment) => commentView(comment, deadlines)),
      warnings: warnings.map((warning) => ({
        ...warning,
        message: warningSentence(warning, actor.language),
      })),
      followedBySessionId: parts.followedBySessionId,
      correctedBySessionId: parts.correctedBySessionId,
    };
  }
}

function readsComments(actor: Actor, record: SessionRecord, { standings }: Audience, projectId: string) {
  const { session } = record;
  const reader = {
    runsTheMeeting: runsTheMeeting(actor, record),
    takesPart: takesPartIn(actor, record, projectId),
    ofProject: standings.get(projectId)?.ofProject ?? false,
  };
  return mayReadComments(session.state, reader, session.openedAt !== null);
}

/** Names of the members who still owe a comment on some project of the agenda. */
function withoutComment(
  record: SessionRecord,
  comments: readonly WrittenComment[],
  { persons }: Audience,
): string[] {
  const owes = (seatId: string) =>
    record.projectIds.some(
      (projectId) =>
        !isRecusedFrom(record.conflicts, seatId, projectId) &&
        !comments.some((comment) => comment.seatId === seatId && comment.projectId === projectId),
    );
  return seatsInOffice(record, record.session.heldOn)
    .filter(({ id }) => owes(id))
    .map(({ personId }) => persons.get(personId)!.fullName);
}

function lineView({ eventOn, due, doneOn, note, state, ...deadline }: DeadlineLine, { language }: Actor) {
  const { code, count, unit, relation, event, article } = deadline;
  const title = deadlineTitle(deadline, language);
  return { code, title, count, unit, relation, event, article, eventOn, due, doneOn, note, state };
}

function undecidedConflicts({ conflicts, projectIds }: SessionRecord): number {
  return conflicts.filter(
    ({ status, projectId }) => status === 'suggested' && (!projectId || projectIds.includes(projectId)),
  ).length;
}

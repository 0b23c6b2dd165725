import { type DeadlineLine, WRITTEN_COMMENTS } from '../../domain/council/session-deadlines.js';
import type { WrittenComment } from './session.entity.js';

export function commentView(comment: WrittenComment, deadlines: readonly DeadlineLine[]) {
  const { id, projectId, seatId, content, receivedOn, document, enteredById, version } = comment;
  const due = deadlines.find(({ code }) => code === WRITTEN_COMMENTS)?.due ?? null;
  return {
    id,
    projectId,
    seatId,
    content,
    receivedOn,
    late: due !== null && receivedOn > due,
    document,
    enteredByOffice: enteredById !== null,
    version,
  };
}

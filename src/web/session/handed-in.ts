/** Who has handed in what, for those whom the session's view tells it. */
import { type AgendaItem, type Session, votersOf } from './rooms.js';

export type Receipt = NonNullable<Session['ballots']>[number];

export interface HandedIn {
  readonly cast: number;
  readonly voters: number;
  readonly outstanding: readonly string[];
  readonly unconfirmed: number;
}

export function receiptOf(session: Session, seatId: string, projectId: string): Receipt | undefined {
  return session.ballots?.find((each) => each.seatId === seatId && each.projectId === projectId);
}

/** Null for who may not know. */
export function handedIn(session: Session, item: AgendaItem): HandedIn | null {
  if (!session.ballots) return null;
  const voters = votersOf(item);
  const isCast = (receipt: Receipt | undefined) => receipt !== undefined && receipt.state !== 'missing';
  const receipts = voters.map((seatId) => receiptOf(session, seatId, item.projectId));
  return {
    cast: receipts.filter(isCast).length,
    voters: voters.length,
    outstanding: voters.filter((seatId) => !isCast(receiptOf(session, seatId, item.projectId))),
    unconfirmed: receipts.filter((receipt) => receipt?.state === 'awaiting-confirmation').length,
  };
}

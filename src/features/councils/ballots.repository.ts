import { Injectable } from '@nestjs/common';
import type { DeepPartial, QueryDeepPartialEntity } from 'typeorm';
import type { Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { Ballot, BallotVersion } from './ballot.entity.js';
import { StoredVerdict } from './verdict.entity.js';

/** Which ballot: the one of this seat on this project in this session. */
export interface BallotPlace {
  readonly sessionId: string;
  readonly councilId: string;
  readonly projectId: string;
  readonly seatId: string;
}

/** What a ballot holds while it is not cast: also one that was reopened. */
export const NOT_CAST = {
  grade: null,
  total: null,
  invalidReason: null,
  paperNumber: null,
  scanFileId: null,
  keyedInById: null,
  confirmedById: null,
  submittedAt: null,
} as const;
const NEW_BALLOT = { ...NOT_CAST, form: {}, version: 1 } as const;

/** What is looked at of a ballot without what it says. */
const BALLOT_LINE = {
  id: true,
  sessionId: true,
  projectId: true,
  seatId: true,
  state: true,
  paperNumber: true,
  scanFileId: true,
  keyedInById: true,
  version: true,
} as const;
export type BallotLine = Pick<Ballot, keyof typeof BALLOT_LINE>;
const IN_ORDER = { projectId: 'ASC', seatId: 'ASC' } as const;

@Injectable()
export class BallotRepository {
  /** Locked, where it is there already: of two submissions of one seat the second sees what the first did. */
  lock(tx: Tx, { sessionId, projectId, seatId }: BallotPlace): Promise<Ballot | null> {
    return tx.findOne(Ballot, {
      where: { sessionId, projectId, seatId },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async get(tx: Tx, id: string): Promise<Ballot> {
    const ballot = await tx.findOneBy(Ballot, { id });
    if (!ballot) throw Refused.because('not-found');
    return ballot;
  }

  /** Whole, to be judged. */
  ofSession(tx: Tx, sessionId: string): Promise<Ballot[]> {
    return tx.find(Ballot, { where: { sessionId }, order: IN_ORDER });
  }

  linesOf(tx: Tx, sessionId: string): Promise<BallotLine[]> {
    return tx.find(Ballot, { select: BALLOT_LINE, where: { sessionId }, order: IN_ORDER });
  }

  /** Whole: what this seat says of each project. */
  ofSeat(tx: Tx, sessionId: string, seatId: string): Promise<Ballot[]> {
    return tx.find(Ballot, { where: { sessionId, seatId }, order: IN_ORDER });
  }

  /** Writes over the seat's draft where there is one. */
  async write(
    tx: Tx,
    place: BallotPlace,
    before: Ballot | null,
    change: QueryDeepPartialEntity<Ballot>,
  ): Promise<Ballot> {
    if (before) return this.update(tx, before, change);
    const ballot = tx.create(Ballot, { ...NEW_BALLOT, ...place, ...change } as DeepPartial<Ballot>);
    await tx.insert(Ballot, ballot as QueryDeepPartialEntity<Ballot>);
    return ballot;
  }

  async update(tx: Tx, ballot: Ballot, change: QueryDeepPartialEntity<Ballot>): Promise<Ballot> {
    await tx.update(Ballot, ballot.id, { ...change, version: ballot.version + 1 });
    return this.get(tx, ballot.id);
  }

  /** Keeps what the ballot says before it is reopened. */
  async keepVersion(
    tx: Tx,
    ballot: Ballot,
    reopening: Pick<BallotVersion, 'reopenedAt' | 'reopenedById' | 'reason'>,
  ): Promise<void> {
    const { id: ballotId, version, form, grade, total, submittedAt, ...paper } = ballot;
    const { invalidReason, paperNumber, scanFileId } = paper;
    await tx.insert(BallotVersion, {
      ...{ ballotId, version, form, grade, total, submittedAt, invalidReason, paperNumber, scanFileId },
      ...reopening,
    });
  }

  versions(tx: Tx, ballotId: string): Promise<BallotVersion[]> {
    return tx.find(BallotVersion, { where: { ballotId }, order: { version: 'ASC' } });
  }

  async insertVerdict(tx: Tx, verdict: Omit<StoredVerdict, 'id'>): Promise<StoredVerdict> {
    const { identifiers } = await tx.insert(StoredVerdict, verdict as never);
    return tx.findOneByOrFail(StoredVerdict, { id: identifiers[0]!.id });
  }

  /**
   * On which the council has given its verdict, and which this session does not judge to correct one: itself, or by what it takes
   * up again.
   */
  async decidedProjectIds(tx: Tx, councilId: string, sessionId: string | null): Promise<string[]> {
    const rows: { id: string }[] = await tx.query(
      `with recursive earlier as (
         select $2::uuid as id
         union select before.id from earlier join council_session session on session.id = earlier.id
           join council_session before on before.id in (session.corrects_session_id, session.follows_session_id))
       select distinct verdict.project_id as id from verdict
         join council_session session on session.id = verdict.session_id
       where session.council_id = $1 and not exists (select from verdict corrected
         join earlier on earlier.id = corrected.session_id where corrected.project_id = verdict.project_id)`,
      [councilId, sessionId],
    );
    return rows.map(({ id }) => id);
  }

  verdicts(tx: Tx, sessionId: string): Promise<StoredVerdict[]> {
    return tx.find(StoredVerdict, { where: { sessionId }, order: { projectId: 'ASC' } });
  }
}

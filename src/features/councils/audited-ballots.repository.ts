import { Injectable } from '@nestjs/common';
import { CASTING_ACTS, type SeatsBallot } from '../../domain/council/audited-ballot.js';
import type { Tx } from '../../platform/database/transactions.js';
import type { Ballot } from './ballot.entity.js';
import { digestOf } from './ballot-content.js';

export interface ComparedBallot extends SeatsBallot {
  readonly id: string;
  readonly projectCode: string;
}

type Row = Omit<ComparedBallot, 'digest'> & Pick<Ballot, 'form' | 'invalidReason'>;

const COMPARED = `select ballot.id, ballot.state, ballot.form, ballot.invalid_reason as "invalidReason", told.act,
    told.after ->> 'digest' as "auditedDigest", seat.role, person.full_name as member, project.code as "projectCode",
    exists (select from audit_entry where root_kind = 'council' and root_id = ballot.council_id
      and act = 'council.established') as "isCouncilAudited"
  from ballot join seat on seat.id = ballot.seat_id join person on person.id = seat.person_id
    join project on project.id = ballot.project_id
    left join lateral (select act, after from audit_entry where subject_kind = 'ballot' and subject_id = ballot.id
      and act = any($1) order by id desc limit 1) told on true`;

/** Ballots beside what the audit holds of them; each answer is one query. */
@Injectable()
export class AuditedBallotRepository {
  ofSession(tx: Tx, sessionId: string): Promise<ComparedBallot[]> {
    return this.compared(tx, `where ballot.session_id = $2 order by seat.position, project.code`, [
      sessionId,
    ]);
  }

  /** The next of all by id. */
  batch(tx: Tx, after: string | null, limit: number): Promise<ComparedBallot[]> {
    return this.compared(tx, `where $2::uuid is null or ballot.id > $2 order by ballot.id limit $3`, [
      after,
      limit,
    ]);
  }

  private async compared(tx: Tx, which: string, values: readonly unknown[]): Promise<ComparedBallot[]> {
    const rows: Row[] = await tx.query(`${COMPARED} ${which}`, [CASTING_ACTS, ...values]);
    return rows.map(({ form, invalidReason, ...row }) => ({
      ...row,
      digest: digestOf({ form, invalidReason }),
    }));
  }
}

/** Closed sessions with all that their verdicts rested on, in batches: as many queries for a hundred sessions as for one. */
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { JudgedSubject } from '../../domain/council/ballot-form.js';
import { type Submission, timedHandIn } from '../../domain/council/lateness.js';
import type { CouncilPurpose } from '../../domain/council/rulebook.js';
import { grouped } from '../../domain/values/grouped.js';
import type { Tx } from '../../platform/database/transactions.js';
import { Ballot } from './ballot.entity.js';
import { ConflictRepository } from './conflicts.repository.js';
import { Council, type CouncilConflict, CouncilSeat } from './council.entity.js';
import { CouncilSession, SeatAttendance } from './session.entity.js';
import { StoredVerdict } from './verdict.entity.js';

export interface PastSessions {
  readonly purpose: CouncilPurpose;
  readonly from?: string;
  readonly to?: string;
  readonly rulebookIds?: readonly string[];
}

/** What is compared of a verdict; its trace is made anew. */
const COMPARED = {
  id: true,
  sessionId: true,
  projectId: true,
  grade: true,
  accepts: true,
  valid: true,
  counts: true,
  ranking: true,
  ballotsDigest: true,
  heldOn: true,
  createdAt: true,
} as const;
export type PastVerdict = Pick<StoredVerdict, keyof typeof COMPARED>;

/** A project of a closed session and its verdict, with the rows that it rested on. */
export interface PastItem {
  readonly session: CouncilSession;
  readonly council: Council;
  readonly verdict: PastVerdict;
  /** The roster as attendance has it. */
  readonly seats: readonly CouncilSeat[];
  readonly attendance: readonly SeatAttendance[];
  readonly conflicts: readonly CouncilConflict[];
  /** Handed in, valid or not. */
  readonly ballots: readonly Ballot[];
  readonly project: PastProject;
  readonly submission: Submission | null;
}

export interface PastProject extends JudgedSubject {
  readonly id: string;
  readonly code: string;
}

interface ProjectRow extends Omit<PastProject, 'products'> {
  /** Of the contract, today. */
  readonly endsOn: string | null;
  /** The oldest first, each with the end that it moved. */
  readonly extensions: readonly { readonly movedEnd: string; readonly createdAt: string }[];
  readonly products: PastProject['products'];
  /** The newest first. */
  readonly history: readonly PastMove[];
}

interface PastMove {
  readonly fromStage: string | null;
  readonly toStage: string;
  readonly effectiveDate: string;
  readonly createdAt: string;
}

@Injectable()
export class PastDeliberationRepository {
  constructor(private readonly conflicts: ConflictRepository) {}

  /** The next sessions by id, and what was judged in them; nine queries however many there are. */
  async batch(tx: Tx, wanted: PastSessions, after: string | null, limit: number) {
    const sessions = await this.sessions(tx, wanted, after, limit);
    if (sessions.length === 0) return { sessions, items: [] as PastItem[] };
    const ids = sessions.map(({ id }) => id);
    const councilIds = [...new Set(sessions.map(({ councilId }) => councilId))];
    const verdicts: PastVerdict[] = await tx.find(StoredVerdict, {
      select: COMPARED,
      where: { sessionId: In(ids) },
      order: { projectId: 'ASC' },
    });
    const councils = keyed(await tx.findBy(Council, { id: In(councilIds) }), ({ id }) => id);
    const seats = grouped(
      await tx.find(CouncilSeat, { where: { councilId: In(councilIds) }, order: { position: 'ASC' } }),
      ({ councilId }) => councilId,
    );
    const conflicts = await this.conflicts.ofEndedSessions(tx, ids);
    const attendance = grouped(
      await tx.findBy(SeatAttendance, { sessionId: In(ids) }),
      ({ sessionId }) => sessionId,
    );
    const ballots = grouped(
      await tx.findBy(Ballot, { sessionId: In(ids), state: 'submitted' }),
      ({ sessionId, projectId }) => `${sessionId} ${projectId}`,
    );
    const projects = await this.projects(tx, [...new Set(verdicts.map(({ projectId }) => projectId))]);
    const bySession = grouped(verdicts, ({ sessionId }) => sessionId);
    const items = sessions.flatMap((session) =>
      (bySession.get(session.id) ?? []).map((verdict): PastItem => {
        const council = councils.get(session.councilId)!;
        const present = attendance.get(session.id) ?? [];
        const { history, endsOn, extensions, ...project } = projects.get(verdict.projectId)!;
        const recorded = { history, endsOn, extensions };
        return {
          session,
          council,
          verdict,
          seats: (seats.get(council.id) ?? []).filter(({ id }) =>
            present.some(({ seatId }) => seatId === id),
          ),
          attendance: present,
          conflicts: conflicts.get(session.id) ?? [],
          ballots: ballots.get(`${session.id} ${verdict.projectId}`) ?? [],
          project,
          submission:
            council.purpose === 'acceptance' ? submissionKnownAt(verdict.createdAt, recorded) : null,
        };
      }),
    );
    return { sessions, items };
  }

  /**
   * Of these sessions the items whose digest took in a draft besides what was cast, as closings once did: the draft is gone. Only the
   * audit is asked, which says of a closing what its digests are over, and of a draft that there was one.
   */
  async withDigestOverDrafts(tx: Tx, sessionIds: readonly string[]): Promise<Set<string>> {
    const rows: { sessionId: string; projectId: string }[] = await tx.query(
      `select distinct ballot.session_id as "sessionId", ballot.project_id as "projectId"
       from ballot join audit_entry closing on closing.act = 'session.closed' and closing.subject_id = ballot.session_id
       where ballot.session_id = any($1) and ballot.state <> 'submitted' and closing.after ->> 'digestsOver' is null
         and exists (select from audit_entry drafted where drafted.subject_kind = 'ballot' and drafted.subject_id = ballot.id
           and drafted.act in ('ballot.drafted', 'ballot.reopened'))`,
      [sessionIds],
    );
    return new Set(rows.map(({ sessionId, projectId }) => `${sessionId} ${projectId}`));
  }

  count(tx: Tx, wanted: PastSessions): Promise<number> {
    return this.wanted(tx, wanted).getCount();
  }

  private sessions(
    tx: Tx,
    wanted: PastSessions,
    after: string | null,
    limit: number,
  ): Promise<CouncilSession[]> {
    const sessions = this.wanted(tx, wanted).orderBy('session.id').limit(limit);
    if (after) sessions.andWhere('session.id > :after', { after });
    return sessions.getMany();
  }

  private wanted(tx: Tx, { purpose, from, to, rulebookIds }: PastSessions) {
    const sessions = tx
      .createQueryBuilder(CouncilSession, 'session')
      .innerJoin(Council, 'council', 'council.id = session.councilId')
      .where(`session.state = 'closed' and council.purpose = :purpose`, { purpose });
    if (from) sessions.andWhere('session.heldOn >= :from', { from });
    if (to) sessions.andWhere('session.heldOn <= :to', { to });
    if (rulebookIds?.length) sessions.andWhere('session.rulebookId = any(:rulebookIds)', { rulebookIds });
    return sessions;
  }

  private async projects(tx: Tx, ids: readonly string[]): Promise<Map<string, ProjectRow>> {
    const rows: ProjectRow[] = await tx.query(
      `select project.id, project.code, project.kind, project.field, contract.ends_on::text as "endsOn",
         (select coalesce(jsonb_agg(jsonb_build_object('id', product.id, 'name', product.name) order by product.position), '[]')
          from ordered_product product where product.project_id = project.id) as products,
         (select coalesce(jsonb_agg(jsonb_build_object('fromStage', change.from_stage, 'toStage', change.to_stage,
            'effectiveDate', change.effective_date, 'createdAt', change.created_at) order by change.sequence desc), '[]')
          from stage_change change where change.project_id = project.id) as history,
         (select coalesce(jsonb_agg(jsonb_build_object('movedEnd', extension.previous_end_date, 'createdAt', extension.created_at)
            order by extension.created_at), '[]')
          from adjustment extension where extension.project_id = project.id and extension.new_end_date is not null) as extensions
       from project left join contract on contract.project_id = project.id where project.id = any($1)`,
      [ids],
    );
    return keyed(rows, ({ id }) => id);
  }
}

/** As the verdict saw it: afterwards a dossier may come again, and the contract be extended. */
function submissionKnownAt(
  judgedAt: Date,
  { history, endsOn, extensions }: Pick<ProjectRow, 'history' | 'endsOn' | 'extensions'>,
): Submission {
  const isLater = ({ createdAt }: { createdAt: string }) => new Date(createdAt) > judgedAt;
  const handIn = timedHandIn(history.filter((move) => !isLater(move)));
  return {
    endsOn: extensions.find(isLater)?.movedEnd ?? endsOn,
    submittedOn: handIn?.effectiveDate ?? null,
  };
}

function keyed<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T> {
  return new Map(rows.map((row) => [keyOf(row), row]));
}

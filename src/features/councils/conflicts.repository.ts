import { Injectable } from '@nestjs/common';
import { In, IsNull, Not, type QueryDeepPartialEntity } from 'typeorm';
import type { ConflictKind } from '../../domain/council/conflict-rule.js';
import type { Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { CouncilConflict } from './council.entity.js';
import type { CouncilSession } from './session.entity.js';
import type { KeptOut } from './sitting.js';

@Injectable()
export class ConflictRepository {
  ofCouncil(tx: Tx, councilId: string): Promise<CouncilConflict[]> {
    return tx.find(CouncilConflict, { where: { councilId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  /** Of one seat: its member knows of no other's. */
  countDeclared(tx: Tx, seatId: string): Promise<number> {
    return tx.countBy(CouncilConflict, { seatId, declaredById: Not(IsNull()) });
  }

  async get(tx: Tx, councilId: string, id: string): Promise<CouncilConflict> {
    const conflict = await tx.findOneBy(CouncilConflict, { councilId, id });
    if (!conflict) throw Refused.because('not-found');
    return conflict;
  }

  async insert(tx: Tx, conflict: QueryDeepPartialEntity<CouncilConflict>): Promise<CouncilConflict> {
    const { identifiers } = await tx.insert(CouncilConflict, conflict);
    return tx.findOneByOrFail(CouncilConflict, { id: identifiers[0]!.id });
  }

  async decide(
    tx: Tx,
    { id }: CouncilConflict,
    decided: QueryDeepPartialEntity<CouncilConflict>,
  ): Promise<CouncilConflict> {
    await tx.update(CouncilConflict, id, decided);
    return tx.findOneByOrFail(CouncilConflict, { id });
  }

  /** As of sessions that are over: what kept somebody from a project of theirs, whatever became of it since. */
  async ofEndedSessions(tx: Tx, sessionIds: readonly string[]): Promise<Map<string, CouncilConflict[]>> {
    const kept: { sessionId: string; conflictId: string; projectId: string }[] = await tx.query(
      `select session_id as "sessionId", conflict_id as "conflictId", project_id as "projectId"
       from session_recusal where session_id = any($1)`,
      [sessionIds],
    );
    if (kept.length === 0) return new Map();
    const ids = kept.map(({ conflictId }) => conflictId);
    const conflicts = new Map(
      (await tx.findBy(CouncilConflict, { id: In(ids) })).map((each) => [each.id, each]),
    );
    const bySession = new Map<string, CouncilConflict[]>();
    for (const { sessionId, conflictId, projectId } of kept) {
      const conflict = { ...conflicts.get(conflictId)!, projectId, recused: true };
      bySession.set(sessionId, [...(bySession.get(sessionId) ?? []), conflict]);
    }
    return bySession;
  }

  /** Before the session is sealed: what keeps whom from which of its projects. */
  async keepRecusals(tx: Tx, { id }: CouncilSession): Promise<void> {
    await tx.query(
      `insert into session_recusal (session_id, project_id, conflict_id)
       select item.session_id, item.project_id, conflict.id from session_item item
       join conflict on conflict.council_id = item.council_id and conflict.recused
         and (conflict.project_id is null or conflict.project_id = item.project_id)
       join attendance on attendance.session_id = item.session_id and attendance.seat_id = conflict.seat_id
       where item.session_id = $1`,
      [id],
    );
  }

  /** Whom conflicts keep from these projects, as their readers are asked today. */
  keptOutOf(tx: Tx, projectIds: readonly string[]): Promise<KeptOut[]> {
    return tx.query(
      `select person_id as "personId", project_id as "projectId" from project_standing
       where project_id = any($1) and kind = 'recused'`,
      [projectIds],
    );
  }

  /** Whether some conflict, in whichever council on the project, keeps this person from it. */
  async isRecused(tx: Tx, projectId: string, personId: string): Promise<boolean> {
    const rows = await tx.query(
      `select from conflict join seat on seat.id = conflict.seat_id
       join council_project judged on judged.council_id = conflict.council_id and judged.project_id = $1
       where seat.person_id = $2 and conflict.recused and (conflict.project_id is null or conflict.project_id = $1) limit 1`,
      [projectId, personId],
    );
    return rows.length > 0;
  }

  /** What keeps whom from this project, in whichever council on it. */
  kindsKeepingOut(tx: Tx, projectId: string): Promise<{ personId: string; kind: ConflictKind }[]> {
    return tx.query(
      `select distinct seat.person_id as "personId", conflict.kind from conflict join seat on seat.id = conflict.seat_id
       join council_project judged on judged.council_id = conflict.council_id and judged.project_id = $1
       where conflict.recused and (conflict.project_id is null or conflict.project_id = $1)`,
      [projectId],
    );
  }

  /** Who was named a relative of one of these, or named one of these a relative, in any council's declarations. */
  async relativesOf(tx: Tx, personIds: readonly string[]): Promise<Set<string>> {
    const rows: { id: string }[] = await tx.query(
      `select case when conflict.related_person_id = any($1) then seat.person_id else conflict.related_person_id end as id
       from conflict join seat on seat.id = conflict.seat_id
       where conflict.kind = 'relative' and conflict.status in ('declared', 'upheld')
         and (conflict.related_person_id = any($1)
           or (seat.person_id = any($1) and conflict.related_person_id is not null))`,
      [personIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Whom the newest funding plan names as bringing counterpart money. */
  async contributorsTo(tx: Tx, projectId: string): Promise<string[]> {
    const rows: { id: string }[] = await tx.query(
      `select distinct institution_id as id from funding_line
       where source = 'counterpart' and institution_id is not null and plan_id =
         (select id from funding_plan where project_id = $1 order by version desc limit 1)`,
      [projectId],
    );
    return rows.map(({ id }) => id);
  }

  /** Said once; said again it changes nothing. @returns whether it is new */
  async deny(
    tx: Tx,
    place: { readonly councilId: string; readonly seatId: string; readonly projectId: string },
    deniedAt: Date,
  ): Promise<boolean> {
    const rows = await tx.query(
      `insert into conflict_denial (council_id, seat_id, project_id, denied_at) values ($1, $2, $3, $4)
       on conflict do nothing returning seat_id`,
      [place.councilId, place.seatId, place.projectId, deniedAt],
    );
    return rows.length > 0;
  }

  async isDenied(tx: Tx, seatId: string, projectId: string): Promise<boolean> {
    const rows = await tx.query('select from conflict_denial where seat_id = $1 and project_id = $2', [
      seatId,
      projectId,
    ]);
    return rows.length > 0;
  }

  async personExists(tx: Tx, id: string): Promise<boolean> {
    return (await tx.query('select from person where id = $1', [id])).length > 0;
  }
}

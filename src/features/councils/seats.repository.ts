import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm';
import type { PlainDate } from '../../domain/values/plain-date.js';
import type { Tx } from '../../platform/database/transactions.js';
import { CouncilConflict, CouncilSeat } from './council.entity.js';

export interface SeatedPerson {
  readonly id: string;
  readonly fullName: string;
  readonly academicTitle: string | null;
  readonly institutionId: string | null;
}

@Injectable()
export class SeatRepository {
  async insert(tx: Tx, seats: readonly QueryDeepPartialEntity<CouncilSeat>[]): Promise<void> {
    await tx.insert(CouncilSeat, [...seats]);
  }

  ofCouncil(tx: Tx, councilId: string): Promise<CouncilSeat[]> {
    return tx.find(CouncilSeat, { where: { councilId }, order: { position: 'ASC' } });
  }

  async leave(tx: Tx, seat: CouncilSeat, leftOn: PlainDate, leftReason: string): Promise<void> {
    await tx.update(CouncilSeat, seat.id, { state: 'left', leftOn, leftReason });
  }

  /** Seats in office that this person holds in councils on the project. */
  onProject(tx: Tx, projectId: string, personId: string): Promise<CouncilSeat[]> {
    return tx
      .createQueryBuilder(CouncilSeat, 'seat')
      .innerJoin('council_project', 'judged', 'judged.council_id = seat.council_id')
      .where(`judged.project_id = :projectId and seat.personId = :personId and seat.state = 'in-office'`, {
        projectId,
        personId,
      })
      .getMany();
  }

  conflicts(tx: Tx, councilId: string): Promise<CouncilConflict[]> {
    return tx.find(CouncilConflict, { where: { councilId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  async insertConflict(tx: Tx, conflict: QueryDeepPartialEntity<CouncilConflict>): Promise<CouncilConflict> {
    const { identifiers } = await tx.insert(CouncilConflict, conflict);
    return tx.findOneByOrFail(CouncilConflict, { id: identifiers[0]!.id });
  }

  async persons(tx: Tx, ids: readonly string[]): Promise<Map<string, SeatedPerson>> {
    const rows: SeatedPerson[] = await tx.query(
      `select id, full_name as "fullName", academic_title as "academicTitle", institution_id as "institutionId"
       from person where id = any($1)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}

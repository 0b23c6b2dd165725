import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { may, seesAllProjects } from '../../domain/access/permissions.js';
import type { Tx } from '../../platform/database/transactions.js';

/** Who may read councils, sits in this one and is kept from none of its projects; offices know of all. */
const KNOWN_COUNCIL = `from council where council.id = $1 and ($2 or exists (select from seat
    where seat.council_id = council.id and seat.person_id = $3 and seat.state = 'in-office')
  and not exists (select from council_project judged join project_standing standing
    on standing.project_id = judged.project_id where judged.council_id = council.id
    and standing.person_id = $3 and standing.kind = 'recused'))`;

/** The records beside projects on which documents are filed. */
@Injectable()
export class DocumentSubjectRepository {
  async projectOfMilestone(tx: Tx, id: string): Promise<string | undefined> {
    const [milestone] = await tx.query('select project_id as "projectId" from milestone where id = $1', [id]);
    return milestone?.projectId;
  }

  async knowsCouncil(tx: Tx, actor: Actor, id: string): Promise<boolean> {
    const found = await tx.query(`select ${KNOWN_COUNCIL}`, parametersOf(actor, id));
    return found.length > 0;
  }

  async lockCouncil(tx: Tx, actor: Actor, id: string): Promise<number | undefined> {
    const locked = `select version ${KNOWN_COUNCIL} for update of council`;
    const [council] = await tx.query(locked, parametersOf(actor, id));
    return council?.version;
  }

  async lockPaper(tx: Tx, id: string): Promise<number | undefined> {
    const [paper] = await tx.query('select version from decision where id = $1 for update', [id]);
    return paper?.version;
  }

  async hasPaper(tx: Tx, id: string): Promise<boolean> {
    return (await tx.query('select from decision where id = $1', [id])).length > 0;
  }

  /** Tells readers that something of it changed. */
  async raiseVersion(tx: Tx, kind: 'council' | 'decision', id: string): Promise<void> {
    await tx.query(`update ${kind} set version = version + 1 where id = $1`, [id]);
  }
}

/** A seat outlives the role that opens it. */
function parametersOf(actor: Actor, councilId: string): unknown[] {
  const seatsOf = may(actor, 'council.read') ? actor.personId : null;
  return [councilId, seesAllProjects(actor), seatsOf];
}

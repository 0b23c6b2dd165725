import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity, SelectQueryBuilder } from 'typeorm';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { seesAllProjects } from '../../domain/access/permissions.js';
import type { PlainDate } from '../../domain/values/plain-date.js';
import type { Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { Council, CouncilProject } from './council.entity.js';
import { CouncilResults } from './council-results.repository.js';
import type { ReaderStanding } from './disclosure.js';

export interface JudgedProject {
  readonly id: string;
  readonly code: string;
  readonly title: string;
}

@Injectable()
export class CouncilRepository extends CouncilResults {
  async insert(tx: Tx, council: QueryDeepPartialEntity<Council>, projectIds: readonly string[]): Promise<Council> {
    const { identifiers } = await tx.insert(Council, council);
    const councilId = identifiers[0]!.id as string;
    await tx.insert(
      CouncilProject,
      projectIds.map((projectId) => ({ councilId, projectId })),
    );
    return tx.findOneByOrFail(Council, { id: councilId });
  }

  async getVisible(tx: Tx, actor: Actor, id: string): Promise<Council> {
    const council = await this.visible(tx, actor, id).getOne();
    if (!council) throw Refused.because('not-found');
    return council;
  }

  /** Locked as the first query of every act on anything of a council, if this actor may know of it. */
  async lock(tx: Tx, { actor, expectedVersion }: Act, id: string): Promise<Council> {
    const council = await this.visible(tx, actor, id)
      .setLock('pessimistic_write', undefined, ['council'])
      .getOne();
    if (!council) throw Refused.because('not-found');
    if (expectedVersion !== undefined && council.version !== expectedVersion) {
      throw Refused.because('stale-version');
    }
    return council;
  }

  /** Tells readers that something of the council changed. */
  async touch(tx: Tx, council: Council): Promise<Council> {
    await tx.update(Council, council.id, { version: council.version + 1 });
    return tx.findOneByOrFail(Council, { id: council.id });
  }

  /** In the order in which they are locked. */
  projects(tx: Tx, councilId: string): Promise<JudgedProject[]> {
    return tx.query(
      `select project.id, project.code, project.title from council_project judged
       join project on project.id = judged.project_id where judged.council_id = $1 order by project.id`,
      [councilId],
    );
  }

  /** How the reader stands to this council and this project of it. */
  async readerStanding(tx: Tx, actor: Actor, councilId: string, projectId: string): Promise<ReaderStanding> {
    const [row] = await tx.query(
      `select project.stage,
         exists (select from seat where council_id = $1 and person_id = $3 and state = 'in-office') as "sitsInCouncil",
         exists (select from project_standing where project_id = $2 and person_id = $3 and kind = 'recused') as "isRecused",
         (coalesce(project.lead_institution_id = $4, false)
           or exists (select from project_standing where project_id = $2 and person_id = $3 and kind = 'team')) as "ofProject"
       from project where id = $2`,
      [councilId, projectId, actor.personId, actor.institutionId],
    );
    return row;
  }

  /** Offices see all councils, others those in which they sit. */
  private visible(tx: Tx, actor: Actor, id: string): SelectQueryBuilder<Council> {
    const council = tx.createQueryBuilder(Council, 'council').where('council.id = :id', { id });
    if (seesAllProjects(actor)) return council;
    return council.andWhere(
      `exists (select from seat where seat.council_id = council.id and seat.person_id = :personId
        and seat.state = 'in-office')`,
      { personId: actor.personId },
    );
  }
}

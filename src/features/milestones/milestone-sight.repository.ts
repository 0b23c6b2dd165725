import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import type { Tx } from '../../platform/database/transactions.js';
import { visibleTo } from '../projects/visibility.js';
import { Milestone } from './milestone.entity.js';

@Injectable()
export class MilestoneSightRepository {
  /** Those of these milestones whose project this reader may know of. */
  async visible(tx: Tx, actor: Actor, ids: readonly string[]): Promise<string[]> {
    const { sql, parameters } = visibleTo(actor, 'project');
    const rows = await tx
      .createQueryBuilder(Milestone, 'milestone')
      .innerJoin('project', 'project', 'project.id = milestone.project_id')
      .select('milestone.id', 'id')
      .where('milestone.id = any(:ids)', { ids })
      .andWhere(sql, parameters)
      .getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }
}

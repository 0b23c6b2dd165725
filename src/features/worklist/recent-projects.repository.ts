import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import type { Stage } from '../../domain/lifecycle/stages.js';
import type { Tx } from '../../platform/database/transactions.js';
import { Project } from '../projects/project.entity.js';
import { visibleTo } from '../projects/visibility.js';

export interface NearProject {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly stage: Stage;
  /** How the reader stands to it; null for the office. */
  readonly standing: 'team' | 'seat' | 'institution' | null;
  /** Of the last change. */
  readonly changedAt: Date | null;
}

const SHOWN = 10;
/** One project changes many times: enough rows of the trail to find that many. */
const LOOKED_THROUGH = 300;

/** Found by their indexes, before it is asked which of them the reader may know of. */
const CANDIDATES = `select project_id from project_standing where person_id = :nearPersonId
  union select id from project led where led.lead_institution_id = :nearInstitutionId
  union select project_id from project_partner where institution_id = :nearInstitutionId`;

@Injectable()
export class RecentProjectRepository {
  /** Changed last, whoever changed them; to be exported, which older rows tell of them, is no change. */
  async changed(tx: Tx): Promise<NearProject[]> {
    return tx.query(
      `select project.id, project.code, project.title, project.stage, null as standing, last.at as "changedAt"
       from (select root_id, max(id) as id, max(at) as at
             from (select root_id, id, at from audit_entry where root_kind = 'project' and sealed_by_id is null and act <> 'project.exported'
               order by id desc limit ${LOOKED_THROUGH}) entry
             group by root_id order by max(id) desc limit ${SHOWN}) last
         join project on project.id = last.root_id
       order by last.id desc`,
    );
  }

  /** Of the reader's team and seats first, then of the reader's institution; those that still go on before those that ended. */
  ofReader(tx: Tx, actor: Actor): Promise<NearProject[]> {
    const { sql, parameters } = visibleTo(actor, 'project');
    const standing = `(select standing.kind from project_standing standing where standing.project_id = project.id
      and standing.person_id = :nearPersonId and standing.kind in ('team', 'seat') order by standing.kind desc limit 1)`;
    return tx
      .createQueryBuilder(Project, 'project')
      .select('project.id', 'id')
      .addSelect('project.code', 'code')
      .addSelect('project.title', 'title')
      .addSelect('project.stage', 'stage')
      .addSelect(`coalesce(${standing}, 'institution')`, 'standing')
      .addSelect('null', 'changedAt')
      .where(`project.id in (${CANDIDATES})`, {
        nearPersonId: actor.personId,
        nearInstitutionId: actor.institutionId,
      })
      .andWhere(sql, parameters)
      .orderBy(
        `case when project.stage in ('closed', 'rejected', 'withdrawn', 'terminated') then 1 else 0 end`,
      )
      .addOrderBy('project.last_act_on', 'DESC')
      .addOrderBy('project.code', 'DESC')
      .limit(SHOWN)
      .getRawMany();
  }
}

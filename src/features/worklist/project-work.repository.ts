import { Injectable } from '@nestjs/common';
import type { Stage } from '../../domain/lifecycle/stages.js';
import {
  ACTED_NEXT,
  CONCLUDED_NEXT,
  DECIDED_NEXT,
  type StandingProject,
} from '../../domain/worklist/project-work.js';
import { MOST_COUNTED } from '../../domain/worklist/worklist.js';
import type { Tx } from '../../platform/database/transactions.js';

const NAMED = `jsonb_build_object('id', project.id, 'code', project.code, 'title', project.title) as project, project.stage`;

const TO_DECIDE = `
  select ${NAMED}, (select min(due_date)::text from milestone where milestone.project_id = project.id
      and milestone.state = 'open' and milestone.kind = 'recognition' and project.stage = 'accepted') as "dueOn"
  from project where project.stage = any($1)
  order by project.last_act_on, project.code limit ${MOST_COUNTED + 1}`;

const TO_ACT = `
  select ${NAMED} from project where project.stage = any($1)
  order by project.last_act_on, project.code limit ${MOST_COUNTED + 1}`;

/** By the last valid verdict that no later act has undone, as a move itself looks at it. */
const CONCLUDED = `
  select ${NAMED}, concluded.accepts
  from project cross join lateral (
    select verdict.accepts, verdict.created_at from verdict join council_session session on session.id = verdict.session_id
      join council on council.id = session.council_id
    where verdict.project_id = project.id and verdict.valid and council.purpose = case project.stage
      when 'proposed' then 'definition' when 'defined' then 'selection' else 'acceptance' end
    order by verdict.created_at desc limit 1) concluded
  where project.stage = any($1) and not exists (select from stage_change undone where undone.project_id = project.id
      and (undone.from_stage, undone.to_stage) in (('selected', 'defined'), ('not-accepted', 'acceptance-submitted'))
      and undone.created_at >= concluded.created_at)
  order by project.last_act_on, project.code limit ${MOST_COUNTED + 1}`;

/** Projects that can move on, found by the index of their stage. */
@Injectable()
export class ProjectWorkRepository {
  async toDecide(tx: Tx): Promise<StandingProject[]> {
    return withDefaults(await tx.query(TO_DECIDE, [stagesOf(DECIDED_NEXT)]));
  }

  async toAct(tx: Tx): Promise<StandingProject[]> {
    return withDefaults(await tx.query(TO_ACT, [stagesOf(ACTED_NEXT)]));
  }

  async concluded(tx: Tx): Promise<StandingProject[]> {
    return withDefaults(await tx.query(CONCLUDED, [stagesOf(CONCLUDED_NEXT)]));
  }
}

function stagesOf(next: Partial<Record<Stage, Stage>>): string[] {
  return Object.keys(next);
}

function withDefaults(rows: (Pick<StandingProject, 'project' | 'stage'> & Partial<StandingProject>)[]) {
  return rows.map((row) => ({ dueOn: null, accepts: null, ...row }));
}

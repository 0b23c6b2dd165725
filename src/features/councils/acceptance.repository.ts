import { Injectable } from '@nestjs/common';
import type { PlainDate } from '../../domain/values/plain-date.js';
import type { Tx } from '../../platform/database/transactions.js';

/** How far the evaluation of a project's results has come, as the records of its councils tell. */
export interface AcceptanceProgress {
  readonly councilSince: PlainDate | null;
  /** The day for which a session is called, or on which it was held; null while none is called, or the last was postponed. */
  readonly meetingOn: PlainDate | null;
  /** Of a session that is closed. */
  readonly heldOn: PlainDate | null;
  readonly validOn: PlainDate | null;
  readonly documentsOn: PlainDate | null;
  readonly commentsOn: PlainDate | null;
  readonly conclusionOn: PlainDate | null;
  readonly completedOn: PlainDate | null;
}

export interface Evaluation {
  readonly projectId: string;
  /** When it was to be repeated: what earlier sessions did counts no more. */
  readonly since: Date | null;
}

const SESSIONS = `select session.id, session.state, session.held_on, session.scheduled_at
  from session_item item join council_session session on session.id = item.session_id
  join council on council.id = session.council_id
  where item.project_id = asked.project_id and council.purpose = 'acceptance'
    and (asked.since is null or session.created_at > asked.since)`;

@Injectable()
export class AcceptanceRepository {
  async progressOf(
    tx: Tx,
    evaluations: readonly Evaluation[],
    timeZone: string,
  ): Promise<AcceptanceProgress[]> {
    return tx.query(
      `select progress.* from unnest($1::uuid[], $2::timestamptz[]) with ordinality asked (project_id, since, place),
       lateral (with sessions as (${SESSIONS}),
         steps as (select step.code, min(step.done_on)::text as day from session_step step
           join sessions on sessions.id = step.session_id group by step.code),
         met as (select max(held_on)::text as day from sessions where state = 'closed')
       select (select max(council.established_on)::text from council_project judged
           join council on council.id = judged.council_id
           where judged.project_id = asked.project_id and council.purpose = 'acceptance') as "councilSince",
         met.day as "heldOn",
         coalesce(met.day, (select coalesce(held_on, (scheduled_at at time zone $3)::date)::text from sessions
           where state not in ('closed', 'postponed') order by scheduled_at desc limit 1)) as "meetingOn",
         (select day from steps where code = 'dossier-validity') as "validOn",
         (select day from steps where code = 'documents-out') as "documentsOn",
         (select day from steps where code = 'written-comments') as "commentsOn",
         (select day from steps where code = 'conclusion-sent') as "conclusionOn",
         (select day from steps where code = 'dossier-completed') as "completedOn"
       from met) progress order by asked.place`,
      [evaluations.map(({ projectId }) => projectId), evaluations.map(({ since }) => since), timeZone],
    );
  }
}

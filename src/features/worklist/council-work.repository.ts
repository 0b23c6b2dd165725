import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { dayOf } from '../../domain/values/plain-date.js';
import type { ConflictFacts, MeetingFacts } from '../../domain/worklist/council-work.js';
import { MOST_COUNTED } from '../../domain/worklist/worklist.js';
import { Config } from '../../platform/config/config.module.js';
import type { Tx } from '../../platform/database/transactions.js';

const NAMED = `jsonb_build_object('id', project.id, 'code', project.code, 'title', project.title)`;

const MEETINGS = `
  select session.id as "sessionId", session.council_id as "councilId", council.purpose, session.state,
    session.scheduled_at as "scheduledAt", session.held_on::text as "heldOn",
    coalesce(rulebook.content -> 'deadlines', '[]') as deadlines,
    array(select code from session_step where session_id = session.id) as "stepsDone",
    (select count(*)::int from ballot where ballot.session_id = session.id and ballot.state = 'awaiting-confirmation'
      and ballot.keyed_in_by_id is distinct from $1) as "papersToConfirm",
    agenda.projects -> 0 as project, greatest(jsonb_array_length(agenda.projects) - 1, 0) as "furtherProjects"
  from council_session session join council on council.id = session.council_id join rulebook on rulebook.id = session.rulebook_id
    cross join lateral (select coalesce(jsonb_agg(${NAMED} order by project.code), '[]') as projects
      from session_item item join project on project.id = item.project_id where item.session_id = session.id) agenda
  where session.state in ('scheduled', 'open', 'voting')
  order by session.scheduled_at limit ${MOST_COUNTED + 1}`;

const PAPERS = `
  select ballot.session_id as "sessionId", count(*)::int as count
  from ballot join council_session session on session.id = ballot.session_id and session.state in ('scheduled', 'open', 'voting')
  where ballot.state = 'awaiting-confirmation' and ballot.keyed_in_by_id is distinct from $1
  group by ballot.session_id order by ballot.session_id`;

/** Of councils whose work is not done; nobody decides about a conflict of their own. */
const CONFLICTS = `
  select conflict.council_id as "councilId", council.purpose, count(*)::int as count, meeting.next as "nextAt",
    judged.projects -> 0 as project, greatest(jsonb_array_length(judged.projects) - 1, 0) as "furtherProjects"
  from conflict join council on council.id = conflict.council_id
    join seat on seat.id = conflict.seat_id and seat.state = 'in-office' and seat.person_id is distinct from $1
    cross join lateral (select min(scheduled_at) filter (where state in ('scheduled', 'open', 'voting')) as next, count(*) as all
      from council_session where council_session.council_id = conflict.council_id) meeting
    cross join lateral (select coalesce(jsonb_agg(${NAMED} order by project.code), '[]') as projects
      from council_project join project on project.id = council_project.project_id
      where council_project.council_id = conflict.council_id) judged
  where conflict.status in ('suggested', 'declared') and (meeting.next is not null or meeting.all = 0)
  group by conflict.council_id, council.purpose, meeting.next, judged.projects
  order by meeting.next nulls last limit ${MOST_COUNTED + 1}`;

/** What the office's secretary has to do for councils. */
@Injectable()
export class CouncilWorkRepository {
  constructor(private readonly config: Config) {}

  /** What the work with meetings owes to acts that are sealed until the closing. */
  sealedOf(tx: Tx, { accountId }: Actor): Promise<object[]> {
    return tx.query(PAPERS, [accountId]);
  }

  async meetings(tx: Tx, { accountId }: Actor): Promise<MeetingFacts[]> {
    const rows: (Omit<MeetingFacts, 'day'> & { heldOn: string | null })[] = await tx.query(MEETINGS, [
      accountId,
    ]);
    return rows.map(({ heldOn, ...facts }) => ({ ...facts, day: heldOn ?? this.day(facts.scheduledAt) }));
  }

  async conflicts(tx: Tx, { personId }: Actor): Promise<ConflictFacts[]> {
    const rows: (Omit<ConflictFacts, 'nextDay'> & { nextAt: Date | null })[] = await tx.query(CONFLICTS, [
      personId,
    ]);
    return rows.map(({ nextAt, ...facts }) => ({ ...facts, nextDay: nextAt && this.day(nextAt) }));
  }

  private day(at: Date): string {
    return dayOf(at, this.config.officeTimeZone);
  }
}

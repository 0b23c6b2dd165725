import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { dayOf } from '../../domain/values/plain-date.js';
import type { SeatFacts } from '../../domain/worklist/seat-work.js';
import { MOST_COUNTED } from '../../domain/worklist/worklist.js';
import { Config } from '../../platform/config/config.module.js';
import type { Tx } from '../../platform/database/transactions.js';

const SITTING = `
  select seat.id as seat_id, seat.role, session.*, seat.role = 'chair' or seat.id is not distinct from session.authorised_seat_id as leads
  from council_session session join seat on seat.council_id = session.council_id and seat.person_id = $1 and seat.state = 'in-office'
  where session.state in ('scheduled', 'open', 'voting')
  order by session.scheduled_at limit ${MOST_COUNTED + 1}`;

const PAPERS_TO_CONFIRM = `case when sitting.leads then (select count(*)::int from ballot where ballot.session_id = sitting.id
  and ballot.state = 'awaiting-confirmation' and ballot.keyed_in_by_id is distinct from $2) else 0 end`;

/**
 * Sessions that are not over, of the seats that the person holds. Of ballots it reads the seat's own, and for who leads the
 * number of papers that wait for a second person.
 */
const SEATS = `
  with sitting as (${SITTING})
  select sitting.id as "sessionId", sitting.council_id as "councilId", council.purpose, sitting.state,
    sitting.ballots_from as "ballotsFrom", sitting.scheduled_at as "scheduledAt", sitting.held_on::text as "heldOn", sitting.role,
    sitting.leads, coalesce(attendance.present and attendance.left_at is null, false) as "isPresent",
    coalesce(rulebook.content -> 'deadlines', '[]') as deadlines,
    coalesce(rulebook.content #> '{meeting,writtenComments}', 'null') <> 'null' as "wantsComments",
    ${PAPERS_TO_CONFIRM} as "papersToConfirm",
    agenda.points as agenda
  from sitting join council on council.id = sitting.council_id join rulebook on rulebook.id = sitting.rulebook_id
    left join attendance on attendance.session_id = sitting.id and attendance.seat_id = sitting.seat_id
    cross join lateral (
      select jsonb_agg(jsonb_build_object(
        'project', jsonb_build_object('id', project.id, 'code', project.code, 'title', project.title),
        'recused', exists (select from conflict where conflict.seat_id = sitting.seat_id and conflict.recused
          and (conflict.project_id is null or conflict.project_id = project.id)),
        'ownBallot', case ballot.state when 'draft' then 'draft' else case when ballot.id is null then 'none' else 'cast' end end,
        'hasCommented', comment.id is not null,
        'hasAnswered', exists (select from conflict where conflict.seat_id = sitting.seat_id and conflict.status <> 'suggested'
            and (conflict.project_id is null or conflict.project_id = project.id))
          or exists (select from conflict_denial where conflict_denial.seat_id = sitting.seat_id
            and conflict_denial.project_id = project.id)
        ) order by project.code) as points
      from session_item item join project on project.id = item.project_id
        left join ballot on ballot.session_id = item.session_id and ballot.seat_id = sitting.seat_id
          and ballot.project_id = item.project_id
        left join written_comment comment on comment.session_id = item.session_id and comment.seat_id = sitting.seat_id
          and comment.project_id = item.project_id
      where item.session_id = sitting.id) agenda
  where agenda.points is not null`;

/** What SEATS reads of ballots, comments and answers that no conflict stands, and nothing else. */
const SEALED = `
  with sitting as (${SITTING})
  select sitting.id as "sessionId", sitting.seat_id as "seatId", ${PAPERS_TO_CONFIRM} as "papersToConfirm",
    (select coalesce(jsonb_object_agg(ballot.project_id, ballot.state = 'draft'), '{}') from ballot
      where ballot.session_id = sitting.id and ballot.seat_id = sitting.seat_id) as "isDraftOf",
    array(select comment.project_id from written_comment comment
      where comment.session_id = sitting.id and comment.seat_id = sitting.seat_id order by comment.project_id) as commented,
    array(select denial.project_id from conflict_denial denial
      where denial.seat_id = sitting.seat_id order by denial.project_id) as denied
  from sitting order by sitting.id, sitting.seat_id`;

@Injectable()
export class SeatWorkRepository {
  constructor(private readonly config: Config) {}

  /** What the work of a member owes to acts that are sealed until the closing: alike, as long as those change none of it. */
  sealedOf(tx: Tx, { personId, accountId }: Actor): Promise<object[]> {
    return tx.query(SEALED, [personId, accountId]);
  }

  async ofMember(tx: Tx, { personId, accountId }: Actor): Promise<SeatFacts[]> {
    const rows: (Omit<SeatFacts, 'day'> & { heldOn: string | null })[] = await tx.query(SEATS, [
      personId,
      accountId,
    ]);
    return rows.map(({ heldOn, ...facts }) => ({
      ...facts,
      day: heldOn ?? dayOf(facts.scheduledAt, this.config.officeTimeZone),
    }));
  }
}

/**
 * That seats, conflicts and their denials, sessions, who led them, what is noted of their proposals, who came and who was kept out are as
 * the audit says, whoever rewrote them behind the triggers: each selects `council_id` of what is not. Both ways, but for councils of the
 * load of invented projects, whose coming the audit does not know either. Acts of before the audit held who sat, who was kept out, which
 * sessions a seat left or what is on an agenda are passed over.
 */
import type { COUNCIL_INVARIANTS } from '../../domain/invariants/invariants.js';
import { ESTABLISHED as AUDITED, asTold, differs, listIn, notAsTold } from './as-told.js';

const RECORDING = `'session.attendance-recorded', 'session.opened'`;

const SESSION = asTold(
  'session',
  'councilId rulebookId scheduledAt mode place ballotsFrom followsSessionId correctsSessionId correctionReason',
);
const ITEM = asTold('item', 'hostProposedTopic requestedStateVnd hasExcellentRecord recordEvidence');
const ATTENDANCE = asTold('attendance', 'present how arrivedAt departedAt');
const SEAT = asTold('seat', 'councilId position personId role joinedOn appointedById replacesSeatId');

const CONFLICTS = notAsTold({
  table: 'conflict',
  root: 'council_id',
  keys: 'councilId seatId projectId kind statement status recused relatedPersonId decidedById decisionReason decisionId declaredById createdAt decidedAt',
  acts: ['suggested', 'declared', 'dismissed', 'upheld'].map((did) => `conflict.${did}`),
  toldOf: `kept.council_id in ${AUDITED}`,
});

export const COUNCIL_QUERIES: Readonly<Record<(typeof COUNCIL_INVARIANTS)[number], string>> = {
  'sessions-are-as-audited': `
    with called as (select subject_id as id, root_id as council_id, after from audit_entry where act = 'session.called'),
    opened as (select subject_id as id, after ->> 'heldOn' as held_on from audit_entry where act = 'session.opened'),
    attended as (
      select distinct on (subject_id) subject_id as id, after #>> '{chairAuthorisation,seatId}' as authorised_seat_id,
        after #>> '{chairAuthorisation,document}' as authorisation_document
      from audit_entry where act = 'session.attendance-recorded' order by subject_id, audit_entry.id desc
    ), stood as (
      select subject_id as id, max(at) filter (where act = 'session.opened') as opened_at,
        max(at) filter (where act = 'session.voting-called') as voting_at, max(at) filter (where act = 'session.closed') as closed_at,
        max(at) filter (where act = 'session.postponed') as postponed_at,
        max(reason) filter (where act = 'session.postponed') as postponed_reason,
        (array_agg(case act when 'session.opened' then 'open' when 'session.voting-called' then 'voting'
          when 'session.postponed' then 'postponed' else 'closed' end order by audit_entry.id desc))[1] as state
      from audit_entry where act in ('session.opened', 'session.voting-called', 'session.postponed', 'session.closed') group by 1
    )
    select coalesce(called.council_id, session.council_id) as council_id
    from called full join council_session session on session.id = called.id
      left join opened on opened.id = session.id left join attended on attended.id = session.id
      left join stood on stood.id = session.id
    where case when called.id is null then session.council_id in ${AUDITED}
      else ${differs('called.after', SESSION)} or coalesce(stood.state, 'scheduled') is distinct from session.state
        or (stood.opened_at, stood.voting_at, stood.closed_at, stood.postponed_at, stood.postponed_reason) is distinct from
          (session.opened_at, session.voting_at, session.closed_at, session.postponed_at, session.postponed_reason)
        or (opened.held_on, attended.authorised_seat_id, attended.authorisation_document)
          is distinct from (session.held_on::text, session.authorised_seat_id::text, session.authorisation_document) end`,
  // Named together; a teller then goes who is recorded as absent or leaves the council before the end, a secretary who is absent.
  'officers-are-as-audited': `
    with named as (
      select distinct on (subject_id) subject_id as session_id, root_id as council_id, audit_entry.id, after
      from audit_entry where act = 'session.officers-named' order by subject_id, audit_entry.id desc
    ), ended as (
      select subject_id as session_id, id from audit_entry where act in ('session.closed', 'session.postponed')
    ), taken as (
      select session_id, entry.after, entry.after -> 'present' ? (named.after ->> 'meetingSecretarySeatId') as secretary_came
      from named join audit_entry entry on entry.subject_id = session_id and entry.id > named.id
      where act = 'session.attendance-recorded'
    ), since as (
      select session_id, bool_and(secretary_came) as secretary_stayed, count(after -> 'attendance') < count(*) as before_audit
      from taken group by session_id
    ), gone as (
      select session_id, (said ->> 'seatId')::uuid as seat_id from taken, ${listIn('attendance')} said
      where not (said -> 'present')::boolean
      union select session_id, entry.subject_id from named
        join audit_entry entry on entry.root_id = council_id and entry.id > named.id left join ended using (session_id)
      where act = 'seat.left' and (ended.id is null or entry.id < ended.id)
    ), chosen as (
      select session_id, council_id, seat_id::uuid, seat_id is not distinct from after ->> 'headTellerSeatId' as is_head
      from named, jsonb_array_elements_text(after -> 'tellers') seat_id
    ), told as (
      select * from chosen where not exists (select from gone where (session_id, seat_id) = (chosen.session_id, chosen.seat_id))
    )
    select coalesce(told.council_id, teller.council_id) as council_id
    from told full join session_teller teller using (session_id, seat_id)
      left join named using (session_id) left join since using (session_id)
    where told.is_head is distinct from teller.is_head and before_audit is not true
      and (named.id is not null or teller.council_id in ${AUDITED})
    union select session.council_id from council_session session
      left join named on named.session_id = session.id left join since on since.session_id = session.id
    where session.meeting_secretary_seat_id::text is distinct from
        case when secretary_stayed is not false then named.after ->> 'meetingSecretarySeatId' end
      and (named.id is not null or session.council_id in ${AUDITED})`,
  // A call tells the agenda, as of long ago a closing does alone; of each proposal the last note says all.
  'agenda-is-as-audited': `
    with noted as (
      select distinct on (subject_id, after -> 'projectId') subject_id as session_id, root_id as council_id,
        (after ->> 'projectId')::uuid as project_id, after
      from audit_entry where act = 'session.proposal-noted'
      order by subject_id, after -> 'projectId', audit_entry.id desc
    ), told as (
      select subject_id as session_id, root_id as council_id, (said #>> '{}')::uuid as project_id
      from audit_entry, ${listIn('projectIds')} said where act = 'session.called'
    ), judged as (
      select * from told union select subject_id, root_id, (said ->> 'projectId')::uuid
      from audit_entry, ${listIn('verdicts')} said where act = 'session.closed'
    )
    select coalesce(noted.council_id, item.council_id) as council_id
    from noted full join session_item item using (session_id, project_id)
    where case when noted.council_id is null
      then item.council_id in ${AUDITED} and num_nonnulls(item.host_proposed_topic, item.requested_state_vnd,
        item.has_excellent_record, item.record_evidence) > 0
      else item.council_id is distinct from noted.council_id or ${differs('noted.after', ITEM)} end
    union select judged.council_id from judged left join session_item item using (session_id, project_id)
    where item.council_id is distinct from judged.council_id
    union select item.council_id from session_item item left join told using (session_id, project_id)
    where told.session_id is null and session_id in (select session_id from told)`,
  // An opening takes rows out of the roster and adds absent ones; of who was there it says what was recorded before.
  'attendance-is-as-audited': `
    with told as (
      select id, act, subject_id as session_id, root_id as council_id, said, (said ->> 'seatId')::uuid as seat_id,
        min(id) over session as first, max(id) over session as latest,
        lag(said) over (partition by subject_id, said ->> 'seatId' order by id) as before
      from audit_entry, ${listIn('attendance')} said where act in (${RECORDING}) window session as (partition by subject_id)
    ), now as (select * from told where id = latest),
    joined as (select subject_id as seat_id, after -> 'sessions' as sessions from audit_entry where act = 'seat.joined'),
    gone as (select subject_id as seat_id, at, after -> 'sessions' as sessions from audit_entry where act = 'seat.left')
    select council_id from told where act = 'session.opened' and id <> first
      and case when before is null then (said -> 'present')::boolean else before <> said end
    union select now.council_id from now left join attendance using (session_id, seat_id)
    where attendance.seat_id is null or ${differs('said', ATTENDANCE)}
    union select attendance.council_id from attendance left join now using (session_id, seat_id) left join joined using (seat_id)
    where now.seat_id is null and session_id in (select session_id from now)
      and (attendance.present or joined.seat_id is null or not coalesce(joined.sessions ? session_id::text, true))
    union select council_id from attendance left join gone using (seat_id)
    where case when gone.sessions is not null then left_at is distinct from case when gone.sessions ? session_id::text then gone.at end
      else left_at is not null and gone.seat_id is null and council_id in ${AUDITED} end
    union select council_id from attendance where council_id in ${AUDITED}
      and session_id not in (select subject_id from audit_entry where act in (${RECORDING}))`,
  'recusals-are-as-audited': `
    with ended as (
      select subject_id as session_id, root_id as council_id, after from audit_entry
      where act in ('session.closed', 'session.postponed') and jsonb_typeof(after -> 'recusals') = 'array'
    ), kept as (
      select session_id, council_id, (said ->> 'projectId')::uuid as project_id, (said ->> 'conflictId')::uuid as conflict_id
      from ended, ${listIn('recusals')} said
    ), denied as (
      select root_id as council_id, (after ->> 'seatId')::uuid as seat_id, (after ->> 'projectId')::uuid as project_id, at
      from audit_entry where act = 'conflict.denied'
    )
    select kept.council_id from kept left join session_recusal recusal using (session_id, project_id, conflict_id)
    where recusal.session_id is null
    union select ended.council_id from ended join session_recusal recusal using (session_id)
      left join kept using (session_id, project_id, conflict_id) where kept.session_id is null
    union select root_id::uuid from (${CONFLICTS}) conflict
    union select coalesce(denied.council_id, denial.council_id)
    from denied full join conflict_denial denial using (seat_id, project_id)
    where case when denied.at is null then denial.council_id in ${AUDITED}
      else (denied.council_id, denied.at) is distinct from (denial.council_id, denial.denied_at) end`,
  'seats-are-as-audited': `
    with first as (
      select root_id as council_id, place::integer - 1 as position,
        '{"joinedOn": null, "appointedById": null, "replacesSeatId": null}' || said as said from audit_entry,
        ${listIn('seats')} with ordinality seats (said, place) where act = 'council.established'
    ), joined as (
      select subject_id as id, root_id as council_id, after from audit_entry where act = 'seat.joined'
    ), gone as (
      select subject_id as id, root_id as council_id, after, reason from audit_entry where act = 'seat.left'
    )
    select coalesce(first.council_id, seat.council_id) as council_id
    from first full join (select * from seat where id not in (select id from joined)) seat using (council_id, position)
    where case when first.said is null then seat.council_id in ${AUDITED}
      else ${differs('first.said', SEAT)} end
    union select joined.council_id from joined left join seat using (id) where ${differs('joined.after', SEAT)}
    union select coalesce(gone.council_id, seat.council_id)
    from gone full join (select * from seat where state <> 'in-office' or num_nonnulls(left_on, left_kind, left_reason, released_by_id) > 0) seat using (id)
    where case when gone.id is null then seat.council_id in ${AUDITED}
      else seat.state <> 'left' or (gone.after ->> 'leftOn', gone.after ->> 'kind', gone.reason, gone.after #>> '{decision,id}')
        is distinct from (seat.left_on::text, seat.left_kind, seat.left_reason, seat.released_by_id::text) end`,
};

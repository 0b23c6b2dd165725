/** What must hold of councils, stages, reminders, accounts and the queue: each selects as `record` what breaks it. */
import type { RECORD_INVARIANTS } from '../../domain/invariants/invariants.js';
import { remindersRing, STAGES, TRANSITIONS } from '../../domain/lifecycle/stages.js';
import { RECURRING_WORK_WORDS } from '../../wording/recurring-work.js';
import { listed, PROPOSED } from './as-told.js';

const PATHS = TRANSITIONS.map(({ from, to }) => `('${from}', '${to}')`).join(', ');
const RINGING_STAGES = listed(STAGES.filter(remindersRing));
const KNOWN_WORK = listed(Object.keys(RECURRING_WORK_WORDS));
/** Acts that bring a record which nothing in the program takes away again, by the table that keeps it. */
const BROUGHT_BY: Readonly<Record<string, readonly string[]>> = {
  account: ['account.opened'],
  project: ['project.proposed'],
  decision: ['decision.registered'],
  document: ['document.filed'],
  council: ['council.established'],
  seat: ['seat.joined'],
  council_session: ['session.called', 'session.opened', 'session.closed'],
  ballot: ['ballot.submitted', 'ballot.keyed-in'],
};
const GONE = Object.entries(BROUGHT_BY).map(
  ([table, acts]) => `select subject_kind || ' ' || subject_id as record from audit_entry
    where act in (${listed(acts)}) and subject_id not in (select id from ${table})`,
);
/** A sweep takes what is due within its minute; after a standstill it needs a few. */
const PATIENCE = `interval '15 minutes'`;

export const RECORD_QUERIES: Readonly<Record<(typeof RECORD_INVARIANTS)[number], string>> = {
  'amounts-are-whole-and-positive': `
    select project.code as record from disbursement join project on project.id = project_id where amount_vnd <= 0
    union select project.code from funding_plan plan join funding_line line on line.plan_id = plan.id
      join project on project.id = plan.project_id where line.amount_vnd <= 0`,
  'a-seat-casts-one-ballot': `
    select project.code as record from ballot join project on project.id = project_id
    group by session_id, seat_id, project.code having count(*) > 1`,
  // What is found after a member cast takes the ballot out of the count, and it stays what it is.
  'ballots-from-those-who-may-cast': `
    select project.code as record from ballot join project on project.id = ballot.project_id
      join council_session session on session.id = ballot.session_id
      left join attendance on attendance.session_id = ballot.session_id and attendance.seat_id = ballot.seat_id
    where ballot.state = 'submitted' and (session.opened_at is null or attendance.present is not true
      or ballot.submitted_at < session.opened_at or ballot.submitted_at > session.closed_at
      or exists (select from session_recusal recusal join conflict on conflict.id = recusal.conflict_id
        where recusal.session_id = ballot.session_id and recusal.project_id = ballot.project_id
          and conflict.seat_id = ballot.seat_id
          and coalesce(conflict.decided_at, conflict.created_at) < ballot.submitted_at))`,
  'a-verdict-for-each-closed-item': `
    select project.code as record from session_item item join council_session session on session.id = item.session_id
      join project on project.id = item.project_id
      left join verdict on (verdict.session_id, verdict.project_id) = (item.session_id, item.project_id)
    where (session.state = 'closed') <> (verdict.id is not null)`,
  // The last verdict of an acceptance council, else what the last move from old papers says; of moves that no audit knows, anything.
  'grades-are-their-verdicts': `
    with given as (
      select distinct on (project_id) verdict.* from verdict join council_session session on session.id = session_id
        join council on council.id = council_id and purpose = 'acceptance'
      order by project_id, verdict.created_at desc
    ), printed as (
      select distinct on (root_id) root_id as project_id, nullif(after #>> '{recorded,grade}', 'unknown') as grade,
        after #>> '{recorded,gradeAsWritten}' as as_written, after #>> '{recorded,scoreAsWritten}' as score_as_written,
        coalesce(after #>> '{recorded,acceptedOn}', effective_date) as accepted_on, after #>> '{recorded,reason}' as source
      from audit_entry where act = 'project.moved' and after ->> 'stage' in ('accepted', 'not-accepted')
        and jsonb_typeof(after -> 'recorded') = 'object' order by root_id, id desc
    )
    select project.code as record from project_grade standing full join given using (project_id)
      full join printed using (project_id) join project on project.id = project_id
    where case when given.id is not null
        then num_nonnulls(standing.as_written, standing.score_as_written) > 0 or (given.id, given.grade, given.held_on::text) is distinct from (standing.verdict_id, standing.grade, standing.accepted_on::text)
      when standing.verdict_id is not null then true
      when printed.project_id is not null then (printed.grade, printed.as_written, printed.score_as_written, printed.accepted_on, printed.source)
        is distinct from (standing.grade, standing.as_written, standing.score_as_written, standing.accepted_on::text, standing.source)
      else project_id in ${PROPOSED} end`,
  'stage-history-is-a-path': `
    select project.code as record from (select project_id, sequence, from_stage, to_stage,
        lag(to_stage) over history as previous, row_number() over history as place
      from stage_change window history as (partition by project_id order by sequence)) step
      join project on project.id = step.project_id
    where from_stage is distinct from previous or sequence <> place
      or from_stage is not null and (from_stage, to_stage) not in (${PATHS})`,
  'projects-stand-where-their-history-ends': `
    select code as record from project left join lateral (select to_stage, effective_date,
        case to_stage when 'suspended' then from_stage end as suspended_from
      from stage_change where project_id = project.id order by sequence desc limit 1) last on true
    where stage is distinct from to_stage or project.suspended_from is distinct from last.suspended_from
      or last_act_on is distinct from effective_date and project.id in ${PROPOSED}`,
  'nobody-is-told-twice': `
    select subject_kind || ' ' || subject_id as record from reminder where state = 'sent'
    group by subject_kind, subject_id, subject_revision, kind, offset_days, channel, recipient_id having count(*) > 1`,
  'due-reminders-are-settled': `
    select subject_kind || ' ' || subject_id as record from reminder, sweep
    where state = 'planned' and message_id is null and ring_at < last_swept_at - ${PATIENCE}`,
  'reminders-follow-open-milestones': `
    select project.code as record from milestone join project on project.id = milestone.project_id
      left join reminded_subject subject on subject.kind = 'milestone' and subject.id = milestone.id
    where milestone.state = 'open' and project.stage in (${RINGING_STAGES})
      and (subject.open, subject.revision, subject.due_date) is distinct from (true, milestone.revision, milestone.due_date)`,
  'nothing-planned-for-what-is-settled': `
    select project.code as record from reminder join milestone on milestone.id = reminder.subject_id
      join project on project.id = milestone.project_id
    where reminder.subject_kind = 'milestone' and reminder.state = 'planned'
      and (milestone.state <> 'open' or reminder.subject_revision <> milestone.revision
        or project.stage not in (${RINGING_STAGES}))`,
  'seats-follow-without-gaps': `
    select 'council ' || council_id as record from (select seat.council_id, seat.replaces_seat_id, earlier.council_id as of,
        earlier.state, earlier.left_on, seat.joined_on from seat join seat earlier on earlier.id = seat.replaces_seat_id) follower
    where of <> council_id or state <> 'left' or joined_on < left_on
    union select 'council ' || council_id from seat where state = 'in-office'
      group by council_id, person_id having count(*) > 1`,
  'roles-are-as-audited': `
    select account.email as record from account join lateral (
      select after -> 'roles' as roles from audit_entry where root_kind = 'account' and root_id = account.id
        and jsonb_typeof(after -> 'roles') = 'array' order by id desc limit 1) told on true
    where to_jsonb(account.roles) <> told.roles`,
  // A load by SQL alone opens accounts that no audit knows; where the program opened one, it opened all.
  'accounts-are-as-audited': `
    select account.email as record from account left join lateral (
      select after from audit_entry where root_kind = 'account' and root_id = account.id
        and jsonb_typeof(after -> 'roles') = 'array' order by id desc limit 1) told on true
    where case when told.after is null
      then account.active and exists (select from audit_entry where act = 'account.opened')
      else (to_jsonb(account.email), to_jsonb(account.active), account.person_id::text, account.display_name) is distinct from
        (told.after -> 'email', told.after -> 'active', told.after ->> 'personId', told.after ->> 'displayName') end`,
  // The team as a proposal or change named it, with whoever proposed; and members of the councils.
  'who-knows-of-a-project-was-named': `
    select code as record from project_standing standing join project on project.id = project_id
    where standing.kind = 'team' and project_id in ${PROPOSED} and not exists (
      select from audit_entry left join account on account.id = account_id and act = 'project.proposed'
      where (root_kind, root_id) = ('project', standing.project_id) and act in ('project.proposed', 'project.changed')
        and (after ->> 'principalInvestigatorId' = standing.person_id::text or account.person_id = standing.person_id
          or after -> 'team' @> jsonb_build_array(jsonb_build_object('personId', standing.person_id))))
    union select code from (select project_id, person_id from project_standing where kind <> 'team'
        except select project_id, person_id from council_project join seat using (council_id)) unnamed
      join project on project.id = project_id`,
  'what-is-audited-is-there': `
    ${GONE.join('\n    union ')}
    union select 'contract of project ' || root_id from audit_entry
    where act = 'project.moved' and jsonb_typeof(after -> 'contract') = 'object'
      and root_id not in (select project_id from contract)`,
  'an-administrator-is-active': `
    select 'no active administrator' as record where exists (select from account)
      and not exists (select from account where active and 'administrator' = any(roles))`,
  'the-queue-holds-known-work': `
    select distinct name as record from bullmq.job where queue = 'work' and state in ('waiting', 'delayed', 'active')
      and name not in (${KNOWN_WORK})`,
};

/** The queue may live elsewhere, or not be there yet. */
export const IS_QUEUE_HERE = `select to_regclass('bullmq.job') is not null as here`;

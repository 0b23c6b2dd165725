/** What must hold of councils, stages, reminders, accounts and the queue: each selects as `record` what breaks it. */
import type { RECORD_INVARIANTS } from '../../domain/invariants/invariants.js';
import { remindersRing, STAGES, TRANSITIONS } from '../../domain/lifecycle/stages.js';
import { RECURRING_WORK_WORDS } from '../../wording/recurring-work.js';

const listed = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');
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
  'grades-are-their-verdicts': `
    select project.code as record from project_grade standing join verdict on verdict.id = standing.verdict_id
      join project on project.id = standing.project_id
    where (verdict.project_id, verdict.grade) is distinct from (standing.project_id, standing.grade)`,
  'stage-history-is-a-path': `
    select project.code as record from (select project_id, sequence, from_stage, to_stage,
        lag(to_stage) over history as previous, row_number() over history as place
      from stage_change window history as (partition by project_id order by sequence)) step
      join project on project.id = step.project_id
    where from_stage is distinct from previous or sequence <> place
      or from_stage is not null and (from_stage, to_stage) not in (${PATHS})`,
  'projects-stand-where-their-history-ends': `
    select code as record from project where stage is distinct from
      (select to_stage from stage_change where project_id = project.id order by sequence desc limit 1)`,
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
      else (to_jsonb(account.email), to_jsonb(account.active)) is distinct from (told.after -> 'email', told.after -> 'active') end`,
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

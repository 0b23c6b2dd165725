/**
 * One query for each kind of entry, each by the index on its project. $1 project, $2 time zone, $3 whether the reader is
 * of the office, $4 the reader's person, $5 account, $6 institution, $7 the acts that other entries tell.
 */
import type { TimelineKind } from '../../domain/reporting/timeline.js';
import { judgedAt } from '../projects/visibility.js';

/** A date to the month or year stands on its first day. */
const dayOfText = (date: string) => `left(${date} || '-01-01', 10)`;
const dayOfInstant = (at: string) => `to_char(${at} at time zone $2, 'YYYY-MM-DD')`;
const nameOf = (account: string) => `(select display_name from account where account.id = ${account})`;

const MILESTONES = 'array(select id from milestone where project_id = $1)';
const COUNCILS = 'array(select council_id from council_project where project_id = $1)';

/** Who knows of which is as `mayKnowOf` says; papers on councils are the office's. */
const DOCUMENTS = `(
  select * from document where project_id = $1
  union all select * from document where milestone_id = any(${MILESTONES})
  union all select * from document where $3 and council_id = any(${COUNCILS})
) document`;
const KNOWN_DOCUMENTS = `($3 or document.created_by = $5::uuid or document.kind <> 'review'
  and (document.kind <> 'minutes' or document.project_id is null
    or document.created_at >= ${judgedAt('$1', '$4::uuid')}))`;

/** Who learns a verdict before it is recognised: the office, the council that gave it, the project's own people. */
const VERDICT_IS_TOLD = `($3 or exists (select from project where project.id = $1
    and (project.stage in ('recognized', 'closed') or project.lead_institution_id = $6::uuid))
  or exists (select from project_standing standing where standing.project_id = $1 and standing.person_id = $4::uuid
    and standing.kind = 'team')
  or (exists (select from seat where seat.council_id = council.id and seat.person_id = $4::uuid and seat.state = 'in-office')
    and not exists (select from project_standing standing where standing.project_id = $1
      and standing.person_id = $4::uuid and standing.kind = 'recused')))`;

const STAGES = `select 'stage', 'moved', change.id, ${dayOfText('change.effective_date')}, change.created_at,
    ${nameOf('change.account_id')}, jsonb_build_object('to', change.to_stage, 'date', change.effective_date,
      'reason', change.reason, 'recorded', change.recorded)
  from stage_change change where change.project_id = $1
  union all
  select 'stage', 'adjusted', adjustment.id, adjustment.effective_date::text, adjustment.created_at, null,
    jsonb_build_object('adjustment', adjustment.kind, 'from', adjustment.previous_end_date,
      'to', adjustment.new_end_date, 'reason', adjustment.reason)
  from adjustment where adjustment.project_id = $1`;

/** The words of a paper that appoints a council may name its reviewers. */
const PAPERS = `select 'paper', 'issued', decision.id,
    ${dayOfText(`coalesce(decision.date, ${dayOfInstant('decision.created_at')})`)}, decision.created_at, null,
    jsonb_build_object('number', decision.number, 'date', decision.date, 'issuer', decision.issuer, 'roles', link.roles,
      'subject', case when $3 or not 'appoints-council' = any(link.roles)
        then coalesce(decision.subject, decision.as_written) end)
  from (select decision_id, array_agg(role order by role) as roles from project_decision where project_id = $1
    group by decision_id) link join decision on decision.id = link.decision_id`;

const FILED = `select 'document', 'filed', document.id,
    ${dayOfText(`coalesce(document.date, ${dayOfInstant('document.created_at')})`)}, document.created_at,
    ${nameOf('document.created_by')},
    jsonb_build_object('title', document.title, 'documentKind', document.kind, 'date', document.date)
  from ${DOCUMENTS} where ${KNOWN_DOCUMENTS}
  union all
  select 'document', 'version-added', document.id, ${dayOfInstant('file.created_at')}, file.created_at,
    ${nameOf('file.created_by')}, jsonb_build_object('title', document.title, 'number', version.number)
  from ${DOCUMENTS} join document_version version on version.document_id = document.id and version.number > 1
    join stored_file file on file.id = version.file_id
  where ${KNOWN_DOCUMENTS}
  union all
  select 'document', 'withdrawn', document.id, ${dayOfInstant('withdrawal.withdrawn_at')}, withdrawal.withdrawn_at,
    ${nameOf('withdrawal.withdrawn_by')}, jsonb_build_object('title', document.title, 'reason', withdrawal.reason)
  from ${DOCUMENTS} join document_withdrawal withdrawal on withdrawal.document_id = document.id
  where ${KNOWN_DOCUMENTS}`;

const MONEY = `select 'money', 'planned', plan.id, ${dayOfText('plan.effective_date')}, plan.created_at, null,
    jsonb_build_object('planKind', plan.kind, 'version', plan.version, 'totalVnd', plan.total_vnd::text,
      'precision', plan.total_precision, 'asWritten', plan.total_as_written)
  from funding_plan plan where plan.project_id = $1
  union all
  select 'money', 'booked', entry.id, entry.date::text, entry.created_at, ${nameOf('entry.account_id')},
    jsonb_build_object('entryKind', entry.kind, 'source', entry.source, 'amountVnd', entry.amount_vnd::text,
      'number', entry.document_number, 'reverses', entry.reverses_id is not null, 'reason', entry.reason)
  from disbursement entry where entry.project_id = $1`;

const MEETINGS = `select 'meeting', 'established', council.id, council.established_on::text, council.created_at, null,
    jsonb_build_object('purpose', council.purpose, 'councilId', council.id)
  from council_project judged join council on council.id = judged.council_id where judged.project_id = $1
  union all
  select 'meeting', 'sat', session.id, coalesce(session.held_on::text, ${dayOfInstant('session.scheduled_at')}),
    coalesce(session.closed_at, session.created_at), null,
    jsonb_build_object('purpose', council.purpose, 'state', session.state,
      'grade', case when ${VERDICT_IS_TOLD} then verdict.grade end)
  from session_item item join council_session session on session.id = item.session_id
    join council on council.id = session.council_id
    left join verdict on verdict.session_id = session.id and verdict.project_id = $1
  where item.project_id = $1`;

const COMPLETED = `select 'milestone', 'completed', milestone.id, milestone.completed_on::text, milestone.created_at, null,
    jsonb_build_object('title', milestone.title, 'conclusion', milestone.completion ->> 'conclusion')
  from milestone where milestone.project_id = $1 and milestone.state = 'completed'`;

/** Others than the office see what reached themselves. */
const REMINDERS = `select 'reminder', 'reminded', reminder.id, ${dayOfInstant('reminder.settled_at')}, reminder.settled_at, null,
    jsonb_build_object('title', milestone.title, 'recipient', person.full_name, 'channel', reminder.channel,
      'reminderKind', reminder.kind, 'offsetDays', reminder.offset_days, 'state', reminder.state, 'reason', reminder.reason)
  from reminder join milestone on milestone.id = reminder.subject_id left join person on person.id = reminder.recipient_id
  where reminder.subject_kind = 'milestone' and reminder.subject_id = any(${MILESTONES})
    and reminder.state in ('sent', 'failed') and reminder.settled_at is not null
    and ($3 or reminder.recipient_id = $4::uuid)`;

const OUTCOMES = `select 'outcome', 'noted', outcome.id,
    ${dayOfText(`coalesce(outcome.noted_on, ${dayOfInstant('outcome.created_at')})`)}, outcome.created_at, null,
    jsonb_build_object('outcomeKind', outcome.kind, 'carriedOnBy', institution.name, 'description', outcome.description)
  from outcome left join institution on institution.id = outcome.carried_on_by_id where outcome.project_id = $1`;

/** Rows about a ballot show when its session is closed; what one act did to many records is told once. */
const AUDIT = `select 'audit', 'acted', (array_agg(entry.name order by entry.id desc))[1], ${dayOfInstant('entry.at')}, entry.at,
    entry.actor_name, jsonb_build_object('act', entry.act, 'reason', entry.reason, 'count', count(*))
  from audit_entry entry where $3 and entry.root_kind = 'project' and entry.root_id = $1 and not entry.act = any($7)
    and (entry.sealed_by_id is null or exists (select from audit_entry closing
      where closing.subject_id = entry.sealed_by_id and closing.act = 'session.closed'))
  group by entry.at, entry.act, entry.actor_name, entry.reason`;

export const TIMELINE_QUERIES: Readonly<Record<TimelineKind, string>> = {
  stage: STAGES,
  paper: PAPERS,
  document: FILED,
  money: MONEY,
  meeting: MEETINGS,
  milestone: COMPLETED,
  reminder: REMINDERS,
  outcome: OUTCOMES,
  audit: AUDIT,
};

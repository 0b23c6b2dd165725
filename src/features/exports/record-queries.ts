/**
 * The records of a project's life, a query each, in a fixed order: the whole of what an export takes from the database but its
 * audit and its files. Ballots, comments and verdicts are those of closed sessions (decision 16); persons stand with their
 * names, without how to reach them.
 */
const COUNCILS = 'select council_id from council_project where project_id = $1';
const SESSIONS = 'select session_id from session_item where project_id = $1';
const CLOSED = `select id from council_session where state = 'closed' and id in (${SESSIONS})`;
/** Without its version, which counts the drafts of its member. */
const BALLOT = `ballot.id, session_id, council_id, project_id, seat_id, state, form, grade, total, invalid_reason, paper_number,
  scan_file_id, keyed_in_by_id, confirmed_by_id, submitted_at`;
/** What a member took back and never handed in again stays theirs. */
const HANDED_IN = `ballot.state not in ('draft', 'missing') and ballot.session_id in (${CLOSED})`;
const PLANS = 'select id from funding_plan where project_id = $1';
const MILESTONES = 'select id from milestone where project_id = $1';
const DOCUMENTS = `(document.project_id = $1 or document.milestone_id in (${MILESTONES}) or document.council_id in (${COUNCILS}))`;

export const RECORD_QUERIES = {
  project: `select project.id, code, title, kind, level, field, socio_economic_objective, objectives, scale, period_start, period_end,
      period_as_written, stage, suspended_from, last_act_on, proposed_on, topic_id, authority_id, held_by_id, lead_institution_id,
      principal_investigator_id, person.full_name as principal_investigator, field_sources, demonstration, project.created_at,
      project.version
    from project left join person on person.id = principal_investigator_id where project.id = $1`,
  'stage-history': 'select * from stage_change where project_id = $1 order by sequence',
  team: `select standing.role, person.id as person_id, person.full_name, person.academic_title
    from project_standing standing join person on person.id = standing.person_id
    where standing.project_id = $1 and standing.kind = 'team' order by standing.role, person.full_name, person.id`,
  institutions: `select id, name, short_name, code, kind, valid_from, valid_to, successor_id from institution
    where id in (select unnest(array[lead_institution_id, authority_id, held_by_id]) from project where id = $1)
      or id in (select institution_id from project_partner where project_id = $1) order by name, id`,
  partners: 'select * from project_partner where project_id = $1 order by role, institution_id',
  decisions: `select link.role, decision.* from project_decision link join decision on decision.id = link.decision_id
    where link.project_id = $1 order by decision.date nulls last, decision.number, link.role, decision.id`,
  contract: `select project_id, number, signed_on, effective_on, ends_on, first_ends_on, lump_sum_mode from contract
    where project_id = $1`,
  adjustments: 'select * from adjustment where project_id = $1 order by effective_date, created_at, id',
  'recorded-facts': 'select * from recorded_fact where project_id = $1 order by name',
  products: `select product.*, to_jsonb(delivered) - 'ordered_product_id' as delivered
    from ordered_product product left join delivered_product delivered on delivered.ordered_product_id = product.id
    where product.project_id = $1 order by product.position, product.id`,
  grade: 'select * from project_grade where project_id = $1',
  outcomes: 'select * from outcome where project_id = $1 order by created_at, id',
  pipeline: 'select * from pipeline_entry where project_id = $1 order by created_at, id',

  councils: `select council.*, rulebook.code as rulebook_code, rulebook.version as rulebook_version
    from council join rulebook on rulebook.id = council.rulebook_id
    where council.id in (${COUNCILS}) order by established_on, council.id`,
  seats: `select seat.*, person.full_name, person.academic_title from seat join person on person.id = seat.person_id
    where council_id in (${COUNCILS}) order by council_id, position, seat.id`,
  conflicts: `select * from conflict where council_id in (${COUNCILS}) and (project_id is null or project_id = $1)
    order by created_at, id`,
  sessions: `select * from council_session where id in (${SESSIONS}) order by scheduled_at, id`,
  attendance: `select * from attendance where session_id in (${SESSIONS}) order by session_id, seat_id`,
  tellers: `select * from session_teller where session_id in (${SESSIONS}) order by session_id, seat_id`,
  'session-steps': `select * from session_step where session_id in (${SESSIONS}) order by session_id, done_on, code`,
  comments: `select * from written_comment where project_id = $1 and session_id in (${CLOSED})
    order by session_id, received_on, id`,
  ballots: `select ${BALLOT} from ballot where project_id = $1 and state <> 'draft' and session_id in (${CLOSED})
    order by session_id, seat_id`,
  'ballot-versions': `select version.ballot_id, row_number() over (partition by version.ballot_id order by version.version) as version,
      version.form, version.grade, version.total, version.invalid_reason, version.paper_number, version.scan_file_id,
      version.submitted_at, version.reopened_at, version.reopened_by_id, version.reason
    from ballot_version version join ballot on ballot.id = version.ballot_id
    where ballot.project_id = $1 and ${HANDED_IN} order by version.ballot_id, version.version`,
  verdicts: `select * from verdict where project_id = $1 and session_id in (${CLOSED}) order by held_on, id`,

  'funding-plans': 'select * from funding_plan where project_id = $1 order by version',
  'funding-lines': `select * from funding_line where plan_id in (${PLANS}) order by plan_id, position`,
  'funding-cuts': `select * from funding_cut where plan_id in (${PLANS}) order by plan_id, dimension, key`,
  ledger: `select entry.*, movement.cash_vnd, movement.open_vnd, movement.accepted_vnd, movement.settled_vnd
    from disbursement entry join ledger_movement movement using (id) where entry.project_id = $1 order by entry.number`,
  commitments: 'select * from counterpart_commitment where project_id = $1 order by created_at, id',

  milestones: 'select * from milestone where project_id = $1 order by due_date, id',
  reminders: `select reminder.id, reminder.subject_kind, reminder.subject_id, reminder.kind, reminder.offset_days,
      reminder.channel, reminder.recipient_role, person.full_name as recipient, reminder.due_at, message.sent_at
    from reminder join message on message.id = reminder.message_id
      left join person on person.id = reminder.recipient_id
    where reminder.state = 'sent' and (reminder.subject_id in (${MILESTONES}) or reminder.subject_id in (${SESSIONS}))
    order by reminder.due_at, reminder.id`,
  documents: `select document.*, to_jsonb(withdrawal) - 'document_id' as withdrawal
    from document left join document_withdrawal withdrawal on withdrawal.document_id = document.id
    where ${DOCUMENTS} order by document.created_at, document.id`,
  'document-versions': `select version.document_id, version.number, file.file_name, file.media_type, file.size, file.sha256,
      file.created_at, file.created_by
    from document join document_version version on version.document_id = document.id
      join stored_file file on file.id = version.file_id
    where ${DOCUMENTS} order by document.created_at, document.id, version.number`,
} as const;

export type RecordName = keyof typeof RECORD_QUERIES;
export const RECORD_NAMES = Object.keys(RECORD_QUERIES) as RecordName[];

/** Every version of every document, and the scans of paper ballots whose session is closed. */
export const FILES = `
  select 'document' as what, document.title, document.kind, file.id, file.file_name as "fileName", file.sha256, file.size,
    file.created_at as at, version.number
  from document join document_version version on version.document_id = document.id
    join stored_file file on file.id = version.file_id
  where ${DOCUMENTS}
  union all
  select 'ballot', coalesce(ballot.paper_number, ''), 'ballot', file.id, file.file_name, file.sha256, file.size, file.created_at, 1
  from ballot join stored_file file on file.id = ballot.scan_file_id
  where ballot.project_id = $1 and ${HANDED_IN}
  order by what desc, at, number, id`;

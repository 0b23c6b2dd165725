/** That no row of the books and no verdict was taken out, slipped in or rewritten behind the triggers: each selects `project_id` of what was. */

/** Where what the audit says of a row, key by key, is not what the row says; keys that are no column of it are passed over. */
export const differs = (told: string, row: string) => `exists (select from jsonb_each(${told}) said
  where ${row} ? said.key and ${row} -> said.key is distinct from said.value)`;

const ENTRY = `jsonb_build_object('projectId', entry.project_id, 'number', entry.number, 'kind', entry.kind, 'source', entry.source,
  'institutionId', entry.institution_id, 'recipientId', entry.recipient_id, 'amountVnd', entry.amount_vnd::text,
  'offsetsAdvanceVnd', entry.offsets_advance_vnd::text, 'final', entry.final, 'date', entry.date,
  'documentNumber', entry.document_number, 'documentDate', entry.document_date, 'reversesId', entry.reverses_id,
  'reason', entry.reason, 'accountId', entry.account_id)`;

const PLAN = `jsonb_build_object('version', plan.version, 'kind', plan.kind, 'totalVnd', plan.total_vnd::text,
  'totalPrecision', plan.total_precision, 'totalAsWritten', plan.total_as_written, 'decisionId', plan.decision_id,
  'differenceReason', plan.difference_reason, 'effectiveDate', plan.effective_date, 'source', plan.source)`;

const LINE = `jsonb_build_object('position', line.position, 'source', line.source, 'sourceDetail', line.source_detail,
  'contributors', line.contributors, 'institutionId', line.institution_id, 'year', line.year, 'budgetLine', line.budget_line,
  'amountVnd', line.amount_vnd::text, 'precision', line.precision, 'percent', line.percent::text, 'asWritten', line.as_written,
  'norm', line.norm, 'unitVnd', line.unit_vnd::text)`;

const VERDICT = `jsonb_build_object('sessionId', verdict.session_id, 'projectId', verdict.project_id,
  'rulebookId', verdict.rulebook_id, 'grade', verdict.grade, 'accepts', verdict.accepts, 'valid', verdict.valid,
  'counts', verdict.counts, 'scores', verdict.scores, 'ranking', verdict.ranking, 'trace', verdict.trace,
  'distance', verdict.distance, 'ballotsDigest', verdict.ballots_digest, 'heldOn', verdict.held_on)`;

/** What the audit holds under a key, one by one; nothing of acts that held no list there yet. */
export const listIn = (key: string) =>
  `jsonb_array_elements(case jsonb_typeof(after -> '${key}') when 'array' then after -> '${key}' else '[]' end)`;

export const KEPT_ROWS_QUERIES = {
  'entries-numbered-without-gaps': `
    select project_id from disbursement group by project_id having min(number) <> 1 or max(number) <> count(*)`,
  'plans-numbered-without-gaps': `
    select project_id from funding_plan group by project_id having min(version) <> 1 or max(version) <> count(*)`,
  'reversals-come-after-and-say-why': `
    select reversal.project_id from disbursement reversal join disbursement entry on entry.id = reversal.reverses_id
    where reversal.date < entry.date or reversal.number < entry.number or coalesce(reversal.reason, '') !~ '\\S'`,
  // Both ways, but for projects of the load of invented ones, whose coming the audit does not know either.
  'entries-are-as-audited': `
    with told as (
      select root_id as project_id, subject_id, after from audit_entry
      where subject_kind = 'disbursement' and act in ('disbursement.recorded', 'disbursement.reversed')
    )
    select coalesce(told.project_id, entry.project_id) as project_id
    from told full join disbursement entry on entry.id = told.subject_id
    where case when told.subject_id is null
        then entry.project_id in (select root_id from audit_entry where act = 'project.proposed')
        else entry.project_id is distinct from told.project_id or ${differs('told.after', ENTRY)} end`,
  'plans-are-as-audited': `
    with told as (
      select root_id as project_id, subject_id as plan_id, after from audit_entry
      where subject_kind = 'funding-plan' and act = 'funding-plan.written'
    ), told_line as (select project_id, plan_id, said, (said ->> 'id')::uuid as id from told, ${listIn('lines')} said),
    told_cut as (select project_id, plan_id, said ->> 'dimension' as dimension, said ->> 'key' as key,
      said ->> 'amountVnd' as amount_vnd from told, ${listIn('cuts')} said)
    select coalesce(told.project_id, plan.project_id) as project_id
    from told full join funding_plan plan on plan.id = told.plan_id
    where case when told.plan_id is null
      then plan.project_id in (select root_id from audit_entry where act = 'project.proposed')
      else plan.project_id is distinct from told.project_id or ${differs('told.after', PLAN)} end
    union select told_line.project_id from told_line left join funding_line line on line.id = told_line.id
    where line.plan_id is distinct from told_line.plan_id or ${differs('said', LINE)}
    union select told.project_id from told join funding_line line on line.plan_id = told.plan_id
    where jsonb_typeof(after -> 'lines') = 'array' and line.id not in (select id from told_line)
    union select coalesce(told_cut.project_id, own.project_id)
    from told_cut full join (select told.project_id, cut.* from told join funding_cut cut using (plan_id)
      where jsonb_typeof(after -> 'cuts') = 'array') own using (plan_id, dimension, key)
    where told_cut.amount_vnd is distinct from own.amount_vnd::text`,
  'verdicts-are-as-audited': `
    with closing as (select subject_id as session_id, after from audit_entry where act = 'session.closed'),
    told as (select session_id, said, (said ->> 'id')::uuid as id from closing, ${listIn('verdicts')} said)
    select (said ->> 'projectId')::uuid as project_id from told left join verdict on verdict.id = told.id
    where verdict.session_id is distinct from told.session_id or ${differs('said', VERDICT)}
    union select verdict.project_id from verdict join closing on closing.session_id = verdict.session_id
    where jsonb_typeof(after -> 'verdicts') = 'array' and verdict.id not in (select id from told)`,
} as const satisfies Readonly<Record<string, string>>;

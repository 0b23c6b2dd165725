/** That no row of the books was taken out or rewritten behind the triggers: each selects `project_id` of what was. */
export const KEPT_ROWS_QUERIES = {
  'entries-numbered-without-gaps': `
    select project_id from disbursement group by project_id having min(number) <> 1 or max(number) <> count(*)`,
  'plans-numbered-without-gaps': `
    select project_id from funding_plan group by project_id having min(version) <> 1 or max(version) <> count(*)`,
  'reversals-come-after-and-say-why': `
    select reversal.project_id from disbursement reversal join disbursement entry on entry.id = reversal.reverses_id
    where reversal.date < entry.date or reversal.number < entry.number or coalesce(reversal.reason, '') !~ '\\S'`,
  'entries-are-as-audited': `
    select audit.root_id as project_id from audit_entry audit left join disbursement entry on entry.id = audit.subject_id
    where audit.subject_kind = 'disbursement' and audit.act in ('disbursement.recorded', 'disbursement.reversed')
      and (entry.project_id, entry.number::text, entry.kind, entry.source, entry.institution_id::text, entry.recipient_id::text,
          entry.amount_vnd::text, entry.offsets_advance_vnd::text, entry.final::text, entry.date::text,
          entry.document_number, entry.reverses_id::text)
        is distinct from (audit.root_id, audit.after ->> 'number', audit.after ->> 'kind', audit.after ->> 'source',
          audit.after ->> 'institutionId', audit.after ->> 'recipientId', audit.after ->> 'amountVnd',
          audit.after ->> 'offsetsAdvanceVnd', audit.after ->> 'final', audit.after ->> 'date',
          audit.after ->> 'documentNumber', audit.after ->> 'reversesId')`,
  'plans-are-as-audited': `
    select audit.root_id as project_id from audit_entry audit left join funding_plan plan on plan.id = audit.subject_id
    where audit.subject_kind = 'funding-plan' and audit.act = 'funding-plan.written'
      and (plan.project_id, plan.version::text, plan.kind, plan.total_vnd::text, plan.decision_id::text)
        is distinct from (audit.root_id, audit.after ->> 'version', audit.after ->> 'kind', audit.after ->> 'totalVnd',
          audit.after ->> 'decisionId')`,
} as const satisfies Readonly<Record<string, string>>;

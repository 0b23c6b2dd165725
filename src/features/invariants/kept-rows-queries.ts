/** That no row of the books and no verdict was taken out, slipped in or rewritten behind the triggers: each selects `project_id` of what was. */

import { asTold, differs, listIn, notAsTold, PROPOSED } from './as-told.js';

const ENTRIES = notAsTold({
  table: 'disbursement',
  root: 'project_id',
  keys: 'projectId number kind source institutionId recipientId amountVnd offsetsAdvanceVnd final date documentNumber documentDate reversesId reason accountId',
  acts: ['disbursement.recorded', 'disbursement.reversed'],
  toldOf: `kept.project_id in ${PROPOSED}`,
});

const PLANS = notAsTold({
  table: 'funding_plan',
  root: 'project_id',
  keys: 'projectId version kind totalVnd totalPrecision totalAsWritten decisionId differenceReason effectiveDate source',
  acts: ['funding-plan.written'],
  toldOf: `kept.project_id in ${PROPOSED}`,
});

const LINE = asTold(
  'line',
  'position source sourceDetail contributors institutionId year budgetLine amountVnd precision percent::text asWritten norm unitVnd',
);

const VERDICT = asTold(
  'verdict',
  'sessionId projectId rulebookId grade accepts valid counts scores ranking trace distance ballotsDigest heldOn',
);

export const KEPT_ROWS_QUERIES = {
  'entries-numbered-without-gaps': `
    select project_id from disbursement group by project_id having min(number) <> 1 or max(number) <> count(*)`,
  'plans-numbered-without-gaps': `
    select project_id from funding_plan group by project_id having min(version) <> 1 or max(version) <> count(*)`,
  'reversals-come-after-and-say-why': `
    select reversal.project_id from disbursement reversal join disbursement entry on entry.id = reversal.reverses_id
    where reversal.date < entry.date or reversal.number < entry.number or coalesce(reversal.reason, '') !~ '\\S'`,
  'entries-are-as-audited': `select root_id::uuid as project_id from (${ENTRIES}) entry`,
  'plans-are-as-audited': `
    with told as (
      select root_id as project_id, subject_id as plan_id, after from audit_entry
      where subject_kind = 'funding-plan' and act = 'funding-plan.written'
    ), told_line as (select project_id, plan_id, said, (said ->> 'id')::uuid as id from told, ${listIn('lines')} said),
    told_cut as (select project_id, plan_id, said ->> 'dimension' as dimension, said ->> 'key' as key,
      said ->> 'amountVnd' as amount_vnd from told, ${listIn('cuts')} said)
    select root_id::uuid as project_id from (${PLANS}) plan
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

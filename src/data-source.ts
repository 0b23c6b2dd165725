/** The tables of all features as one list, for the programs, the commands and the tests. */
import 'reflect-metadata';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { AUDIT_TABLES } from './features/audit/audit-tables.js';
import { CALENDAR_TABLES } from './features/calendar/calendar-feed.entity.js';
import { COUNCIL_TABLES } from './features/councils/council-tables.js';
import { DECISION_TABLES } from './features/decisions/decision.entity.js';
import { DOCUMENT_TABLES } from './features/documents/document.entity.js';
import { FILE_TEXT_TABLES } from './features/documents/file-text.entity.js';
import { FILE_ORDER_TABLES } from './features/file-orders/file-order.entity.js';
import { FILE_TABLES } from './features/files/stored-file.entity.js';
import { FORM_TABLES } from './features/forms/form.entity.js';
import { COUNTERPART_TABLES } from './features/funding/counterpart.entity.js';
import { LEDGER_TABLES } from './features/funding/disbursement.entity.js';
import { FUNDING_TABLES } from './features/funding/funding-plan.entity.js';
import { HOLIDAY_TABLES } from './features/holidays/calendar-day.entity.js';
import { IDENTITY_TABLES } from './features/identity/account.entity.js';
import { FailedSignIn } from './features/identity/failed-sign-in.entity.js';
import { AccountSubject } from './features/identity/openid.repository.js';
import { SECOND_FACTOR_TABLES } from './features/identity/second-factor.entity.js';
import { INSTITUTION_TABLES } from './features/institutions/institution.entity.js';
import { INVARIANT_TABLES } from './features/invariants/invariant-check.entity.js';
import { LETTERHEAD_TABLES } from './features/letterheads/letterhead.entity.js';
import { LIFECYCLE_TABLES } from './features/lifecycle/adjustment.entity.js';
import { MILESTONE_TABLES } from './features/milestones/milestone.entity.js';
import { OUTCOME_TABLES } from './features/outcomes/outcome.entity.js';
import { PIPELINE_TABLES } from './features/pipeline/pipeline-entry.entity.js';
import { PROJECT_TABLES } from './features/projects/project-tables.js';
import { REMINDER_TABLES } from './features/reminders/reminder.entity.js';
import { WATCH_TABLES } from './features/reminders/watch.entity.js';
import { REPORT_TABLES } from './features/reports/kept-report.entity.js';
import { WEBHOOK_TABLES } from './features/webhooks/webhook.entity.js';
import { connectionOptions } from './platform/database/connection-options.js';
import { RecurringWorkRow } from './platform/queue/recurring-work.entity.js';

export const TABLES = [
  ...AUDIT_TABLES,
  ...HOLIDAY_TABLES,
  ...INSTITUTION_TABLES,
  ...LETTERHEAD_TABLES,
  ...IDENTITY_TABLES,
  ...SECOND_FACTOR_TABLES,
  FailedSignIn,
  AccountSubject,
  ...WEBHOOK_TABLES,
  ...REMINDER_TABLES,
  ...WATCH_TABLES,
  RecurringWorkRow,
  ...DECISION_TABLES,
  ...PROJECT_TABLES,
  ...FILE_TABLES,
  ...FILE_ORDER_TABLES,
  ...DOCUMENT_TABLES,
  ...FILE_TEXT_TABLES,
  ...OUTCOME_TABLES,
  ...PIPELINE_TABLES,
  ...MILESTONE_TABLES,
  ...FUNDING_TABLES,
  ...LEDGER_TABLES,
  ...COUNTERPART_TABLES,
  ...COUNCIL_TABLES,
  ...LIFECYCLE_TABLES,
  ...CALENDAR_TABLES,
  ...FORM_TABLES,
  ...REPORT_TABLES,
  ...INVARIANT_TABLES,
];

export function dataSourceOptions(url: string): DataSourceOptions {
  return { ...connectionOptions(url), entities: TABLES };
}

export async function openDataSource(url: string): Promise<DataSource> {
  return new DataSource(dataSourceOptions(url)).initialize();
}

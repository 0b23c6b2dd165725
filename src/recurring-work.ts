/** All recurring work of the product: a line each, the whole of what workers do without being asked. */

import { AuditAnchors } from './features/audit/audit-anchors.service.js';
import { ScheduledBackups } from './features/backups/scheduled-backups.service.js';
import { TextReading } from './features/documents/text-reading.service.js';
import { FileMaking } from './features/file-orders/file-making.service.js';
import { StoredFiles } from './features/files/stored-files.js';
import { AccountMails } from './features/identity/account-mails.js';
import { NightlyCheck } from './features/invariants/nightly-check.service.js';
import { ScheduleRenewal } from './features/milestones/schedule-renewal.js';
import { SweepService } from './features/reminders/sweep.service.js';
import { WebhookDelivery } from './features/webhooks/webhook-delivery.js';
import { every, MINUTE_MS } from './platform/queue/recurring-work.js';

export const RECURRING_WORK = [
  every(MINUTE_MS, 'sweep', SweepService, (reminders) => reminders.sweep()),
  every(MINUTE_MS, 'schedules', ScheduleRenewal, (schedules) => schedules.renewSome()),
  every(MINUTE_MS, 'texts', TextReading, (texts) => texts.sweep()),
  every(MINUTE_MS, 'webhooks', WebhookDelivery, (deliveries) => deliveries.sweep()),
  every(MINUTE_MS, 'account-mails', AccountMails, (mails) => mails.sweep()),
  every(MINUTE_MS, 'file-orders', FileMaking, (orders) => orders.sweep()),
  every(MINUTE_MS, 'unnamed-contents', StoredFiles, (files) => files.clearUnnamed()),
  every(10 * MINUTE_MS, 'audit-anchor', AuditAnchors, (anchors) => anchors.anchorDaily()),
  every(30 * MINUTE_MS, 'invariants', NightlyCheck, (check) => check.checkWhereDue()),
  every(10 * MINUTE_MS, 'backup', ScheduledBackups, (backups) => backups.takeWhereDue()),
];

import { Injectable } from '@nestjs/common';
import { policyOf } from '../../domain/schedule/reminder-policy.js';
import type { Language } from '../../domain/values/language.js';
import { dayOf, daysBetween } from '../../domain/values/plain-date.js';
import { Config } from '../../platform/config/config.module.js';
import type { Tx } from '../../platform/database/transactions.js';
import { composeMessage, composeNotice, type MessageWords } from '../../wording/mails.js';
import { MailTemplateRepository } from './mail-templates.repository.js';
import { PolicyRepository } from './policies.repository.js';
import type { Recipient } from './recipients.repository.js';
import type { StandingReminder } from './standing-reminders.js';

export type Write = (recipient: Recipient, items: readonly StandingReminder[]) => MessageWords;

/** Turns reminders into the words of one message. */
@Injectable()
export class MessageWriter {
  constructor(
    private readonly policies: PolicyRepository,
    private readonly templates: MailTemplateRepository,
    private readonly config: Config,
  ) {}

  /** Reads what all messages of a moment have in common. */
  async open(tx: Tx, now: Date): Promise<Write> {
    const { publicUrl } = this.config;
    const book = await this.policies.book(tx);
    const templates = await this.templates.read(tx);
    const today = dayOf(now, this.config.officeTimeZone);
    const languageOf = (recipient: Recipient, items: readonly StandingReminder[]): Language => {
      const asked = new Set(items.map(({ subject }) => policyOf(subject.topic, book).language));
      const [only] = asked;
      return asked.size === 1 && only && only !== 'recipient' ? only : recipient.language;
    };
    return (recipient, items) => {
      const language = languageOf(recipient, items);
      const matters = uniqueSubjects(items).map(({ reminder, role, subject }) => ({
        projectCode: subject.projectCode,
        projectTitle: subject.projectTitle,
        title: subject.titleIn(language),
        dueDate: subject.dueDate,
        daysLeft: daysBetween(today, subject.dueDate),
        article: subject.article,
        role,
        standsInFor: role === reminder.recipientRole ? null : reminder.recipientRole,
        isEscalated: reminder.kind === 'escalation',
        link: `${publicUrl}${subject.path}`,
      }));
      const compose = items[0]!.reminder.channel === 'inbox' ? composeNotice : composeMessage;
      return compose({ recipientName: recipient.fullName, items: matters, publicUrl }, templates, language);
    };
  }
}

/** Said once, by the latest of its reminders; what is due first comes first. */
function uniqueSubjects(items: readonly StandingReminder[]): StandingReminder[] {
  const latest = new Map(items.map((item) => [item.subject.id, item]));
  return [...latest.values()].sort((a, b) => a.subject.dueDate.localeCompare(b.subject.dueDate));
}

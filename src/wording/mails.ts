/** The words of a reminder mail; HTML is escaped text, no more. */
import type { Language } from '../domain/values/language.js';
import { formatDate, type PlainDate } from '../domain/values/plain-date.js';

export interface ReminderFacts {
  /** Negative when overdue: said as it is on the day of sending, also when the mail is late. */
  readonly daysLeft: number;
  readonly recipientName: string;
  readonly link: string;
  readonly subject: {
    readonly dueDate: PlainDate;
    readonly projectCode: string;
    readonly projectTitle: string;
    readonly titleIn: (language: Language) => string;
  };
}

interface MailWords {
  readonly subject: string;
  readonly bodyText: string;
  readonly bodyHtml: string;
}

const WHEN: Readonly<Record<Language, (daysLeft: number) => string>> = {
  vi: (days) => {
    if (days === 0) return 'đến hạn hôm nay';
    return days > 0 ? `còn ${days} ngày` : `quá hạn ${-days} ngày`;
  },
  en: (days) => {
    if (days === 0) return 'due today';
    const count = `${Math.abs(days)} day${Math.abs(days) === 1 ? '' : 's'}`;
    return days > 0 ? `due in ${count}` : `${count} overdue`;
  },
};

export function composeReminder(facts: ReminderFacts, language: Language): MailWords {
  const { subject } = facts;
  const title = subject.titleIn(language);
  const when = WHEN[language](facts.daysLeft);
  const due = formatDate(subject.dueDate);
  const lines =
    language === 'vi'
      ? [
          `Kính gửi ông/bà ${facts.recipientName},`,
          `${title} của nhiệm vụ ${subject.projectCode} "${subject.projectTitle}": hạn ngày ${due} (${when}).`,
          `Xem và cập nhật: ${facts.link}`,
          'Ông/bà nhận thư này vì được ghi là người phụ trách mốc trên. Thư tự động, xin không trả lời.',
        ]
      : [
          `Dear ${facts.recipientName},`,
          `${title} of project ${subject.projectCode} "${subject.projectTitle}": due on ${due} (${when}).`,
          `See and update it: ${facts.link}`,
          'You receive this because you are named as responsible for it. Sent automatically; please do not reply.',
        ];
  return {
    subject: oneLine(`[${subject.projectCode}] ${title}: ${when} (${due})`),
    bodyText: lines.join('\n\n'),
    bodyHtml: lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n'),
  };
}

/** A mail header must not be broken by what somebody typed into a title. */
function oneLine(text: string): string {
  return text.replace(/[\r\n\t]+/g, ' ').slice(0, 200);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

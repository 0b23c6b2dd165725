/** The words of reminders, as mail and as notice; HTML is escaped text, no more. */
import type { RecipientRole } from '../domain/schedule/reminder-policy.js';
import type { Language } from '../domain/values/language.js';
import { formatDate, type PlainDate } from '../domain/values/plain-date.js';
import type { Label } from './wording.js';

export interface RemindedItem {
  readonly projectCode: string;
  readonly projectTitle: string;
  /** Title of what is due, in the reader's language. */
  readonly title: string;
  readonly dueDate: PlainDate;
  /** Negative when overdue: said as it is on the day of sending, also when the mail is late. */
  readonly daysLeft: number;
  readonly article: string | null;
  /** Why this reader is told. */
  readonly role: RecipientRole;
  /** It stayed undone, and goes to somebody beside whoever should have done it. */
  readonly isEscalated: boolean;
  readonly link: string;
}

export interface MessageFacts {
  readonly recipientName: string;
  /** At least one; what is due first comes first. */
  readonly items: readonly RemindedItem[];
}

export interface MessageWords {
  readonly subject: string;
  readonly bodyText: string;
  readonly bodyHtml: string;
}

export const WHEN: Readonly<Record<Language, (daysLeft: number) => string>> = {
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

const ROLES: Readonly<Record<RecipientRole, Label>> = {
  responsible: { vi: 'ông/bà được ghi là người phụ trách', en: 'you are named as responsible for it' },
  'principal-investigator': { vi: 'ông/bà là chủ nhiệm nhiệm vụ', en: 'you are its principal investigator' },
  'council-member': { vi: 'ông/bà là thành viên hội đồng', en: 'you are a member of its council' },
  secretary: { vi: 'ông/bà là thư ký của cơ quan', en: 'you are a secretary of the office' },
  leader: { vi: 'ông/bà là lãnh đạo cơ quan', en: 'you lead the office' },
  finance: { vi: 'ông/bà phụ trách tài chính của cơ quan', en: 'you look after the finances of the office' },
  administrator: { vi: 'ông/bà là quản trị viên hệ thống', en: 'you administer the system' },
};

const MOST_ITEMS = 100;

export function composeMessage({ recipientName, items }: MessageFacts, language: Language): MessageWords {
  const [first] = items;
  const lines = items.slice(0, MOST_ITEMS).map((item) => WORDS[language].item(item));
  const rest = items.length - lines.length;
  const words = WORDS[language];
  const paragraphs = [
    words.greeting(recipientName),
    ...(items.length > 1 ? [words.intro(items.length)] : []),
    ...lines,
    ...(rest > 0 ? [words.more(rest)] : []),
    words.automatic,
  ];
  return {
    subject: oneLine(items.length === 1 ? words.subject(first!) : words.subjectOfMany(items)),
    bodyText: paragraphs.join('\n\n'),
    bodyHtml: paragraphs
      .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`)
      .join('\n'),
  };
}

interface MessageFrame {
  readonly greeting: (name: string) => string;
  readonly intro: (count: number) => string;
  readonly item: (item: RemindedItem) => string;
  readonly more: (count: number) => string;
  readonly automatic: string;
  readonly subject: (item: RemindedItem) => string;
  readonly subjectOfMany: (items: readonly RemindedItem[]) => string;
}

const WORDS: Readonly<Record<Language, MessageFrame>> = {
  vi: {
    greeting: (name) => `Kính gửi ông/bà ${name},`,
    intro: (count) => `Có ${count} việc cần ông/bà lưu ý:`,
    item: ({ projectCode, projectTitle, title, dueDate, daysLeft, article, role, isEscalated, link }) =>
      [
        `${title} của nhiệm vụ ${projectCode} "${projectTitle}": hạn ngày ${formatDate(dueDate)} (${WHEN.vi(daysLeft)}).`,
        `Xem và cập nhật: ${link}`,
        `Vì sao ông/bà nhận thư này: ${isEscalated ? 'việc đã quá hạn chưa xong, và ' : ''}${ROLES[role].vi}${article ? `; căn cứ ${article}` : ''}.`,
      ].join('\n'),
    more: (count) => `… và ${count} việc khác, xem trong hộp thư của hệ thống.`,
    automatic: 'Thư tự động, xin không trả lời.',
    subject: (item) =>
      `[${item.projectCode}] ${item.title}: ${WHEN.vi(item.daysLeft)} (${formatDate(item.dueDate)})`,
    subjectOfMany: (items) => `${items.length} việc cần lưu ý, sớm nhất hạn ${formatDate(items[0]!.dueDate)}`,
  },
  en: {
    greeting: (name) => `Dear ${name},`,
    intro: (count) => `${count} matters need your attention:`,
    item: ({ projectCode, projectTitle, title, dueDate, daysLeft, article, role, isEscalated, link }) =>
      [
        `${title} of project ${projectCode} "${projectTitle}": due on ${formatDate(dueDate)} (${WHEN.en(daysLeft)}).`,
        `See and update it: ${link}`,
        `Why you receive this: ${isEscalated ? 'it is overdue and not done, and ' : ''}${ROLES[role].en}${article ? `; basis: ${article}` : ''}.`,
      ].join('\n'),
    more: (count) => `… and ${count} more, see your inbox in the product.`,
    automatic: 'Sent automatically; please do not reply.',
    subject: (item) =>
      `[${item.projectCode}] ${item.title}: ${WHEN.en(item.daysLeft)} (${formatDate(item.dueDate)})`,
    subjectOfMany: (items) =>
      `${items.length} matters for you, the first due on ${formatDate(items[0]!.dueDate)}`,
  },
};

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

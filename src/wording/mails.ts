/** The words of reminders, as mail and as notice: templates filled with facts. */
import type { ReadTemplate, TemplateName } from '../domain/schedule/mail-template.js';
import type { RecipientRole } from '../domain/schedule/reminder-policy.js';
import { fillText, type Part, type Values } from '../domain/schedule/template-text.js';
import type { Language } from '../domain/values/language.js';
import { formatDate, type PlainDate } from '../domain/values/plain-date.js';
import { trimmedLines } from '../domain/values/trimmed.js';
import { htmlOf } from './mail-html.js';
import { oneLine, shortened } from './one-line.js';
import { RECIPIENT_ROLE_WORDS } from './reminder-states.js';
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
  /** Whose place the reader takes, because nobody holds it; null: told in the role it was promised to. */
  readonly standsInFor: RecipientRole | null;
  /** It stayed undone, and goes to somebody beside whoever should have done it. */
  readonly isEscalated: boolean;
  readonly link: string;
}

export interface MessageFacts {
  readonly recipientName: string;
  /** At least one; what is due first comes first. */
  readonly items: readonly RemindedItem[];
  /** Only links below it can be followed from the HTML. */
  readonly publicUrl: string;
}

export interface MessageWords {
  readonly subject: string;
  readonly bodyText: string;
  readonly bodyHtml: string;
}

export type Templates = (name: TemplateName, language: Language) => ReadTemplate;

const MOST_ITEMS = 100;
/** Letters of all the matters of one mail: some mail programs cut off what is longer. */
const MOST_LISTED = 60_000;
/** Letters of one value, in a text and in a subject. */
const MOST_IN_TEXT = 500;
const MOST_IN_SUBJECT = 80;
const LONGEST_SUBJECT = 200;
const BLANK = /[ \t]/;

export function composeMessage(facts: MessageFacts, templates: Templates, language: Language): MessageWords {
  const { subject, body } = templates(facts.items.length === 1 ? 'reminder' : 'digest', language);
  return written(facts, subject, body, language);
}

/** In the product nobody needs to be greeted: what concerns the reader, as a mail of several matters says it. */
export function composeNotice(facts: MessageFacts, templates: Templates, language: Language): MessageWords {
  const { subject } = templates(facts.items.length === 1 ? 'reminder' : 'digest', language);
  const matters = templates('digest', language).body.filter(({ is }) => is === 'items');
  return written(facts, subject, matters, language);
}

function written(
  facts: MessageFacts,
  subject: readonly Part[],
  body: readonly Part[],
  language: Language,
): MessageWords {
  const { recipientName, items, publicUrl } = facts;
  const values = { recipient: recipientName, count: String(items.length), ...valuesOf(items[0]!, language) };
  const common = cut(values, MOST_IN_TEXT);
  const first = items.slice(0, MOST_ITEMS).map((item) => cut(valuesOf(item, language), MOST_IN_TEXT));
  const repeated = fitting(body, common, first);
  const rest = items.length - repeated.length;
  const more = rest > 0 ? `\n\n${MORE[language](rest, `${publicUrl}/inbox`)}\n\n` : '';
  const filled = fillText(body, common, repeated, more);
  const bodyText = trimmedLines(filled, BLANK)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return {
    subject: shortened(oneLine(fillText(subject, cut(values, MOST_IN_SUBJECT))), LONGEST_SUBJECT),
    bodyText,
    bodyHtml: htmlOf(bodyText, language, publicUrl),
  };
}

/** The first of the matters that there is room for, one at least. */
function fitting(body: readonly Part[], common: Values, matters: readonly Values[]): readonly Values[] {
  const block = body.find((part) => part.is === 'items');
  if (!block) return matters;
  let letters = 0;
  for (const [at, matter] of matters.entries()) {
    letters += fillText(block.parts, { ...common, ...matter }).length;
    if (letters > MOST_LISTED) return matters.slice(0, Math.max(at, 1));
  }
  return matters;
}

function valuesOf(item: RemindedItem, language: Language): Values {
  return {
    'project.code': item.projectCode,
    'project.title': item.projectTitle,
    milestone: item.title,
    due: formatDate(item.dueDate),
    when: WHEN[language](item.daysLeft),
    why: whyOf(item, language),
    link: item.link,
  };
}

/** A link that is cut leads nowhere, a reason that is cut is none; both are our own words. */
const WHOLE = ['link', 'why'];

function cut(values: Values, most: number): Values {
  const entries = Object.entries(values).map(([name, value]) => {
    const line = oneLine(value);
    return [name, WHOLE.includes(name) ? line : shortened(line, most)];
  });
  return Object.fromEntries(entries);
}

function whyOf({ role, standsInFor, isEscalated, article }: RemindedItem, language: Language): string {
  const because = [
    ...(isEscalated ? [ESCALATED[language]] : []),
    ...(standsInFor ? [NOBODY[language](RECIPIENT_ROLE_WORDS[standsInFor][language])] : []),
  ];
  const reasons = [...because, ROLES[role][language]].join(AND[language]);
  return article ? `${reasons}; ${BASIS[language]} ${shortened(oneLine(article), MOST_IN_TEXT)}` : reasons;
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

const ESCALATED: Label = { vi: 'việc đã quá hạn chưa xong', en: 'it is overdue and not done' };
const NOBODY: Readonly<Record<Language, (role: string) => string>> = {
  vi: (role) => `hiện không ai nhận được với vai trò “${role}”`,
  en: (role) => `nobody can be told as “${role}” at present`,
};
const AND: Label = { vi: ', và ', en: ', and ' };
const BASIS: Label = { vi: 'căn cứ', en: 'basis:' };

const MORE: Readonly<Record<Language, (count: number, link: string) => string>> = {
  vi: (count, link) => `… và ${count} việc khác, xem ở trang Thông báo: ${link}`,
  en: (count, link) => `… and ${count} more, see your inbox in the product: ${link}`,
};

/** Policies of reminders in plain words. */
import type { PolicyWarning } from '../domain/schedule/policy-warnings.js';
import type { Channel, RecipientRole, ReminderPolicy } from '../domain/schedule/reminder-policy.js';
import type { Language } from '../domain/values/language.js';
import type { Label } from './wording.js';

export const RECIPIENT_WORDS: Readonly<Record<RecipientRole, Label>> = {
  responsible: { vi: 'người phụ trách', en: 'whoever is responsible' },
  'principal-investigator': { vi: 'chủ nhiệm', en: 'the principal investigator' },
  'council-member': { vi: 'thành viên hội đồng', en: 'the members of the council' },
  secretary: { vi: 'thư ký', en: 'the secretary' },
  leader: { vi: 'lãnh đạo', en: 'the leader' },
  finance: { vi: 'tài chính', en: 'finance' },
  administrator: { vi: 'quản trị viên', en: 'the administrator' },
};

export const CHANNEL_WORDS: Readonly<Record<Channel, Label>> = {
  mail: { vi: 'thư', en: 'mail' },
  inbox: { vi: 'hộp thư', en: 'inbox' },
};

export const POLICY_LANGUAGE_WORDS: Readonly<Record<ReminderPolicy['language'], Label>> = {
  recipient: { vi: 'ngôn ngữ của người nhận', en: "the recipient's language" },
  vi: { vi: 'tiếng Việt', en: 'Vietnamese' },
  en: { vi: 'tiếng Anh', en: 'English' },
};

/** `Nhắc người phụ trách trước hạn 30, 15, 7, 1 ngày và đúng ngày, lúc 08:00, …` */
export function policySentence(policy: ReminderPolicy, language: Language): string {
  const clauses = SENTENCE[language](policy, {
    who: listed(
      policy.recipients.map((role) => RECIPIENT_WORDS[role][language]),
      language,
    ),
    ways: listed(
      policy.channels.map((channel) => CHANNEL_WORDS[channel][language]),
      language,
    ),
    digest: listed(
      policy.digestFor.map((role) => RECIPIENT_WORDS[role][language]),
      language,
    ),
  });
  const text = `${clauses.filter(Boolean).join('; ')}.`;
  return `${text[0]!.toUpperCase()}${text.slice(1)}`;
}

interface Lists {
  readonly who: string;
  readonly ways: string;
  readonly digest: string;
}

type Clauses = (policy: ReminderPolicy, lists: Lists) => (string | false)[];

const SENTENCE: Readonly<Record<Language, Clauses>> = {
  vi: (policy, { who, ways, digest }) => [
    `nhắc ${who}${whenVi(policy)}, lúc ${policy.sendAt}, qua ${ways}`,
    policy.overdueEveryDays === null
      ? 'quá hạn thì không nhắc lại'
      : `quá hạn nhắc mỗi ${policy.overdueEveryDays} ngày`,
    policy.escalation.length === 0
      ? 'không báo ai khác khi chưa xong'
      : policy.escalation
          .map(({ afterDays, to }) => `sau ${afterDays} ngày báo ${RECIPIENT_WORDS[to].vi}`)
          .join(', '),
    policy.workingDaysOnly && 'chỉ gửi vào ngày làm việc',
    policy.quietHours !== null && `không gửi từ ${policy.quietHours.from} đến ${policy.quietHours.to}`,
    digest !== '' && `gộp một thư mỗi ngày cho ${digest}`,
    policy.language !== 'recipient' && `viết bằng ${POLICY_LANGUAGE_WORDS[policy.language].vi}`,
  ],
  en: (policy, { who, ways, digest }) => [
    `reminds ${who}${whenEn(policy)}, at ${policy.sendAt}, by ${ways}`,
    policy.overdueEveryDays === null
      ? 'not again once overdue'
      : `once overdue every ${daysEn(policy.overdueEveryDays)}`,
    policy.escalation.length === 0
      ? 'nobody else is told when it stays undone'
      : policy.escalation
          .map(({ afterDays, to }) => `after ${daysEn(afterDays)} tells ${RECIPIENT_WORDS[to].en}`)
          .join(', '),
    policy.workingDaysOnly && 'on working days only',
    policy.quietHours !== null && `nothing from ${policy.quietHours.from} to ${policy.quietHours.to}`,
    digest !== '' && `one mail a day for ${digest}`,
    policy.language !== 'recipient' && `in ${POLICY_LANGUAGE_WORDS[policy.language].en}`,
  ],
};

function whenVi({ daysBefore }: ReminderPolicy): string {
  const before = daysBefore.filter((days) => days > 0);
  const parts = [
    ...(before.length > 0 ? [`trước hạn ${before.join(', ')} ngày`] : []),
    ...(daysBefore.includes(0) ? ['đúng ngày'] : []),
  ];
  return parts.length > 0 ? ` ${parts.join(' và ')}` : ' khi đã quá hạn';
}

function whenEn({ daysBefore }: ReminderPolicy): string {
  const before = daysBefore.filter((days) => days > 0);
  const parts = [
    ...(before.length > 0
      ? [`${before.join(', ')} ${before.at(-1) === 1 && before.length === 1 ? 'day' : 'days'} before`]
      : []),
    ...(daysBefore.includes(0) ? ['on the day'] : []),
  ];
  return parts.length > 0 ? ` ${parts.join(' and ')}` : ' when overdue';
}

function daysEn(count: number): string {
  return count === 1 ? 'day' : `${count} days`;
}

function listed(words: readonly string[], language: Language): string {
  const and = language === 'vi' ? ' và ' : ' and ';
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')}${and}${words.at(-1)}`;
}

export function warningSentence(warning: PolicyWarning, language: Language): string {
  switch (warning.code) {
    case 'nothing-is-escalated':
      return NOTHING_IS_ESCALATED[language];
    case 'silent-when-overdue':
      return SILENT_WHEN_OVERDUE[language];
    case 'inbox-alone':
      return INBOX_ALONE[language];
    case 'escalation-weaker':
      return WEAKER[language](RECIPIENT_WORDS[warning.role][language], warning);
  }
}

const NOTHING_IS_ESCALATED: Label = {
  vi: 'Không còn ai khác được báo khi việc quá hạn chưa xong.',
  en: 'Nobody else will be told when something stays undone.',
};

const SILENT_WHEN_OVERDUE: Label = {
  vi: 'Quá hạn rồi thì người được nhắc không nhận thêm lần nào.',
  en: 'Once overdue, whoever was reminded hears no more of it.',
};

const INBOX_ALONE: Label = {
  vi: 'Không gửi thư: ai không có tài khoản thì không biết.',
  en: 'No mail is sent: whoever has no account will not know.',
};

type Steps = { readonly before: number; readonly after: number | null };

const WEAKER: Readonly<Record<Language, (who: string, steps: Steps) => string>> = {
  vi: (who, { before, after }) => {
    const was =
      before === 0 ? `Hiện ${who} được nhắc từ đầu` : `Hiện ${who} được báo sau ${before} ngày quá hạn`;
    return after === null ? `${was}, nay không được báo nữa.` : `${was}, nay sau ${after} ngày.`;
  },
  en: (who, { before, after }) => {
    const was =
      before === 0 ? `Now ${who} hears from the start` : `Now ${who} hears after ${before} overdue days`;
    return after === null ? `${was}; no more with this.` : `${was}; with this after ${after}.`;
  },
};

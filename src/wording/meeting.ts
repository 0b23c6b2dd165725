/** Words of a meeting: its form, its deadlines, and what it still lacks. */
import type { SessionMode } from '../domain/council/meeting-rules.js';
import type { DeadlineLine } from '../domain/council/session-deadlines.js';
import type { SessionWarning, SessionWarningCode } from '../domain/council/session-warnings.js';
import type { Language } from '../domain/values/language.js';
import { formatDate, isPlainDate } from '../domain/values/plain-date.js';
import type { Label, Wording } from './wording.js';
import { wordOf } from './words.js';

export const MODE_WORDS: Readonly<Record<SessionMode, Label>> = {
  'in-person': { vi: 'trực tiếp', en: 'in-person' },
  online: { vi: 'trực tuyến', en: 'online' },
  hybrid: { vi: 'trực tiếp kết hợp trực tuyến', en: 'hybrid' },
};

/** Of one form of meeting, or of several in a list. */
export function modeWord(modes: unknown, language: Language): string {
  return String(modes)
    .split(', ')
    .map((mode) => wordOf(MODE_WORDS, mode, language))
    .join(', ');
}

export const DEADLINE_WORDS: Readonly<Record<string, Label>> = {
  'documents-out': { vi: 'Gửi tài liệu cho thành viên', en: 'Documents sent to the members' },
  'expert-group-report': { vi: 'Báo cáo của tổ chuyên gia', en: 'Report of the expert group' },
  'written-comments': { vi: 'Nhận phiếu nhận xét của thành viên', en: 'Written comments received' },
  'meeting-held': { vi: 'Họp hội đồng', en: 'Meeting held' },
  'conclusion-sent': {
    vi: 'Gửi kết luận cho tổ chức chủ trì',
    en: 'Conclusion sent to the lead institution',
  },
  'dossier-completed': { vi: 'Hoàn thiện hồ sơ sau nghiệm thu', en: 'Dossier completed' },
  'recognition-decided': { vi: 'Quyết định công nhận kết quả', en: 'Recognition decided' },
  'recommendations-final': { vi: 'Hoàn thiện kiến nghị của hội đồng', en: 'Recommendations completed' },
  'opinions-reviewed': { vi: 'Rà soát ý kiến của hội đồng', en: 'Opinions of the council reviewed' },
};

/** The rulebook's own words stand before ours. */
export function deadlineTitle(
  { code, title }: Pick<DeadlineLine, 'code' | 'title'>,
  language: Language,
): string {
  return title?.[language] ?? wordOf(DEADLINE_WORDS, code, language);
}

/** `Điều 13.2`; what does not begin with a number is written as the rulebook has it. */
export function articleText(article: string, language: Language): string {
  if (!/^\d/.test(article)) return article;
  return language === 'vi' ? `Điều ${article}` : `art ${article}`;
}

const day = (date: unknown) => (isPlainDate(String(date)) ? formatDate(String(date)) : String(date));

const WARNINGS: Readonly<Record<SessionWarningCode, Wording>> = {
  'conflicts-undecided': {
    vi: (f) => `Còn ${f.count} dấu hiệu xung đột lợi ích chưa được kết luận.`,
    en: (f) => `${f.count} suggested conflicts of interest are not decided yet.`,
  },
  'documents-not-sent-in-time': {
    vi: (f) =>
      `Chưa ghi nhận việc gửi tài liệu cho thành viên trước hết ngày ${day(f.due)} (${articleText(String(f.article), 'vi')}).`,
    en: (f) =>
      `The documents are not recorded as sent to the members by ${day(f.due)} (${articleText(String(f.article), 'en')}).`,
  },
  'comments-missing': {
    vi: (f) =>
      `Chưa có phiếu nhận xét của ${f.count} thành viên: ${f.names} (${articleText(String(f.article), 'vi')}).`,
    en: (f) =>
      `${f.count} member(s) have sent no written comment: ${f.names} (${articleText(String(f.article), 'en')}).`,
  },
  'tellers-not-named': {
    vi: (f) =>
      `Ban kiểm phiếu cần ${f.needed} người kể cả trưởng ban, đã cử ${f.named} (${articleText(String(f.article), 'vi')}).`,
    en: (f) =>
      `The tellers should be ${f.needed} with their head; ${f.named} named (${articleText(String(f.article), 'en')}).`,
  },
  'secretary-not-elected': {
    vi: () => 'Phiên họp chưa cử hoặc bầu thư ký.',
    en: () => 'The meeting has not named or elected its secretary.',
  },
};

export function warningSentence({ code, facts }: SessionWarning, language: Language): string {
  return WARNINGS[code][language](facts);
}

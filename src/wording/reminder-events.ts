/** What a chat shows when a reminder rings, or could not be delivered. */
import type { Language } from '../domain/values/language.js';
import { formatDate, type PlainDate } from '../domain/values/plain-date.js';
import { WHEN } from './mails.js';
import type { Label } from './wording.js';

export interface RungSubject {
  readonly projectCode: string;
  readonly dueDate: PlainDate;
  readonly daysLeft: number;
  readonly titleIn: (language: Language) => string;
}

export function rungText({ projectCode, dueDate, daysLeft, titleIn }: RungSubject): Label {
  const due = formatDate(dueDate);
  return {
    vi: `[${projectCode}] ${titleIn('vi')}: ${WHEN.vi(daysLeft)}, hạn ngày ${due}`,
    en: `[${projectCode}] ${titleIn('en')}: ${WHEN.en(daysLeft)}, due on ${due}`,
  };
}

export function undeliveredText(subject: string, code: string): Label {
  return {
    vi: `Thư nhắc việc "${subject}" không gửi được (mã lỗi ${code})`,
    en: `The reminder "${subject}" could not be delivered (error ${code})`,
  };
}

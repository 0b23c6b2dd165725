/** What the watch over reminders says: the page, the notices to administrators and the banner. */

import type { Condition, IncidentKind } from '../domain/schedule/watching.js';
import type { Language } from '../domain/values/language.js';
import { momentText } from './moment.js';
import type { Label } from './wording.js';

export const WATCH = {
  menu: { vi: 'Nhắc việc', en: 'Reminders' },
  title: { vi: 'Tình trạng nhắc việc', en: 'How reminders stand' },
  figures: { vi: 'Đang chạy', en: 'Running' },
  work: { vi: 'Việc chạy định kỳ', en: 'Recurring work' },
  workName: { vi: 'Việc', en: 'Work' },
  every: { vi: 'Chu kỳ', en: 'How often' },
  lastRun: { vi: 'Lần chạy gần nhất', en: 'Last run' },
  outcome: { vi: 'Kết quả', en: 'How it went' },
  ranWell: { vi: 'Xong', en: 'Done' },
  running: { vi: 'Đang chạy', en: 'Running' },
  notYet: { vi: 'Chưa chạy lần nào', en: 'Has not run yet' },
  lastSweep: { vi: 'Lần quét gần nhất', en: 'Last sweep' },
  nextDue: { vi: 'Nhắc việc kế tiếp', en: 'Next reminder due' },
  nothingDue: { vi: 'chưa có', en: 'none' },
  oldestDue: { vi: 'Đến hạn lâu nhất mà chưa gửi', en: 'Longest due and not sent' },
  nothingLate: { vi: 'không có', en: 'none' },
  sent: { vi: 'Đã gửi (24 giờ / 7 ngày)', en: 'Sent (24 hours / 7 days)' },
  failed: {
    vi: 'Không gửi được, chưa xử lý (24 giờ / 7 ngày / tất cả)',
    en: 'Failed, unsettled (24 hours / 7 days / all)',
  },
  waitingMails: { vi: 'Thư đang chờ gửi', en: 'Mails waiting' },
  queue: { vi: 'Hàng đợi: chờ / đang làm / lỗi', en: 'Queue: waiting / active / failed' },
  clock: { vi: 'Lệch đồng hồ với cơ sở dữ liệu', en: 'Clock difference from the database' },
  mailServer: { vi: 'Máy chủ thư', en: 'Mail server' },
  mailKept: {
    vi: 'chưa cấu hình, thư giữ ở Hộp thư đi',
    en: 'none is configured, mails are kept in the outbox',
  },
  mailUntried: { vi: 'chưa gửi thư nào', en: 'no mail was tried yet' },
  mailReached: { vi: 'liên lạc được lúc', en: 'reached at' },
  mailUnreachable: { vi: 'không liên lạc được từ', en: 'cannot be reached since' },
  failures: { vi: 'Nhắc việc không gửi được', en: 'Reminders that failed' },
  noFailures: { vi: 'Không có nhắc việc nào bị lỗi.', en: 'No reminder has failed.' },
  matter: { vi: 'Việc', en: 'Matter' },
  recipient: { vi: 'Người nhận', en: 'For' },
  why: { vi: 'Lý do', en: 'Why' },
  attempts: { vi: 'Số lần thử', en: 'Attempts' },
  failedAt: { vi: 'Lúc', en: 'When' },
  acts: { vi: 'Xử lý', en: 'Settle' },
  retry: { vi: 'Gửi lại', en: 'Try again' },
  retryHint: {
    vi: 'Gửi lại cả thư chứa nhắc việc này',
    en: 'The whole mail with this reminder is sent again',
  },
  drop: { vi: 'Bỏ', en: 'Drop' },
  dropReason: { vi: 'Lý do bỏ', en: 'Why it is dropped' },
  more: { vi: 'Cũ hơn', en: 'Older' },
  gone: { vi: 'Mốc không còn', en: 'The milestone is gone' },
} as const satisfies Record<string, Label>;

export const CONDITION_WORDS: Readonly<Record<Condition, Label>> = {
  well: { vi: 'Tốt', en: 'Well' },
  look: { vi: 'Cần xem', en: 'Look into it' },
  bad: { vi: 'Hỏng', en: 'Broken' },
};

const INCIDENTS: Readonly<Record<IncidentKind, { begun: Label; over: Label; act: Label }>> = {
  'sweep-silent': {
    begun: { vi: 'Không có lượt quét nhắc việc nào từ', en: 'No sweep of reminders since' },
    over: { vi: 'Việc quét nhắc việc đã chạy lại', en: 'Reminders are swept again' },
    act: {
      vi: 'Không nhắc việc nào được gửi cho đến khi chương trình worker chạy lại. Hãy kiểm tra worker và đồng hồ của máy chủ.',
      en: 'No reminder goes out until the worker program runs again. Look at the worker and at the clock of its machine.',
    },
  },
  'mail-unreachable': {
    begun: { vi: 'Không liên lạc được máy chủ thư từ', en: 'The mail server cannot be reached since' },
    over: { vi: 'Thư không còn bị kẹt', en: 'No mail is held up any longer' },
    act: {
      vi: 'Thư nhắc việc đang chờ và sẽ được gửi khi máy chủ thư trả lời. Hãy kiểm tra máy chủ thư và SMTP_URL.',
      en: 'Mails wait and go out when the server answers. Look at the mail server and at SMTP_URL.',
    },
  },
  'records-broken': {
    begun: {
      vi: 'Có dữ liệu không còn đúng với quy tắc, phát hiện lúc',
      en: 'Records do not hold, found at',
    },
    over: { vi: 'Dữ liệu lại đúng với mọi quy tắc', en: 'All records hold again' },
    act: {
      vi: 'Ai đó đã sửa dữ liệu ngoài chương trình, hoặc có lỗi. Chạy npm run check:invariants để xem hồ sơ nào, so với bản sao lưu trước khi sửa.',
      en: 'Somebody changed data outside the program, or there is a defect. Run npm run check:invariants to see which records, and compare with a backup before mending.',
    },
  },
  'backup-old': {
    begun: { vi: 'Không có bản sao lưu tốt nào từ', en: 'No good backup since' },
    over: { vi: 'Đã có bản sao lưu mới', en: 'There is a new backup' },
    act: {
      vi: 'Xem trang Sao lưu (/backups) để biết lý do lần sao lưu gần nhất không thành, và kiểm tra thư mục BACKUP_TO.',
      en: 'See the page Backups (/backups) for why the last one failed, and look at the folder BACKUP_TO.',
    },
  },
};

export function incidentText(kind: IncidentKind, since: Date, timeZone: string): Record<Language, string> {
  const { begun } = INCIDENTS[kind];
  const at = momentText(since, timeZone);
  return { vi: `${begun.vi} ${at}.`, en: `${begun.en} ${at}.` };
}

export function incidentNotice(kind: IncidentKind, since: Date, timeZone: string, language: Language) {
  const subject = incidentText(kind, since, timeZone)[language];
  return { subject, bodyText: `${subject}\n\n${INCIDENTS[kind].act[language]}` };
}

export function recoveryNotice(
  kind: IncidentKind,
  since: Date,
  now: Date,
  timeZone: string,
  language: Language,
) {
  const { begun, over } = INCIDENTS[kind];
  const [from, to] = [momentText(since, timeZone), momentText(now, timeZone)];
  return {
    subject: `${over[language]} (${to}).`,
    bodyText: `${begun[language]} ${from}. ${over[language]} (${to}).`,
  };
}

const SPANS: readonly (readonly [number, Label])[] = [
  [86_400_000, { vi: 'ngày', en: 'd' }],
  [3_600_000, { vi: 'giờ', en: 'h' }],
  [60_000, { vi: 'phút', en: 'min' }],
  [1_000, { vi: 'giây', en: 's' }],
];

/** In the largest unit that fits: an age is read at a glance. */
export function spanText(ms: number, language: Language): string {
  const [unit, label] = SPANS.find(([each]) => ms >= each) ?? SPANS.at(-1)!;
  return `${Math.floor(ms / unit)} ${label[language]}`;
}

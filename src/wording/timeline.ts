/** A project's time line: what each entry says. */
import type { TimelineKind } from '../domain/reporting/timeline.js';
import type { Label } from './wording.js';

export const TIMELINE = {
  title: { vi: 'Dòng thời gian', en: 'Time line' },
  hint: {
    vi: 'Mới nhất ở trên; mỗi dòng đứng ở ngày mà nó nói đến.',
    en: 'Newest first; each line stands at the day that it speaks of.',
  },
  filter: { vi: 'Chỉ xem', en: 'Show only' },
  all: { vi: 'Tất cả', en: 'All' },
  older: { vi: 'Xem cũ hơn', en: 'Show older' },
  newest: { vi: 'Về mới nhất', en: 'To the newest' },
  empty: {
    vi: 'Chưa có gì thuộc loại này. Chọn “Tất cả” để xem mọi việc đã ghi.',
    en: 'Nothing of this kind yet. Choose “All” to see everything on record.',
  },
  entered: { vi: 'nhập', en: 'entered' },
  back: { vi: 'Về trang nhiệm vụ', en: 'To the project' },
} as const satisfies Record<string, Label>;

export const TIMELINE_KIND_WORDS: Readonly<Record<TimelineKind, Label>> = {
  stage: { vi: 'Giai đoạn', en: 'Stages' },
  paper: { vi: 'Văn bản', en: 'Official papers' },
  document: { vi: 'Tài liệu', en: 'Documents' },
  money: { vi: 'Kinh phí', en: 'Money' },
  meeting: { vi: 'Hội đồng', en: 'Councils' },
  milestone: { vi: 'Mốc đã xong', en: 'Milestones met' },
  reminder: { vi: 'Thư, nhắc việc', en: 'Mails, reminders' },
  outcome: { vi: 'Ứng dụng', en: 'After acceptance' },
  audit: { vi: 'Nhật ký', en: 'Audit' },
};

export const ENTRY_KIND_WORDS = {
  advance: { vi: 'Tạm ứng', en: 'Advance' },
  payment: { vi: 'Thanh toán', en: 'Payment' },
  refund: { vi: 'Thu hồi', en: 'Refund' },
  settlement: { vi: 'Quyết toán', en: 'Settlement' },
} as const satisfies Record<string, Label>;

export const REMINDED = {
  mail: { vi: 'Thư nhắc', en: 'Reminder by mail' },
  inbox: { vi: 'Thông báo nhắc', en: 'Reminder in the inbox' },
  before: { vi: 'trước hạn', en: 'days before it is due' },
  overdue: { vi: 'quá hạn', en: 'days overdue' },
  today: { vi: 'đúng ngày đến hạn', en: 'on the day it is due' },
  days: { vi: 'ngày', en: '' },
  failed: { vi: 'chưa đến được', en: 'did not arrive' },
  to: { vi: 'đến', en: 'to' },
} as const satisfies Record<string, Label>;

export const ENTRY = {
  version: { vi: 'phiên bản', en: 'version' },
  filed: { vi: 'Lưu', en: 'Filed' },
  newVersion: { vi: 'Thêm phiên bản', en: 'New version' },
  withdrawn: { vi: 'Rút tài liệu', en: 'Withdrawn' },
  plan: { vi: 'Kinh phí, bản', en: 'Funding plan, version' },
  reversal: { vi: 'Đảo bút toán', en: 'Reversal of' },
  paperNumber: { vi: 'chứng từ', en: 'document' },
  established: { vi: 'Thành lập', en: 'Appointed:' },
  session: { vi: 'Phiên họp', en: 'Session' },
  result: { vi: 'kết quả', en: 'result' },
  met: { vi: 'Xong', en: 'Done' },
  noNumber: { vi: 'Văn bản không số', en: 'Paper without a number' },
  carriedOnBy: { vi: 'tiếp tục bởi', en: 'carried on by' },
} as const satisfies Record<string, Label>;

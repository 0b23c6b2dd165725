/** What the pages about competing proposals say: their facts before the closing, the award and the letter after it. */
import type { Language } from '../domain/values/language.js';

export const PROPOSALS = {
  title: { vi: 'Thông tin hồ sơ cạnh tranh', en: 'Facts of the competing proposals' },
  hint: {
    vi: 'Dùng khi tính điểm ưu tiên và khi các hồ sơ ngang điểm; ghi trước khi kết thúc phiên họp.',
    en: 'They decide the bonus and ties; note them before the session closes.',
  },
  hostProposedTopic: {
    vi: 'Tổ chức chủ trì đã đề xuất đặt hàng nhiệm vụ này',
    en: 'Its lead institution proposed the topic',
  },
  requestedStateVnd: { vi: 'Ngân sách nhà nước đề nghị (đồng)', en: 'Asked of the state budget (VND)' },
  requestedHint: {
    vi: 'Để trống: theo kế hoạch kinh phí mới nhất.',
    en: 'Left empty: as in the newest funding plan.',
  },
  hasExcellentRecord: {
    vi: 'Chủ nhiệm hoặc tổ chức chủ trì từng có nhiệm vụ xếp loại Xuất sắc',
    en: 'Its leader or lead institution had a project graded excellent',
  },
  recordEvidence: { vi: 'Căn cứ: nhiệm vụ nào, văn bản nào', en: 'Which project, by which paper' },
  unknown: { vi: 'chưa rõ', en: 'not known' },
  yes: { vi: 'có', en: 'yes' },
  no: { vi: 'không', en: 'no' },
  submit: { vi: 'Ghi thông tin', en: 'Record the facts' },
} as const;

export const AWARD = {
  title: { vi: 'Kết quả tuyển chọn', en: 'Result of the selection' },
  stage: { vi: 'Giai đoạn hiện nay', en: 'Stage now' },
  choose: {
    vi: 'Các hồ sơ xếp hạng ngang nhau; cơ quan quyết định chọn',
    en: 'These proposals are tied; the authority chooses',
  },
  reason: { vi: 'Lý do chọn hồ sơ này', en: 'Why this one of equals' },
  decision: { vi: 'Quyết định phê duyệt kết quả', en: 'Decision on the result' },
  letter: { vi: 'Công văn cho hồ sơ không được chọn', en: 'Letter to those not chosen' },
  effectiveDate: { vi: 'Từ ngày', en: 'On' },
  todayHint: { vi: 'Để trống: hôm nay.', en: 'Left empty: today.' },
  submit: { vi: 'Công bố kết quả', en: 'Award' },
  over: { vi: 'Kết quả đã được công bố.', en: 'The result has been published.' },
  letterLink: { vi: 'Thư thông báo', en: 'Letter' },
} as const;

/** What an award moves, in numbers. */
export const AWARD_NUMBERS: Readonly<Record<Language, (chosen: number, closed: number) => string>> = {
  vi: (chosen, closed) =>
    `${chosen} hồ sơ sẽ chuyển sang “Đã tuyển chọn”, ${closed} hồ sơ sẽ khép lại kèm thư thông báo. Không tự động hoàn lại được.`,
  en: (chosen, closed) =>
    `${chosen} proposal(s) will move to "Selected", ${closed} will be closed with a letter. This is not undone by itself.`,
};

export const NOT_SELECTED: Readonly<Record<Language, (place: string, of: string) => string>> = {
  vi: (place, of) => `Xếp thứ ${place}/${of}, không được chọn`,
  en: (place, of) => `Placed ${place} of ${of}, not chosen`,
};

export const LETTER = {
  title: { vi: 'Thông báo kết quả tuyển chọn', en: 'Result of the selection' },
  number: { vi: 'Số', en: 'No' },
  signature: { vi: 'Thủ trưởng cơ quan', en: 'Head of the office' },
  back: { vi: 'Về nhiệm vụ', en: 'To the project' },
  print: {
    vi: 'In bằng lệnh in của trình duyệt.',
    en: 'Print it with the print command of the browser.',
  },
} as const;

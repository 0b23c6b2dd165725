/** The pages that move a project to its next stage: papers first, then what will happen, then the confirmation. */
import type { LumpSumMode } from '../domain/lifecycle/transition-facts.js';
import type { Language } from '../domain/values/language.js';
import type { Label } from './wording.js';
import { counted } from './wording.js';

export const TRANSITION = {
  backToProject: { vi: 'Về trang nhiệm vụ', en: 'To the project' },
  from: { vi: 'Hiện ở giai đoạn', en: 'Stands now at' },
  decision: { vi: 'Quyết định', en: 'Decision' },
  decisionNeeded: {
    vi: 'Bước này cần quyết định: số, ngày và cơ quan ban hành.',
    en: 'This step needs a decision: its number, date and issuer.',
  },
  decisionFree: {
    vi: 'Nếu có văn bản cho bước này thì ghi ở đây; để trống nếu không có.',
    en: 'If there is a paper for this step, enter it here; else leave it empty.',
  },
  appraisal: { vi: 'Thẩm định', en: 'Appraisal' },
  appraisalDate: { vi: 'Ngày thẩm định', en: 'Date of the appraisal' },
  appraisalDocument: { vi: 'Văn bản thẩm định', en: 'Document of the appraisal' },
  appraisalConclusion: { vi: 'Kết luận thẩm định', en: 'Conclusion of the appraisal' },
  contract: { vi: 'Hợp đồng', en: 'Contract' },
  contractNumber: { vi: 'Số hợp đồng', en: 'Number of the contract' },
  signedOn: { vi: 'Ngày ký', en: 'Signed on' },
  effectiveOn: { vi: 'Có hiệu lực từ ngày', en: 'In effect from' },
  endsOn: { vi: 'Ngày kết thúc', en: 'Ends on' },
  endsOnHint: {
    vi: 'Các mốc báo cáo, nghiệm thu được tính từ hai ngày này.',
    en: 'The dates of reports and acceptance are reckoned from these two days.',
  },
  lumpSumMode: { vi: 'Khoán chi', en: 'Lump sum' },
  notSaid: { vi: '— không nêu —', en: '— not said —' },
  registration: { vi: 'Đăng ký kết quả', en: 'Registration of the results' },
  certificateNumber: { vi: 'Số giấy chứng nhận', en: 'Number of the certificate' },
  certificateDate: { vi: 'Ngày cấp', en: 'Date of the certificate' },
  reason: { vi: 'Lý do', en: 'Reason' },
  reasonNeeded: { vi: 'Bước này cần lý do.', en: 'This step needs a reason.' },
  directAssignment: { vi: 'Giao trực tiếp', en: 'Assigned directly' },
  directAssignmentReason: { vi: 'Lý do giao trực tiếp', en: 'Why it is assigned directly' },
  directAssignmentHint: {
    vi: 'Luật KH&CN 2013, điều 30: chỉ một tổ chức đủ điều kiện, cấp bách hoặc bí mật.',
    en: 'Law on S&T 2013, article 30: only one organisation can do it, urgent, or secret.',
  },
  effectiveDate: { vi: 'Ngày có hiệu lực', en: 'Takes effect on' },
  todayHint: { vi: 'Để trống là hôm nay.', en: 'Today unless told.' },
  partialHint: {
    vi: 'ngày/tháng/năm, hoặc 2020-04, 2020 nếu hồ sơ cũ chỉ ghi đến tháng, năm.',
    en: 'dd/mm/yyyy, or 2020-04 or 2020 where old papers know no more.',
  },
  recorded: { vi: 'Ghi theo hồ sơ cũ', en: 'From old papers' },
  recordedHint: {
    vi: 'Dùng khi việc đã xong từ trước và giấy tờ không đủ: điều còn thiếu được ghi rõ, không bịa ra.',
    en: 'For what was done long ago and is known incompletely: what is missing is named, nothing is invented.',
  },
  recordedReason: { vi: 'Biết từ đâu', en: 'Where it is known from' },
  grade: { vi: 'Xếp loại', en: 'Grade' },
  gradeUnknown: { vi: 'hồ sơ không ghi', en: 'not named by the papers' },
  gradeAsWritten: { vi: 'Xếp loại, đúng chữ trong hồ sơ', en: 'Grade as printed' },
  scoreAsWritten: { vi: 'Điểm, đúng chữ trong hồ sơ', en: 'Score as printed' },
  acceptedOn: { vi: 'Ngày họp nghiệm thu', en: 'Day of the acceptance meeting' },
  toPreview: { vi: 'Xem trước điều sẽ xảy ra', en: 'See what will happen' },
  previewTitle: { vi: 'Điều sẽ xảy ra', en: 'What will happen' },
  stages: { vi: 'Giai đoạn', en: 'Stage' },
  moves: { vi: 'Mốc thời hạn', en: 'Milestones' },
  noMoves: { vi: 'Không mốc nào thay đổi.', en: 'No milestone changes.' },
  warnings: { vi: 'Cần xem lại', en: 'Worth a second look' },
  gaps: { vi: 'Sẽ được ghi là còn thiếu', en: 'Will be recorded as missing' },
  reminders: { vi: 'Nhắc việc', en: 'Reminders' },
  final: {
    vi: 'Sau bước này nhiệm vụ không còn bước nào nữa; không thể làm ngược lại.',
    en: 'There is no further step after this one, and it cannot be undone.',
  },
  lasting: {
    vi: 'Bước này được ghi vào quá trình của nhiệm vụ và không xóa được.',
    en: 'This step goes into the history of the project and cannot be erased.',
  },
  confirm: { vi: 'Xác nhận', en: 'Confirm' },
  change: { vi: 'Sửa lại', en: 'Change it' },
  shut: { vi: 'Chưa thực hiện được', en: 'Not possible yet' },
} as const satisfies Record<string, Label>;

export const LUMP_SUM_WORDS: Readonly<Record<LumpSumMode, Label>> = {
  'final-product': { vi: 'Khoán đến sản phẩm cuối cùng', en: 'Up to the final product' },
  partial: { vi: 'Khoán từng phần', en: 'In part' },
  none: { vi: 'Không khoán', en: 'None' },
};

export const REMINDERS_HELD = counted(
  'nhắc việc đã định sẽ không gửi nữa.',
  'planned reminder will not be sent any more.',
  'planned reminders will not be sent any more.',
);

/** A reason as it is kept begins with its code where the law names one. */
export function reasonWords(reason: string, language: Language): string {
  return reason.replace(/^direct-assignment\b/, TRANSITION.directAssignment[language]);
}

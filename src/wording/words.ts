/** The product's words by their codes: one word per concept, the same on every page, in mails and in reports. */
import type { Grade } from '../domain/council/grades.js';
import type { CouncilPurpose } from '../domain/council/rulebook.js';
import type { SeatRole } from '../domain/council/seat.js';
import type { AdjustmentKind } from '../domain/lifecycle/adjustment-rules.js';
import type { Stage } from '../domain/lifecycle/stages.js';
import type { TransitionWarning } from '../domain/lifecycle/transition-facts.js';
import type { LawMilestoneKind } from '../domain/schedule/law-milestones.js';
import type { Language } from '../domain/values/language.js';
import type { Label } from './wording.js';

type Words<Code extends string = string> = Readonly<Record<Code, Label>>;

export const STAGE_WORDS: Words<Stage> = {
  proposed: { vi: 'Đề xuất', en: 'Proposed' },
  defined: { vi: 'Đã xác định', en: 'Defined' },
  selected: { vi: 'Đã tuyển chọn', en: 'Selected' },
  approved: { vi: 'Đã phê duyệt', en: 'Approved' },
  contracted: { vi: 'Đã ký hợp đồng', en: 'Contracted' },
  'in-progress': { vi: 'Đang thực hiện', en: 'In progress' },
  'acceptance-submitted': { vi: 'Đã nộp hồ sơ nghiệm thu', en: 'Acceptance dossier submitted' },
  accepted: { vi: 'Đã nghiệm thu', en: 'Accepted' },
  'not-accepted': { vi: 'Nghiệm thu không đạt', en: 'Not accepted' },
  recognized: { vi: 'Đã công nhận kết quả', en: 'Recognised' },
  closed: { vi: 'Đã kết thúc', en: 'Closed' },
  suspended: { vi: 'Tạm dừng', en: 'Suspended' },
  rejected: { vi: 'Không thực hiện', en: 'Rejected' },
  withdrawn: { vi: 'Đã rút', en: 'Withdrawn' },
  terminated: { vi: 'Chấm dứt hợp đồng', en: 'Terminated' },
};

export const GRADE_WORDS: Words<Grade> = {
  excellent: { vi: 'Xuất sắc', en: 'Excellent' },
  good: { vi: 'Khá', en: 'Good' },
  pass: { vi: 'Đạt', en: 'Pass' },
  average: { vi: 'Trung bình', en: 'Average' },
  fail: { vi: 'Không đạt', en: 'Fail' },
};

export const PURPOSE_WORDS: Words<CouncilPurpose> = {
  definition: { vi: 'Hội đồng xác định nhiệm vụ', en: 'Definition council' },
  selection: { vi: 'Hội đồng tuyển chọn', en: 'Selection council' },
  acceptance: { vi: 'Hội đồng nghiệm thu', en: 'Acceptance council' },
};

export const SEAT_ROLE_WORDS: Words<SeatRole> = {
  chair: { vi: 'Chủ tịch', en: 'Chair' },
  'vice-chair': { vi: 'Phó Chủ tịch', en: 'Vice-chair' },
  reviewer: { vi: 'Ủy viên phản biện', en: 'Reviewer' },
  'scientific-secretary': { vi: 'Ủy viên thư ký khoa học', en: 'Scientific secretary' },
  member: { vi: 'Ủy viên', en: 'Member' },
};

export const MILESTONE_WORDS: Words<LawMilestoneKind> = {
  'periodic-report': { vi: 'Báo cáo định kỳ', en: 'Periodic report' },
  inspection: { vi: 'Kiểm tra định kỳ', en: 'Inspection' },
  'extension-request': { vi: 'Hạn cuối đề nghị gia hạn', en: 'Last day to request an extension' },
  'contract-end': { vi: 'Kết thúc hợp đồng', en: 'End of the contract' },
  'acceptance-dossier': { vi: 'Nộp hồ sơ nghiệm thu', en: 'Acceptance dossier due' },
  'validity-notice': {
    vi: 'Thông báo hồ sơ nghiệm thu hợp lệ',
    en: 'Notice that the acceptance dossier is valid',
  },
  'council-decision': { vi: 'Thành lập hội đồng nghiệm thu', en: 'Acceptance council appointed' },
  'documents-to-members': {
    vi: 'Gửi tài liệu cho thành viên hội đồng',
    en: 'Documents sent to the council members',
  },
  'written-comments': {
    vi: 'Thành viên hội đồng gửi nhận xét bằng văn bản',
    en: 'Written comments of the council members',
  },
  'acceptance-meeting': { vi: 'Họp hội đồng nghiệm thu', en: 'Acceptance meeting' },
  conclusion: {
    vi: 'Gửi kết luận của hội đồng cho tổ chức chủ trì',
    en: "Council's conclusion sent to the lead institution",
  },
  'dossier-completion': { vi: 'Hoàn thiện hồ sơ sau nghiệm thu', en: 'Dossier completed after acceptance' },
  'result-registration': { vi: 'Đăng ký kết quả thực hiện nhiệm vụ', en: 'Registration of results' },
  recognition: { vi: 'Công nhận kết quả', en: 'Recognition of results' },
  'advance-settlement': { vi: 'Thanh toán hết tạm ứng', en: 'Settlement of advances' },
  'treasury-settlement': { vi: 'Thanh toán tạm ứng với Kho bạc', en: 'Settlement with the Treasury' },
  'late-limit': { vi: 'Quá hạn này hồ sơ bị xếp loại Không đạt', en: 'Last day before a late dossier fails' },
  'rights-request': { vi: 'Đề nghị giao quyền đối với kết quả', en: 'Request for transfer of rights' },
  'application-report': { vi: 'Báo cáo ứng dụng kết quả', en: 'Application report' },
};

/** `Báo cáo định kỳ lần 2`: the number tells the milestones of one kind apart. */
export function milestoneTitle(
  kind: LawMilestoneKind,
  ordinal: number | null,
  language: Language = 'vi',
): string {
  const word = MILESTONE_WORDS[kind][language];
  if (ordinal === null) return word;
  return language === 'vi' ? `${word} lần ${ordinal}` : `${word} ${ordinal}`;
}

export const ADJUSTMENT_WORDS: Words<AdjustmentKind> = {
  extension: { vi: 'Gia hạn', en: 'Extension' },
  'principal-investigator': { vi: 'Thay đổi chủ nhiệm', en: 'Change of principal investigator' },
  products: { vi: 'Điều chỉnh sản phẩm', en: 'Change of products' },
  content: { vi: 'Điều chỉnh nội dung', en: 'Change of content' },
  funding: { vi: 'Điều chỉnh kinh phí', en: 'Change of funding' },
  host: { vi: 'Thay đổi tổ chức chủ trì', en: 'Change of lead institution' },
};

export const TRANSITION_WARNING_WORDS: Words<TransitionWarning> = {
  'counterpart-proof-missing': {
    vi: 'Hồ sơ chứng minh vốn đối ứng còn thiếu.',
    en: 'Papers or amounts of the counterpart proof are missing.',
  },
  'no-approved-funding-plan': {
    vi: 'Chưa có kinh phí được phê duyệt.',
    en: 'There is no approved funding plan yet.',
  },
  'no-lead-institution': { vi: 'Chưa có tổ chức chủ trì.', en: 'There is no lead institution yet.' },
  'registration-missing': {
    vi: 'Chưa có giấy chứng nhận đăng ký kết quả.',
    en: 'There is no certificate of registration of the results.',
  },
  'dossier-incomplete': {
    vi: 'Hồ sơ của bước này còn thiếu thành phần; xem trang tài liệu của nhiệm vụ.',
    en: 'The dossier for this step still lacks papers; see the documents page of the project.',
  },
  'decision-after-effective-date': {
    vi: 'Quyết định có ngày sau ngày hiệu lực đã nhập.',
    en: 'The decision is dated after the effective date given.',
  },
  'contract-signed-after-effect': {
    vi: 'Hợp đồng được ký sau ngày có hiệu lực.',
    en: 'The contract was signed after the day it takes effect.',
  },
};

export const PROJECT_KIND_WORDS = {
  topic: { vi: 'Đề tài', en: 'Topic' },
  'pilot-production': { vi: 'Dự án sản xuất thử nghiệm', en: 'Pilot production project' },
  scheme: { vi: 'Đề án khoa học', en: 'Scheme' },
  'st-project': { vi: 'Dự án KH&CN', en: 'S&T project' },
  programme: { vi: 'Chương trình', en: 'Programme' },
  support: { vi: 'Hỗ trợ khuyến công', en: 'Industrial-promotion support' },
} as const satisfies Words;

export const LEVEL_WORDS = {
  national: { vi: 'Cấp quốc gia', en: 'National' },
  ministry: { vi: 'Cấp bộ', en: 'Ministry' },
  province: { vi: 'Cấp tỉnh', en: 'Province' },
  grassroots: { vi: 'Cấp cơ sở', en: 'Grassroots' },
} as const satisfies Words;

export const FIELD_WORDS = {
  natural: { vi: 'Khoa học tự nhiên', en: 'Natural sciences' },
  engineering: { vi: 'Khoa học kỹ thuật và công nghệ', en: 'Engineering and technology' },
  medical: { vi: 'Khoa học y, dược', en: 'Medical sciences' },
  agriculture: { vi: 'Khoa học nông nghiệp', en: 'Agricultural sciences' },
  social: { vi: 'Khoa học xã hội', en: 'Social sciences' },
  humanities: { vi: 'Khoa học nhân văn', en: 'Humanities' },
} as const satisfies Words;

export const SOURCE_WORDS = {
  'district-budget': { vi: 'Ngân sách huyện', en: 'District budget' },
  'province-budget': { vi: 'Ngân sách tỉnh', en: 'Province budget' },
  'central-budget': { vi: 'Ngân sách trung ương', en: 'Central budget' },
  counterpart: { vi: 'Vốn đối ứng', en: 'Counterpart funds' },
  other: { vi: 'Nguồn khác', en: 'Other sources' },
} as const satisfies Words;

/** The word of a code in a table, or the code itself where an old record brought another. */
export function wordOf(words: Words, code: unknown, language: Language): string {
  return words[String(code)]?.[language] ?? String(code);
}

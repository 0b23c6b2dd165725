/** What the head of a project's page says at a glance, and what stands beside its next steps. */
import type { Stage } from '../domain/lifecycle/stages.js';
import type { Label } from './wording.js';

/** What the public is told: a result not before it is recognised, the office's own steps not at all. */
export const PUBLIC_STAGE_WORDS: Readonly<Record<Stage, Label>> = {
  proposed: { vi: 'Đã tiếp nhận đề xuất', en: 'Proposal received' },
  defined: { vi: 'Đang xét chọn', en: 'Under selection' },
  selected: { vi: 'Đang thẩm định', en: 'Under appraisal' },
  approved: { vi: 'Được phê duyệt', en: 'Approved' },
  contracted: { vi: 'Đang thực hiện', en: 'Under way' },
  'in-progress': { vi: 'Đang thực hiện', en: 'Under way' },
  'acceptance-submitted': { vi: 'Đang đánh giá kết quả', en: 'Results under evaluation' },
  accepted: { vi: 'Đang đánh giá kết quả', en: 'Results under evaluation' },
  'not-accepted': { vi: 'Đang đánh giá kết quả', en: 'Results under evaluation' },
  recognized: { vi: 'Đã công nhận kết quả', en: 'Results recognised' },
  closed: { vi: 'Đã kết thúc', en: 'Closed' },
  suspended: { vi: 'Tạm dừng', en: 'Suspended' },
  rejected: { vi: 'Không thực hiện', en: 'Not carried out' },
  withdrawn: { vi: 'Đã rút', en: 'Withdrawn' },
  terminated: { vi: 'Đã chấm dứt', en: 'Terminated' },
};

export const HEAD = {
  stage: { vi: 'Giai đoạn', en: 'Stage' },
  toPublic: { vi: 'công bố', en: 'to the public' },
  money: { vi: 'Tổng kinh phí', en: 'Total funding' },
  lastChange: { vi: 'Thay đổi gần nhất', en: 'Last change' },
  since: { vi: 'từ', en: 'since' },
  parts: { vi: 'Các phần của trang', en: 'Parts of the page' },
  edit: { vi: 'Sửa thông tin', en: 'Edit' },
  editPartners: { vi: 'Đơn vị phối hợp', en: 'Partners' },
  editTeam: { vi: 'Nhóm thực hiện', en: 'Team' },
  editProducts: { vi: 'Sản phẩm', en: 'Products' },
  recordOutcome: { vi: 'Ghi kết quả ứng dụng', en: 'Record an outcome' },
  adjust: { vi: 'Gia hạn, điều chỉnh hợp đồng', en: 'Extend or adjust the contract' },
  manage: { vi: 'Nhập và sửa', en: 'Enter and edit' },
} as const satisfies Record<string, Label>;

export const NEXT = {
  hint: {
    vi: 'Chọn một bước để nhập giấy tờ của nó và xem trước điều sẽ xảy ra.',
    en: 'Choose a step to enter its papers and see beforehand what will happen.',
  },
  toCouncil: { vi: 'Đến hội đồng', en: 'To the council' },
  toCouncils: { vi: 'Đến phần hội đồng', en: 'To the councils' },
  toFunding: { vi: 'Đến kinh phí', en: 'To the funding' },
  toDocuments: { vi: 'Đến danh mục hồ sơ', en: 'To the checklist of papers' },
  toEdit: { vi: 'Chọn tổ chức chủ trì', en: 'Choose the lead institution' },
  toRival: { vi: 'Xem hồ sơ đã được chọn', en: 'See the proposal that was chosen' },
  fromOldPapers: { vi: 'Ghi theo hồ sơ cũ', en: 'Record from old papers' },
} as const satisfies Record<string, Label>;

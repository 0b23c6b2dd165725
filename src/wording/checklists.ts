/** The words of dossiers: what each item is, who brings it, how far it is. */
import type { ItemForm, ItemState } from '../domain/documents/checklist-state.js';
import type { BroughtBy, ChecklistCode } from '../domain/documents/checklists.js';
import type { Label } from './wording.js';

export const CHECKLIST_WORDS: Readonly<Record<ChecklistCode, Label>> = {
  selection: { vi: 'Hồ sơ đăng ký tuyển chọn, giao trực tiếp', en: 'Application for selection' },
  contract: { vi: 'Hồ sơ ký hợp đồng', en: 'Contract file' },
  acceptance: { vi: 'Hồ sơ nghiệm thu', en: 'Acceptance dossier' },
  recognition: { vi: 'Hồ sơ công nhận kết quả', en: 'Recognition file' },
};

export const CHECKLIST_ITEM_WORDS: Readonly<Record<ChecklistCode, Readonly<Record<string, Label>>>> = {
  selection: {
    application: { vi: 'Đơn đăng ký chủ trì', en: 'Application form' },
    description: { vi: 'Thuyết minh nhiệm vụ', en: 'Description of the work' },
    'host-capacity': {
      vi: 'Tài liệu về tư cách pháp lý, năng lực của tổ chức chủ trì',
      en: 'Papers on the legal standing and capacity of the lead institution',
    },
    'curriculum-vitae': {
      vi: 'Lý lịch khoa học của chủ nhiệm và thành viên chính',
      en: 'Curricula vitae of the investigator and key members',
    },
    'cooperation-consents': { vi: 'Xác nhận đồng ý phối hợp', en: 'Consents to cooperate' },
    'counterpart-proof': { vi: 'Tài liệu chứng minh vốn đối ứng', en: 'Proof of counterpart funds' },
    'price-quotes': {
      vi: 'Báo giá thiết bị, nguyên vật liệu (không quá 90 ngày)',
      en: 'Price quotes for equipment and materials (at most 90 days old)',
    },
  },
  contract: {
    'approval-decision': { vi: 'Quyết định phê duyệt', en: 'Approval decision' },
    'approved-description': { vi: 'Thuyết minh được phê duyệt', en: 'Approved description of the work' },
    'signed-contract': { vi: 'Hợp đồng đã ký', en: 'Signed contract' },
    'counterpart-commitment': { vi: 'Cam kết vốn đối ứng', en: 'Commitment of counterpart funds' },
  },
  acceptance: {
    request: {
      vi: 'Công văn đề nghị đánh giá, nghiệm thu (Mẫu 2)',
      en: 'Letter asking for acceptance (form 2)',
    },
    'final-report': { vi: 'Báo cáo tổng hợp và báo cáo tóm tắt', en: 'Final report and its summary' },
    'product-report': { vi: 'Báo cáo về sản phẩm', en: 'Report on the products' },
    'contract-copies': { vi: 'Bản sao hợp đồng và thuyết minh', en: 'Copies of contract and description' },
    confirmations: {
      vi: 'Xác nhận công bố, đào tạo, sử dụng kết quả',
      en: 'Confirmations of publication, training and use',
    },
    'data-and-logbook': { vi: 'Số liệu điều tra và sổ nhật ký', en: 'Survey data and logbook' },
    'author-order': { vi: 'Thỏa thuận về thứ tự tác giả', en: 'Agreement on the order of authors' },
    'spending-report': { vi: 'Báo cáo sử dụng kinh phí', en: 'Report on the use of funds' },
    'self-evaluation': { vi: 'Báo cáo tự đánh giá (Mẫu 1)', en: 'Self-evaluation (form 1)' },
    others: { vi: 'Tài liệu khác', en: 'Other papers' },
  },
  recognition: {
    'acceptance-minutes': { vi: 'Biên bản họp hội đồng nghiệm thu', en: 'Minutes of the acceptance council' },
    'registration-certificate': {
      vi: 'Bản sao giấy chứng nhận đăng ký kết quả',
      en: 'Copy of the certificate of registration',
    },
    'completion-report': {
      vi: 'Báo cáo hoàn thiện hồ sơ (Mẫu 10)',
      en: 'Report on completing the dossier (form 10)',
    },
    'independent-opinions': { vi: 'Ý kiến chuyên gia độc lập', en: 'Opinions of independent experts' },
  },
};

export const BROUGHT_BY_WORDS: Readonly<Record<BroughtBy, Label>> = {
  investigator: { vi: 'Chủ nhiệm', en: 'Principal investigator' },
  host: { vi: 'Tổ chức chủ trì', en: 'Lead institution' },
  office: { vi: 'Cơ quan quản lý', en: 'The office' },
};

export const ITEM_STATE_WORDS: Readonly<Record<ItemState, Label>> = {
  missing: { vi: 'Còn thiếu', en: 'Missing' },
  incomplete: { vi: 'Chưa đủ bản', en: 'Incomplete' },
  brought: { vi: 'Đã có', en: 'Brought' },
  waived: { vi: 'Được miễn', en: 'Waived' },
  'if-any': { vi: 'Nếu có', en: 'If any' },
};

export const ITEM_FORM_WORDS: Readonly<Record<ItemForm, Label>> = {
  signed: { vi: 'thiếu bản ký (PDF hoặc ảnh)', en: 'the signed one (PDF or scan) is missing' },
  editable: {
    vi: 'thiếu bản sửa được (DOCX, XLSX, ODT)',
    en: 'the editable one (DOCX, XLSX, ODT) is missing',
  },
};

export const CHECKLIST = {
  title: { vi: 'Thành phần hồ sơ', en: 'What the dossiers ask for' },
  link: { vi: 'Gắn tài liệu', en: 'Link documents' },
  save: { vi: 'Lưu', en: 'Save' },
  waive: { vi: 'Miễn', en: 'Waive' },
  unwaive: { vi: 'Bỏ miễn', en: 'Ask for it again' },
  reason: { vi: 'Lý do', en: 'Reason' },
  article: { vi: 'điều', en: 'art' },
  notOpen: {
    vi: 'Tài liệu đã nộp không mở cho bạn xem.',
    en: 'What was brought is not open to you.',
  },
  pair: { vi: 'một bản ký và một bản sửa được', en: 'one signed and one editable' },
  interpretation: {
    vi: 'Danh mục lập theo nội dung của văn bản, chưa đối chiếu nguyên văn.',
    en: 'Listed by the substance of the text, not compared with its wording.',
  },
  unread: {
    vi: 'Nhiệm vụ theo luật mới chưa được đối chiếu; danh mục dưới đây là của quy định trước.',
    en: 'The project follows a newer law that was not read; this is the list of the rules before it.',
  },
} as const;

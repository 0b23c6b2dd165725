/** What stands on the page about what contributors promise and show before the contract. */
import type { CommitmentForm } from '../domain/funding/counterpart-proof.js';
import type { Label } from './wording.js';

export const COMMITMENTS = {
  title: { vi: 'Cam kết vốn đối ứng', en: 'Commitments of contributors' },
  what: {
    vi: 'Trước khi ký hợp đồng, mỗi đơn vị đóng góp cam kết bằng văn bản và chứng minh nguồn vốn.',
    en: 'Before the contract each contributor promises in writing and shows its money.',
  },
  none: {
    vi: 'Chưa có cam kết nào. Ghi cam kết của từng đơn vị đóng góp ở dưới.',
    en: 'No commitment yet. Note that of each contributor below.',
  },
  planned: { vi: 'Vốn đối ứng theo kinh phí', en: 'Counterpart of the plan' },
  promised: { vi: 'Đã cam kết', en: 'Promised' },
  shown: { vi: 'Đã chứng minh', en: 'Shown' },
  advice: {
    vi: 'Nhiệm vụ được duyệt trước khi thông tư có hiệu lực: những mục thiếu là khuyến nghị.',
    en: 'The project is older than the circular: what is missing is advice.',
  },
  missing: { vi: 'Còn thiếu', en: 'Still missing' },
  contributor: { vi: 'Đơn vị đóng góp', en: 'Contributor' },
  contributorWords: { vi: 'hoặc người, tổ chức ngoài danh mục', en: 'or somebody outside the register' },
  form: { vi: 'Hình thức', en: 'Form' },
  commitmentDocument: { vi: 'Văn bản cam kết', en: 'Written commitment' },
  proofDocument: { vi: 'Văn bản chứng minh', en: 'Proof' },
  financialStatements: { vi: 'Báo cáo tài chính 2 năm', en: 'Statements of two years' },
  withdrawnOn: { vi: 'Rút ngày', en: 'Withdrawn on' },
  withdrawnHint: { vi: 'Từ ngày này cam kết không còn tính.', en: 'From then on it no longer counts.' },
  note: { vi: 'Ghi chú', en: 'Note' },
  choose: { vi: '— chọn —', en: '— choose —' },
  add: { vi: 'Ghi cam kết', en: 'Note a commitment' },
  change: { vi: 'Bổ sung, sửa', en: 'Complete it' },
  save: { vi: 'Lưu', en: 'Save' },
  total: { vi: 'Cộng', en: 'Sum' },
} as const satisfies Record<string, Label>;

export const COMMITMENT_FORM_WORDS: Readonly<Record<CommitmentForm, Label>> = {
  'own-funds': { vi: 'Vốn tự có', en: 'Own funds' },
  raised: { vi: 'Vốn huy động', en: 'Raised' },
  'bank-loan': { vi: 'Vốn vay ngân hàng', en: 'Bank loan' },
};

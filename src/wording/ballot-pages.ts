/** What the pages of a member's own ballot say. */
import type { Language } from '../domain/values/language.js';

export const BALLOT = {
  title: { vi: 'Phiếu đánh giá', en: 'Ballot' },
  grade: { vi: 'Xếp loại chung', en: 'Overall grade' },
  vote: { vi: 'Ý kiến', en: 'Vote' },
  comment: { vi: 'Nhận xét chung', en: 'Comment' },
  fromParts: { vi: 'Theo các tiêu chí', en: 'As the criteria give it' },
  threeQuarters: {
    vi: 'Có đạt ít nhất 3/4 mức đặt hàng không?',
    en: 'Are three quarters of the order reached?',
  },
  yes: { vi: 'Có', en: 'Yes' },
  no: { vi: 'Không', en: 'No' },
  note: { vi: 'Ghi chú cho tiêu chí này', en: 'Note on this criterion' },
  notDelivered: { vi: 'chưa ghi nhận giao nộp', en: 'not recorded as delivered' },
  total: { vi: 'Tổng điểm', en: 'Total' },
  openScores: { vi: 'chưa cho điểm:', en: 'still open:' },
  derived: { vi: 'Theo các tiêu chí', en: 'The criteria give' },
  savedAt: { vi: 'Đã lưu lúc', en: 'Saved at' },
  draftKept: { vi: 'Bản nháp đã được lưu.', en: 'The draft is kept.' },
  notSaved: { vi: 'Chưa lưu.', en: 'Not saved yet.' },
  save: { vi: 'Lưu nháp', en: 'Save draft' },
  look: { vi: 'Xem lại và nộp', en: 'Look over and submit' },
  lookTitle: { vi: 'Xem lại lần cuối', en: 'A last look' },
  freezes: {
    vi: 'Sau khi nộp, phiếu không sửa được nữa, trừ khi người chủ trì cho mở lại.',
    en: 'Once submitted the ballot cannot be changed, unless who presides has it reopened.',
  },
  submit: { vi: 'Nộp phiếu', en: 'Submit' },
  change: { vi: 'Sửa lại', en: 'Change it' },
  criterion: { vi: 'Tiêu chí', en: 'Criterion' },
  answer: { vi: 'Đánh giá', en: 'Answer' },
  leftOpen: { vi: 'để trống', en: 'left open' },
  reaches: { vi: 'đạt ít nhất 3/4 đặt hàng', en: 'reaches three quarters of the order' },
  reachesNot: { vi: 'chưa đạt 3/4 đặt hàng', en: 'below three quarters of the order' },
  submitted: { vi: 'Phiếu đã nộp, chỉ còn xem.', en: 'The ballot is handed in; it can only be read.' },
  keyedIn: {
    vi: 'Phiếu giấy đã được nhập, chờ người thứ hai xác nhận.',
    en: 'The paper ballot is keyed in and waits for the second person.',
  },
  wasMissing: {
    vi: 'Phiên họp kết thúc mà không có phiếu này.',
    en: 'The session closed without this ballot.',
  },
  receipt: { vi: 'Mã biên nhận', en: 'Receipt' },
  receiptProves: {
    vi: 'Ghi lại mã này: nhật ký cũng giữ, nên chứng minh được phiếu đã nộp không bị sửa.',
    en: 'Note it down: the audit holds it too, so that it proves what was handed in.',
  },
  paperNumber: { vi: 'Số phiếu giấy', en: 'Number of the paper' },
  invalid: { vi: 'Phiếu không hợp lệ', en: 'Invalid' },
  whoReopens: {
    vi: 'Cần sửa, đề nghị người chủ trì mở lại:',
    en: 'To change it, ask who presides to reopen it:',
  },
  recused: {
    vi: 'Quý vị có xung đột lợi ích với nhiệm vụ này nên không xem tài liệu và không bỏ phiếu.',
    en: 'You are in conflict with this project: its documents are closed to you and you cast no ballot.',
  },
} as const;

export const BALLOT_CONTRADICTS: Readonly<Record<Language, (chosen: string, derived: string) => string>> = {
  vi: (chosen, derived) =>
    `Xếp loại chung đã chọn là “${chosen}”, nhưng các tiêu chí đã đánh giá cho kết quả “${derived}”. Hãy sửa một trong hai trước khi nộp.`,
  en: (chosen, derived) =>
    `The overall grade chosen is “${chosen}”, but the criteria as assessed give “${derived}”. Change one of them before submitting.`,
};

export const CONFLICT = {
  title: { vi: 'Xung đột lợi ích', en: 'Conflict of interest' },
  question: {
    vi: 'Quý vị có tham gia thực hiện, có người thân tham gia, hoặc có quyền, lợi ích liên quan đến nhiệm vụ này không?',
    en: 'Do you take part in this project, does a relative of yours, or do you have an interest in it?',
  },
  none: { vi: 'Không, tiếp tục', en: 'No, go on' },
  some: { vi: 'Có, tôi khai báo', en: 'Yes, I declare it' },
  kind: { vi: 'Quan hệ', en: 'Which' },
  statement: { vi: 'Nội dung', en: 'In your words' },
  effect: {
    vi: 'Tùy quy chế, người có xung đột lợi ích không xem tài liệu, không bỏ phiếu và không được tính là có mặt ở nội dung này.',
    en: 'As the rulebook has it, a member in conflict sees no documents, casts no ballot and does not count as present for this item.',
  },
  declare: { vi: 'Khai báo', en: 'Declare' },
} as const;

export const PAPER_BALLOT = {
  title: { vi: 'Nhập phiếu giấy', en: 'Key in a paper ballot' },
  member: { vi: 'Thành viên', en: 'Member' },
  project: { vi: 'Nhiệm vụ', en: 'Project' },
  next: { vi: 'Tiếp tục', en: 'Continue' },
  invalid: {
    vi: 'Phiếu không hợp lệ vì (để trống nếu hợp lệ)',
    en: 'Invalid because (empty if it is valid)',
  },
  secondPerson: {
    vi: 'Phiếu chỉ được tính sau khi một người khác xác nhận.',
    en: 'It counts once another person has confirmed it.',
  },
  submit: { vi: 'Nhập phiếu', en: 'Key it in' },
  number: { vi: 'số', en: 'number' },
  scan: { vi: 'Xem bản quét', en: 'See the scan' },
  attach: { vi: 'Đính kèm bản quét…', en: 'Attach the scan…' },
  otherScan: { vi: 'Thay bản quét…', en: 'Attach another scan…' },
  byAnother: { vi: 'chờ người khác xác nhận', en: 'another person confirms it' },
  scanTitle: { vi: 'Bản quét phiếu giấy', en: 'Scan of a paper ballot' },
  scanHint: {
    vi: 'Chỉ người có quyền xác nhận phiếu xem được. Sau khi xác nhận không thay được nữa. Tối đa',
    en: 'Only who may confirm the ballot sees it, and it stays once the ballot is confirmed. At most',
  },
  file: { vi: 'Tệp', en: 'File' },
  sendScan: { vi: 'Đính kèm', en: 'Attach' },
  withoutScan: { vi: 'Về phiên họp, không đính kèm', en: 'To the session, without a scan' },
} as const;

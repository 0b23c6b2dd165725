/** Words of the export of a whole project; its index is read by inspectors, in Vietnamese. */
import type { Label } from './wording.js';

export const EXPORT = {
  link: { vi: 'Tải toàn bộ hồ sơ nhiệm vụ (ZIP)', en: 'Download the whole project (ZIP)' },
  title: { vi: 'Toàn bộ hồ sơ nhiệm vụ (ZIP)', en: 'The whole project (ZIP)' },
  order: { vi: 'Đặt tệp, làm sau', en: 'Order the file, made meanwhile' },
  hint: {
    vi: 'Gồm hồ sơ, hội đồng, phiếu của các phiên đã đóng, kinh phí, tài liệu và nhật ký; việc tải về được ghi lại.',
    en: 'Records, councils, ballots of closed sessions, money, documents and audit; the download is recorded.',
  },
} as const satisfies Record<string, Label>;

export const EXPORT_INDEX = {
  title: 'Hồ sơ nhiệm vụ',
  exported: 'Xuất lúc',
  by: 'Người xuất',
  stage: 'Giai đoạn',
  note: 'Phiếu, nhận xét và kết quả chỉ có của các phiên họp đã đóng. Tệp SHA256SUMS cho phép kiểm tra từng tệp (sha256sum -c SHA256SUMS).',
  file: 'Tệp',
  what: 'Nội dung',
  size: 'Kích thước (byte)',
  missing: 'không còn trong kho lưu trữ',
} as const;

/** What each file of the archive is; those of documents go by their title. */
export const EXPORT_ENTRIES = {
  project: 'Thông tin nhiệm vụ',
  'stage-history': 'Lịch sử giai đoạn',
  team: 'Nhóm thực hiện',
  institutions: 'Các tổ chức liên quan',
  partners: 'Đơn vị phối hợp',
  decisions: 'Quyết định, văn bản',
  contract: 'Hợp đồng',
  adjustments: 'Điều chỉnh',
  'recorded-facts': 'Ghi nhận từ hồ sơ cũ',
  products: 'Sản phẩm đặt hàng và giao nộp',
  grade: 'Xếp loại',
  outcomes: 'Kết quả ứng dụng',
  pipeline: 'Ý tưởng và khảo sát',
  councils: 'Hội đồng',
  seats: 'Thành viên hội đồng',
  conflicts: 'Xung đột lợi ích',
  sessions: 'Phiên họp',
  attendance: 'Điểm danh',
  tellers: 'Ban kiểm phiếu',
  'session-steps': 'Các bước của phiên họp',
  comments: 'Phiếu nhận xét',
  ballots: 'Phiếu đánh giá',
  'ballot-versions': 'Phiếu đã mở lại',
  verdicts: 'Kết quả đánh giá',
  minutes: 'Biên bản',
  'funding-plans': 'Kinh phí: các phiên bản',
  'funding-lines': 'Kinh phí: các dòng',
  'funding-cuts': 'Kinh phí: các bảng cắt',
  ledger: 'Sổ chi',
  reconciliation: 'Đối chiếu',
  commitments: 'Cam kết vốn đối ứng',
  milestones: 'Mốc',
  reminders: 'Nhắc việc đã gửi',
  documents: 'Danh mục tài liệu',
  'document-versions': 'Tài liệu: các phiên bản',
  audit: 'Nhật ký',
} as const;

/** What pages say around the records that they show. */
import { counted } from './wording.js';

export const FRAME = {
  product: { vi: 'Theo dõi nhiệm vụ KH&CN', en: 'S&T project tracker' },
  skip: { vi: 'Đến nội dung chính', en: 'Skip to the content' },
  menu: { vi: 'Trang', en: 'Pages' },
  start: { vi: 'Về trang đầu', en: 'To the first page' },
  registers: { vi: 'Sổ sách', en: 'Registers' },
  figures: { vi: 'Số liệu', en: 'Figures' },
  administration: { vi: 'Quản trị', en: 'Administration' },
  language: { vi: 'Ngôn ngữ', en: 'Language' },
  signOut: { vi: 'Đăng xuất', en: 'Sign out' },
  projects: { vi: 'Nhiệm vụ', en: 'Projects' },
  outbox: { vi: 'Hộp thư đi', en: 'Outbox' },
  none: { vi: 'Chưa có.', en: 'None yet.' },
  unknown: { vi: 'chưa rõ', en: 'not known' },
} as const;

export const ERROR = {
  missing: { vi: 'Không tìm thấy trang', en: 'Page not found' },
  other: { vi: 'Không thực hiện được', en: 'That did not work' },
  requestId: { vi: 'Mã yêu cầu', en: 'Request id' },
  back: { vi: 'Quay lại trang trước', en: 'Back to the page before' },
  work: { vi: 'Về việc của tôi', en: 'To my work' },
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
} as const;

export const LIST = {
  title: { vi: 'Nhiệm vụ KH&CN', en: 'S&T projects' },
  words: {
    vi: 'Tên, mã, số quyết định, tổ chức, người, tài liệu',
    en: 'Title, code, decision, institution, person, document',
  },
  wordsHint: { vi: 'Có dấu hoặc không dấu', en: 'With or without accents' },
  stage: { vi: 'Giai đoạn', en: 'Stage' },
  kind: { vi: 'Loại', en: 'Kind' },
  field: { vi: 'Lĩnh vực', en: 'Field' },
  year: { vi: 'Năm thực hiện', en: 'Running in' },
  grade: { vi: 'Xếp loại', en: 'Grade' },
  sort: { vi: 'Sắp xếp', en: 'Order' },
  any: { vi: 'Tất cả', en: 'All' },
  submit: { vi: 'Tìm', en: 'Search' },
  clear: { vi: 'Bỏ lọc', en: 'Clear' },
  code: { vi: 'Mã', en: 'Code' },
  projectTitle: { vi: 'Tên nhiệm vụ', en: 'Title' },
  lead: { vi: 'Tổ chức chủ trì', en: 'Lead institution' },
  period: { vi: 'Thời gian', en: 'Period' },
  more: { vi: 'Xem thêm', en: 'Show more' },
  first: { vi: 'Về đầu danh sách', en: 'To the start of the list' },
  empty: {
    vi: 'Không có nhiệm vụ nào như vậy. Hãy bớt điều kiện lọc hoặc tìm bằng từ khác.',
    en: 'There is no such project. Remove a filter or search for another word.',
  },
} as const;

export const PROJECT_COUNT = counted('nhiệm vụ', 'project', 'projects');

export const SORT_WORDS = {
  match: { vi: 'Sát từ tìm, rồi mới trước', en: 'Best match, then newest' },
  '-code': { vi: 'Mã, mới trước', en: 'Code, newest first' },
  code: { vi: 'Mã, cũ trước', en: 'Code, oldest first' },
  title: { vi: 'Tên, A đến Z', en: 'Title, A to Z' },
  '-title': { vi: 'Tên, Z đến A', en: 'Title, Z to A' },
  stage: { vi: 'Giai đoạn', en: 'Stage' },
  '-stage': { vi: 'Giai đoạn, ngược lại', en: 'Stage, reversed' },
  lead: { vi: 'Tổ chức chủ trì, A đến Z', en: 'Lead institution, A to Z' },
  '-lead': { vi: 'Tổ chức chủ trì, Z đến A', en: 'Lead institution, Z to A' },
  start: { vi: 'Ngày bắt đầu, sớm trước', en: 'Begins, earliest first' },
  '-start': { vi: 'Ngày bắt đầu, muộn trước', en: 'Begins, latest first' },
} as const;

export const PROJECT = {
  demonstration: { vi: 'Dữ liệu minh họa', en: 'Demonstration' },
  facts: { vi: 'Thông tin chung', en: 'The project' },
  kind: { vi: 'Loại, cấp', en: 'Kind, level' },
  field: { vi: 'Lĩnh vực', en: 'Field' },
  lead: { vi: 'Tổ chức chủ trì', en: 'Lead institution' },
  partners: { vi: 'Đơn vị phối hợp', en: 'Partners' },
  investigator: { vi: 'Chủ nhiệm', en: 'Principal investigator' },
  authority: { vi: 'Cơ quan phê duyệt', en: 'Authority' },
  heldBy: { vi: 'Cơ quan lưu giữ hiện nay', en: 'Held now by' },
  programme: { vi: 'Thuộc chương trình', en: 'Within the programme' },
  members: { vi: 'Nhiệm vụ thuộc chương trình', en: 'Projects of the programme' },
  period: { vi: 'Thời gian thực hiện', en: 'Period' },
  scale: { vi: 'Quy mô', en: 'Scale' },
  objectives: { vi: 'Mục tiêu', en: 'Objectives' },
  contract: { vi: 'Hợp đồng', en: 'Contract' },
  grade: { vi: 'Xếp loại', en: 'Grade' },
  withoutBallots: { vi: 'ghi theo hồ sơ, không có phiếu', en: 'from old papers, without ballots' },
  summary: { vi: 'Đoạn tóm tắt cho báo cáo', en: 'Paragraph for reports' },
  funding: { vi: 'Kinh phí', en: 'Funding' },
  milestones: { vi: 'Mốc thời hạn', en: 'Milestones' },
  councils: { vi: 'Hội đồng', en: 'Councils' },
  products: { vi: 'Sản phẩm', en: 'Products' },
  decisions: { vi: 'Văn bản', en: 'Official papers' },
  outcomes: { vi: 'Ứng dụng kết quả', en: 'After acceptance' },
  history: { vi: 'Quá trình', en: 'Stages so far' },
  records: { vi: 'Ghi theo hồ sơ cũ', en: 'As old papers have it' },
  acts: { vi: 'Bước tiếp theo', en: 'Next steps' },
  source: { vi: 'Nguồn', en: 'Source' },
} as const;

export const FUNDING = {
  version: { vi: 'Bản', en: 'Version' },
  source: { vi: 'Nguồn vốn', en: 'Source' },
  contributor: { vi: 'Đơn vị đóng góp', en: 'Contributor' },
  breakdown: { vi: 'Năm, mục chi', en: 'Year, budget line' },
  amount: { vi: 'Số tiền', en: 'Amount' },
  share: { vi: 'Tỷ lệ', en: 'Share' },
  total: { vi: 'Tổng', en: 'Total' },
  difference: { vi: 'Chênh lệch tổng và các dòng', en: 'Total less lines' },
  unexplained: { vi: 'chưa có giải trình', en: 'not explained' },
} as const;

export const PLAN_KIND_WORDS = {
  estimate: { vi: 'Dự toán', en: 'Estimate' },
  approved: { vi: 'Được phê duyệt', en: 'Approved' },
  adjusted: { vi: 'Đã điều chỉnh', en: 'Adjusted' },
  recorded: { vi: 'Ghi theo hồ sơ', en: 'Recorded from papers' },
} as const;

export const PRECISION_WORDS = {
  exact: { vi: '', en: '' },
  about: { vi: 'khoảng', en: 'about' },
  over: { vi: 'hơn', en: 'more than' },
  'at-most': { vi: 'tối đa', en: 'at most' },
  remainder: { vi: 'phần còn lại', en: 'the remainder' },
  percent: { vi: '', en: '' },
} as const;

export const MILESTONE = {
  title: { vi: 'Mốc', en: 'Milestone' },
  due: { vi: 'Hạn', en: 'Due' },
  state: { vi: 'Tình trạng', en: 'State' },
  article: { vi: 'Căn cứ', en: 'Basis' },
  projected: { vi: 'dự kiến', en: 'projected' },
  completedOn: { vi: 'Xong ngày', en: 'Done on' },
} as const;

export const MILESTONE_STATE_WORDS = {
  open: { vi: 'Chưa đến hạn', en: 'Not due yet' },
  'due-today': { vi: 'Đến hạn hôm nay', en: 'Due today' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  held: { vi: 'Không nhắc', en: 'On hold' },
  completed: { vi: 'Đã xong', en: 'Done' },
  cancelled: { vi: 'Đã bỏ', en: 'Cancelled' },
} as const;

export const PRODUCT = {
  ordered: { vi: 'Đặt hàng', en: 'Ordered' },
  delivered: { vi: 'Giao nộp', en: 'Delivered' },
  quality: { vi: 'Chất lượng', en: 'Quality' },
  evidence: { vi: 'Minh chứng', en: 'Evidence' },
  name: { vi: 'Sản phẩm', en: 'Product' },
} as const;

export const PAPER = {
  number: { vi: 'Số', en: 'Number' },
  date: { vi: 'Ngày', en: 'Date' },
  issuer: { vi: 'Cơ quan ban hành', en: 'Issuer' },
  role: { vi: 'Nội dung', en: 'What it does' },
} as const;

export const PAPER_ROLE_WORDS = {
  approves: { vi: 'Phê duyệt', en: 'Approves' },
  'approves-list': { vi: 'Phê duyệt danh mục', en: 'Approves the list' },
  'approves-contract': { vi: 'Về hợp đồng', en: 'On the contract' },
  funds: { vi: 'Kinh phí', en: 'Funds' },
  selects: { vi: 'Kết quả tuyển chọn', en: 'Result of selection' },
  'notifies-result': { vi: 'Thông báo kết quả', en: 'Notifies the result' },
  'appoints-council': { vi: 'Thành lập hội đồng', en: 'Appoints a council' },
  recognizes: { vi: 'Công nhận kết quả', en: 'Recognises the results' },
  extends: { vi: 'Gia hạn', en: 'Extends' },
  adjusts: { vi: 'Điều chỉnh', en: 'Adjusts' },
  suspends: { vi: 'Tạm dừng', en: 'Suspends' },
  terminates: { vi: 'Chấm dứt', en: 'Terminates' },
  concerns: { vi: 'Liên quan', en: 'Concerns it' },
} as const;

export const OUTCOME = {
  carriedOnBy: { vi: 'Đơn vị tiếp tục', en: 'Carried on by' },
  with: { vi: 'Phối hợp với', en: 'Together with' },
  products: { vi: 'Sản phẩm', en: 'Products' },
  market: { vi: 'Thị trường', en: 'Market' },
  place: { vi: 'Địa điểm', en: 'Place' },
  notedOn: { vi: 'Ghi nhận', en: 'Noted' },
} as const;

export const OUTCOME_KIND_WORDS = {
  application: { vi: 'Ứng dụng', en: 'Application' },
  handover: { vi: 'Chuyển giao', en: 'Handover' },
  replication: { vi: 'Nhân rộng', en: 'Replication' },
  commercial: { vi: 'Thương mại hóa', en: 'On the market' },
  training: { vi: 'Đào tạo, tập huấn', en: 'Training' },
  'protected-right': { vi: 'Bảo hộ sở hữu trí tuệ', en: 'Protected right' },
  other: { vi: 'Khác', en: 'Other' },
} as const;

export const ACT = {
  moveTo: { vi: 'Chuyển sang', en: 'Move to' },
  open: { vi: 'Có thể thực hiện', en: 'Possible now' },
  shut: { vi: 'Chưa thực hiện được', en: 'Not possible yet' },
  end: { vi: 'Nhiệm vụ không còn bước nào tiếp theo.', en: 'There is no further step.' },
  recorded: { vi: 'ghi theo hồ sơ cũ', en: 'recorded from old papers' },
  gaps: { vi: 'Hồ sơ còn thiếu', en: 'The papers lack' },
  warnings: { vi: 'Lưu ý', en: 'Mind' },
} as const;

export const OUTBOX = {
  title: { vi: 'Hộp thư đi', en: 'Outbox' },
  hint: {
    vi: 'Khi chưa cấu hình máy chủ thư (SMTP_URL), thư nhắc việc được giữ tại đây.',
    en: 'Without a mail server (SMTP_URL), reminders are kept here.',
  },
  empty: { vi: 'Chưa có thư nào.', en: 'No mails yet.' },
  more: { vi: 'Thư cũ hơn', en: 'Older mails' },
} as const;

export const MAIL_STATE_WORDS = {
  prepared: { vi: 'Đã soạn', en: 'Prepared' },
  kept: { vi: 'Giữ lại', en: 'Kept' },
  sent: { vi: 'Đã gửi', en: 'Sent' },
  failed: { vi: 'Chưa gửi được', en: 'Failed' },
  cancelled: { vi: 'Không cần gửi nữa', en: 'Not needed any more' },
} as const;

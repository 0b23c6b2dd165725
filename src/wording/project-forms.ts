/** The forms of a project: the project itself, who takes part, what it makes, what became of it. */
import type { Label } from './wording.js';

export const PROJECT_FORM = {
  newTitle: { vi: 'Đề xuất nhiệm vụ mới', en: 'New proposal' },
  newHint: {
    vi: 'Chỉ tên, loại và cấp là bắt buộc; phần còn lại bổ sung được sau. Mã được cấp tự động.',
    en: 'Only title, kind and level are needed; the rest can be added later. The code is given out by itself.',
  },
  editTitle: { vi: 'Sửa thông tin nhiệm vụ', en: 'Edit the project' },
  editHint: {
    vi: 'Giai đoạn, kinh phí và mốc không sửa ở đây: chúng đổi theo quyết định, trên các trang riêng.',
    en: 'Stage, money and milestones are not edited here: they change by decisions, on pages of their own.',
  },
  title: { vi: 'Tên nhiệm vụ', en: 'Title' },
  kind: { vi: 'Loại', en: 'Kind' },
  level: { vi: 'Cấp', en: 'Level' },
  field: { vi: 'Lĩnh vực', en: 'Field' },
  objective: {
    vi: 'Mục tiêu kinh tế – xã hội (biểu 04/KHCN-NV)',
    en: 'Socio-economic objective (form 04/KHCN-NV)',
  },
  notSaid: { vi: '— chưa nêu —', en: '— not said —' },
  programme: { vi: 'Thuộc chương trình', en: 'Within the programme' },
  programmeHint: {
    vi: 'Chương trình là một nhiệm vụ thuộc loại “Chương trình”; để trống nếu nhiệm vụ đứng riêng.',
    en: 'A programme is a project of that kind; empty where the project stands alone.',
  },
  lead: { vi: 'Tổ chức chủ trì', en: 'Lead institution' },
  investigator: { vi: 'Chủ nhiệm', en: 'Principal investigator' },
  start: { vi: 'Bắt đầu', en: 'Begins' },
  end: { vi: 'Kết thúc', en: 'Ends' },
  partialHint: {
    vi: 'ngày/tháng/năm, tháng/năm hoặc chỉ năm.',
    en: 'dd/mm/yyyy, mm/yyyy or the year alone.',
  },
  asWritten: { vi: 'Thời gian, đúng chữ trong hồ sơ', en: 'Period as printed' },
  scale: { vi: 'Quy mô', en: 'Scale' },
  objectives: { vi: 'Mục tiêu', en: 'Objectives' },
  more: {
    vi: 'Mã có sẵn, cơ quan phê duyệt, ngày đề xuất',
    en: 'A code it already has, authority, day of the proposal',
  },
  code: { vi: 'Mã', en: 'Code' },
  codeHint: {
    vi: 'Chữ hoa, số và dấu . / -; để trống thì được cấp tự động.',
    en: 'Capitals, digits and . / -; given out by itself where left empty.',
  },
  authority: { vi: 'Cơ quan phê duyệt', en: 'Authority' },
  heldBy: { vi: 'Cơ quan lưu giữ hiện nay', en: 'Held now by' },
  heldByHint: { vi: 'Khi cơ quan phê duyệt đã sáp nhập.', en: 'Where the authority was merged away.' },
  proposedOn: { vi: 'Ngày đề xuất', en: 'Day of the proposal' },
  todayHint: { vi: 'Để trống là hôm nay.', en: 'Today unless told.' },
  create: { vi: 'Ghi đề xuất', en: 'Enter the proposal' },
  save: { vi: 'Lưu', en: 'Save' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
} as const satisfies Record<string, Label>;

export const MEMBERS = {
  partnersTitle: { vi: 'Đơn vị phối hợp', en: 'Partners' },
  partnersHint: {
    vi: 'Tổ chức chủ trì ghi ở trang “Sửa thông tin nhiệm vụ”.',
    en: 'The lead institution is entered on “Edit the project”.',
  },
  partner: { vi: 'Tổ chức', en: 'Institution' },
  teamTitle: { vi: 'Nhóm thực hiện', en: 'Team' },
  teamHint: {
    vi: 'Ai ở trong nhóm thì thấy nhiệm vụ này và không bỏ phiếu cho nó. Chủ nhiệm ghi ở trang “Sửa thông tin nhiệm vụ”.',
    en: 'Who is on the team knows of the project and has no ballot on it. The principal investigator is entered on “Edit the project”.',
  },
  person: { vi: 'Người', en: 'Person' },
  name: { vi: 'Tên', en: 'Name' },
  role: { vi: 'Vai trò', en: 'Role' },
  none: { vi: 'Chưa có ai. Hãy thêm ở dưới.', en: 'Nobody yet. Add the first below.' },
  add: { vi: 'Thêm', en: 'Add' },
  addTitle: { vi: 'Thêm vào danh sách', en: 'Add to the list' },
  remove: { vi: 'Bỏ', en: 'Remove' },
} as const satisfies Record<string, Label>;

export const PARTNER_ROLE_WORDS = {
  partner: { vi: 'Phối hợp thực hiện', en: 'Partner' },
  contributor: { vi: 'Góp vốn', en: 'Contributor' },
  'receiving-unit': { vi: 'Tiếp nhận kết quả', en: 'Receives the results' },
  'technology-transfer': { vi: 'Chuyển giao công nghệ', en: 'Transfers the technology' },
} as const satisfies Record<string, Label>;

export const TEAM_ROLE_WORDS = {
  'principal-investigator': { vi: 'Chủ nhiệm', en: 'Principal investigator' },
  'scientific-secretary': { vi: 'Thư ký khoa học', en: 'Scientific secretary' },
  'key-member': { vi: 'Thành viên chính', en: 'Key member' },
  member: { vi: 'Thành viên', en: 'Member' },
  technician: { vi: 'Kỹ thuật viên', en: 'Technician' },
} as const satisfies Record<string, Label>;

export const PRODUCTS_FORM = {
  title: { vi: 'Sản phẩm đặt hàng và giao nộp', en: 'Products ordered and delivered' },
  ordered: { vi: 'Đặt hàng', en: 'Ordered' },
  orderedHint: {
    vi: 'Một sản phẩm một ô; ô để trống tên thì bỏ qua. Cần thêm ô nữa thì lưu trước.',
    en: 'One product a box; a box without a name is passed over. Save to get more boxes.',
  },
  delivered: { vi: 'Giao nộp', en: 'Delivered' },
  deliveredHint: {
    vi: 'Ghi số lượng đã giao bên cạnh số đặt hàng; để trống số lượng thì sản phẩm đó giữ nguyên.',
    en: 'The quantity delivered beside the one ordered; a product without a quantity stays as it is.',
  },
  nothingOrdered: {
    vi: 'Chưa đặt hàng sản phẩm nào. Thư ký ghi sản phẩm đặt hàng trước, rồi mới ghi giao nộp.',
    en: 'No product was ordered yet. The office enters what is ordered first, then what was delivered.',
  },
  product: { vi: 'Sản phẩm', en: 'Product' },
  newProduct: { vi: 'Sản phẩm mới', en: 'New product' },
  quantity: { vi: 'Số lượng', en: 'Quantity' },
  unit: { vi: 'Đơn vị tính', en: 'Unit' },
  quality: { vi: 'Chất lượng', en: 'Quality' },
  asWritten: { vi: 'Đúng chữ trong hồ sơ', en: 'As printed' },
  volume: { vi: 'Khối lượng, quy cách', en: 'Volume' },
  evidence: { vi: 'Minh chứng', en: 'Evidence' },
  orderedWas: { vi: 'đặt hàng', en: 'ordered' },
  remove: { vi: 'Bỏ sản phẩm này', en: 'Remove this product' },
  removeDelivered: {
    vi: 'Bỏ sản phẩm này, cùng số đã giao nộp của nó',
    en: 'Remove this product with what was delivered of it',
  },
  saveOrdered: { vi: 'Lưu sản phẩm đặt hàng', en: 'Save what is ordered' },
  saveDelivered: { vi: 'Lưu sản phẩm giao nộp', en: 'Save what was delivered' },
} as const satisfies Record<string, Label>;

export const OUTCOME_FORM = {
  title: { vi: 'Ghi kết quả ứng dụng', en: 'Record an outcome' },
  hint: {
    vi: 'Sau nghiệm thu: ai tiếp tục làm, với ai, ra sản phẩm gì, thị trường đón nhận thế nào.',
    en: 'After acceptance: who carries it on, with whom, with which products, how the market took them.',
  },
  kind: { vi: 'Hình thức', en: 'Kind' },
  carriedOnBy: { vi: 'Đơn vị tiếp tục', en: 'Carried on by' },
  with: { vi: 'Phối hợp với', en: 'Together with' },
  products: { vi: 'Sản phẩm, mỗi dòng một sản phẩm', en: 'Products, one a line' },
  market: { vi: 'Thị trường', en: 'Market' },
  place: { vi: 'Địa điểm', en: 'Place' },
  notedOn: { vi: 'Ghi nhận ngày', en: 'Noted on' },
  description: { vi: 'Mô tả', en: 'Description' },
  source: { vi: 'Biết từ đâu', en: 'Where it is known from' },
  save: { vi: 'Ghi kết quả', en: 'Record the outcome' },
} as const satisfies Record<string, Label>;

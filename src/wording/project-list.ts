/** The list of projects: its columns, its filters by name, and the filters that an account saved. */
import type { ListColumn } from '../domain/reporting/list-columns.js';
import type { Label } from './wording.js';

export const LIST_COLUMN_WORDS: Readonly<Record<ListColumn, Label>> = {
  code: { vi: 'Mã', en: 'Code' },
  title: { vi: 'Tên nhiệm vụ', en: 'Title' },
  lead: { vi: 'Tổ chức chủ trì', en: 'Lead institution' },
  investigator: { vi: 'Chủ nhiệm', en: 'Principal investigator' },
  level: { vi: 'Cấp', en: 'Level' },
  kind: { vi: 'Loại', en: 'Kind' },
  field: { vi: 'Lĩnh vực', en: 'Field' },
  stage: { vi: 'Giai đoạn', en: 'Stage' },
  period: { vi: 'Thời gian', en: 'Period' },
  decision: { vi: 'Quyết định phê duyệt', en: 'Approving decision' },
  contract: { vi: 'Hợp đồng', en: 'Contract' },
  grade: { vi: 'Xếp loại', en: 'Grade' },
  approved: { vi: 'Kinh phí phê duyệt (đồng)', en: 'Approved (đồng)' },
  sources: { vi: 'Theo nguồn (đồng)', en: 'By source (đồng)' },
  disbursed: { vi: 'Đã giải ngân (đồng)', en: 'Disbursed (đồng)' },
};

export const LISTING = {
  proposeFirst: {
    vi: 'Chưa có nhiệm vụ nào. Bấm “Đề xuất nhiệm vụ mới” ở trên để nhập nhiệm vụ đầu tiên.',
    en: 'There is no project yet. Press “New proposal” above to enter the first.',
  },
  noneYet: {
    vi: 'Chưa có nhiệm vụ nào mà ông/bà được xem. Nhiệm vụ hiện ở đây khi ông/bà tham gia nhóm hoặc hội đồng của nhiệm vụ.',
    en: 'There is no project that you may see yet. Projects stand here once you are on their team or in their council.',
  },
  more: { vi: 'Thêm điều kiện lọc', en: 'More filters' },
  propose: { vi: 'Đề xuất nhiệm vụ mới', en: 'New proposal' },
  level: { vi: 'Cấp', en: 'Level' },
  source: { vi: 'Nguồn vốn', en: 'Source of funds' },
  institution: { vi: 'Tổ chức chủ trì hoặc phối hợp', en: 'Lead institution or partner' },
  programme: { vi: 'Chương trình', en: 'Programme' },
  words: { vi: 'Từ tìm', en: 'Words' },
  columnsAndRows: { vi: 'Cột và số dòng', en: 'Columns and rows' },
  columns: { vi: 'Cột', en: 'Columns' },
  rows: { vi: 'Số dòng mỗi trang', en: 'Rows on a page' },
  filtered: { vi: 'Đang lọc', en: 'Filtered by' },
  remove: { vi: 'bỏ', en: 'remove' },
  sortBy: { vi: 'Sắp xếp theo', en: 'Sort by' },
  saved: { vi: 'Bộ lọc đã lưu', en: 'Saved filters' },
  save: { vi: 'Lưu bộ lọc này', en: 'Save this filter' },
  saveHint: {
    vi: 'Giữ điều kiện lọc, cột và cách sắp xếp đang thấy. Tên đã có thì được thay bằng bộ lọc này.',
    en: 'Keeps filters, columns and order as they are now. A name that exists already is given to this filter.',
  },
  name: { vi: 'Tên bộ lọc', en: 'Name of the filter' },
  asDefault: { vi: 'Mở danh sách là thấy bộ lọc này', en: 'The list begins with it' },
  submit: { vi: 'Lưu', en: 'Save' },
  manage: { vi: 'Sửa các bộ lọc đã lưu', en: 'Manage the saved filters' },
  makeDefault: { vi: 'Đặt làm mặc định', en: 'Begin the list with it' },
  dropDefault: { vi: 'Thôi làm mặc định', en: 'Begin with it no more' },
  isDefault: { vi: 'mặc định', en: 'default' },
  delete: { vi: 'Bỏ', en: 'Remove' },
} as const satisfies Record<string, Label>;

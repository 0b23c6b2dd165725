/** What the pages of letterheads say. */
export const LETTERHEADS = {
  menu: { vi: 'Thể thức văn bản', en: 'Letterheads' },
  title: { vi: 'Thể thức văn bản của cơ quan', en: 'Letterheads of the office' },
  hint: {
    vi: 'Báo cáo và biểu mẫu lấy phần đầu, nơi nhận và chữ ký có hiệu lực vào ngày của văn bản. Khi cơ quan đổi tên hoặc sáp nhập, thêm một thể thức từ ngày đó; văn bản cũ giữ nguyên.',
    en: 'Reports and forms take the head, recipients and signature that stand on their day. When the office is renamed or merged, add a letterhead from that day on; older papers keep theirs.',
  },
  none: {
    vi: 'Chưa có thể thức nào: báo cáo để trống bằng dấu chấm. Chọn cơ quan bên dưới để thêm.',
    en: 'There is none yet: reports leave dots to be filled in. Choose an authority below to add one.',
  },
  noAuthority: {
    vi: 'Chưa có cơ quan quản lý nào trong danh bạ. Thêm một tổ chức loại "cơ quan quản lý" trước.',
    en: 'The register holds no authority yet. Add an institution of the kind "authority" first.',
  },
  authority: { vi: 'Cơ quan', en: 'Authority' },
  validFrom: { vi: 'Áp dụng từ ngày', en: 'From' },
  parentAgency: {
    vi: 'Cơ quan chủ quản (UBND không ghi)',
    en: 'Parent agency (none for a people’s committee)',
  },
  agency: { vi: 'Tên cơ quan ban hành', en: 'Issuing agency' },
  symbol: { vi: 'Ký hiệu sau số (UBND trong 05/BC-UBND)', en: 'Symbol (UBND in 05/BC-UBND)' },
  place: { vi: 'Địa danh trước ngày tháng', en: 'Place before the date' },
  addressees: { vi: 'Kính gửi, mỗi dòng một nơi', en: 'Addressees, one a line' },
  recipients: {
    vi: 'Nơi nhận, mỗi dòng một nơi, không gạch đầu dòng',
    en: 'Recipients, one a line, without the dash',
  },
  signature: {
    vi: 'Quyền hạn và chức vụ người ký, mỗi dòng một ý (TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH)',
    en: 'Above the name, one a line (TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH)',
  },
  signer: { vi: 'Họ tên người ký (không ghi học hàm, học vị)', en: 'Name of who signs (without titles)' },
  add: { vi: 'Thêm thể thức', en: 'Add a letterhead' },
  change: { vi: 'Sửa', en: 'Change' },
  save: { vi: 'Lưu thể thức', en: 'Save the letterhead' },
  remove: { vi: 'Bỏ thể thức này', en: 'Remove this letterhead' },
  removeHint: {
    vi: 'Văn bản từ ngày này sẽ theo thể thức trước đó; bản đã lập không đổi.',
    en: 'Papers from this day on follow the letterhead before; those already kept do not change.',
  },
  removeNow: { vi: 'Xác nhận bỏ', en: 'Confirm' },
  all: { vi: 'Tất cả thể thức', en: 'All letterheads' },
  wrong: { vi: 'Chưa lưu được', en: 'Not saved' },
} as const;

/** What the registers of institutions and of persons say. */
import type { InstitutionKind } from '../domain/values/institution-kinds.js';
import { counted, type Label } from './wording.js';

export const INSTITUTION_KIND_WORDS = {
  authority: { vi: 'Cơ quan quản lý', en: 'Authority' },
  university: { vi: 'Trường đại học, cao đẳng', en: 'University or college' },
  'research-institute': { vi: 'Viện nghiên cứu', en: 'Research institute' },
  enterprise: { vi: 'Doanh nghiệp', en: 'Enterprise' },
  cooperative: { vi: 'Hợp tác xã', en: 'Cooperative' },
  household: { vi: 'Hộ gia đình, cá nhân', en: 'Household' },
  'public-unit': { vi: 'Đơn vị sự nghiệp công lập', en: 'Public service unit' },
  association: { vi: 'Hội, hiệp hội', en: 'Association' },
  other: { vi: 'Tổ chức khác', en: 'Other' },
} as const satisfies Record<InstitutionKind, Label>;

export const PROJECT_ROLE_WORDS: Readonly<Record<string, Label>> = {
  lead: { vi: 'Chủ trì', en: 'Lead institution' },
  authority: { vi: 'Cơ quan quản lý', en: 'Authority' },
  holder: { vi: 'Nắm giữ kết quả', en: 'Holds the results' },
  partner: { vi: 'Phối hợp', en: 'Partner' },
  contributor: { vi: 'Đối ứng', en: 'Contributor' },
  receiving: { vi: 'Ứng dụng kết quả', en: 'Receiving unit' },
  'receiving-unit': { vi: 'Ứng dụng kết quả', en: 'Receiving unit' },
  'principal-investigator': { vi: 'Chủ nhiệm', en: 'Principal investigator' },
  team: { vi: 'Thành viên thực hiện', en: 'Member of the team' },
};

export const GENDER_WORDS = {
  female: { vi: 'Nữ', en: 'Female' },
  male: { vi: 'Nam', en: 'Male' },
  other: { vi: 'Khác', en: 'Other' },
} as const satisfies Record<string, Label>;

export const INSTITUTIONS = {
  menu: { vi: 'Tổ chức', en: 'Institutions' },
  title: { vi: 'Danh mục tổ chức', en: 'Register of institutions' },
  intro: {
    vi: 'Tổ chức chủ trì, phối hợp, đối ứng, ứng dụng và cơ quan quản lý. Mở một tổ chức để xem nhiệm vụ, kinh phí, người và hội đồng của tổ chức đó.',
    en: 'Lead institutions, partners, contributors, receiving units and authorities. Open one to see its projects, money, people and councils.',
  },
  words: { vi: 'Tên, tên viết tắt hoặc mã', en: 'Name, short name or code' },
  kind: { vi: 'Loại', en: 'Kind' },
  name: { vi: 'Tên tổ chức', en: 'Name' },
  shortName: { vi: 'Tên viết tắt', en: 'Short name' },
  code: { vi: 'Mã dùng trong mã nhiệm vụ', en: 'Code used in project codes' },
  codeHint: {
    vi: 'Chỉ cơ quan quản lý cần: chữ in hoa và số, ví dụ BS trong BS-2020-001.',
    en: 'Only an authority needs one: capitals and digits, such as BS in BS-2020-001.',
  },
  address: { vi: 'Địa chỉ', en: 'Address' },
  validFrom: { vi: 'Hoạt động từ ngày', en: 'Exists from' },
  validTo: { vi: 'Ngày hoạt động cuối cùng', en: 'Last day of its existence' },
  validToHint: {
    vi: 'Khi giải thể hoặc sáp nhập; hồ sơ cũ vẫn giữ tên của thời đó.',
    en: 'When it is dissolved or merged; old records keep the name of their time.',
  },
  successor: { vi: 'Tổ chức kế thừa', en: 'Taken over by' },
  predecessors: { vi: 'Kế thừa của', en: 'Took over from' },
  years: { vi: 'Thời gian hoạt động', en: 'Existed' },
  note: { vi: 'Ghi chú', en: 'Note' },
  add: { vi: 'Thêm tổ chức', en: 'Add an institution' },
  change: { vi: 'Sửa thông tin', en: 'Change' },
  save: { vi: 'Lưu', en: 'Save' },
  all: { vi: 'Tất cả tổ chức', en: 'All institutions' },
  facts: { vi: 'Thông tin', en: 'Facts' },
  projects: { vi: 'Nhiệm vụ và vai trò', en: 'Projects and roles' },
  inList: { vi: 'Xem trong danh sách nhiệm vụ', en: 'See them in the list of projects' },
  grades: { vi: 'Xếp loại các nhiệm vụ chủ trì', en: 'Grades of the projects it led' },
  money: { vi: 'Kinh phí', en: 'Money' },
  people: { vi: 'Người của tổ chức', en: 'Its people' },
  seats: { vi: 'Người của tổ chức trong các hội đồng', en: 'Its people in councils' },
  empty: {
    vi: 'Danh mục chưa có tổ chức nào như vậy. Thử từ khác, bỏ lọc, hoặc thêm tổ chức.',
    en: 'There is no such institution. Try another word, drop the filter, or add it.',
  },
} as const satisfies Record<string, Label>;

export const PERSONS = {
  menu: { vi: 'Người', en: 'Persons' },
  title: { vi: 'Danh mục người', en: 'Register of persons' },
  intro: {
    vi: 'Chủ nhiệm, thành viên nhóm, thành viên hội đồng và cán bộ; có hoặc không có tài khoản.',
    en: 'Investigators, team members, council members and staff; with or without an account.',
  },
  words: { vi: 'Họ tên hoặc thư điện tử', en: 'Name or e-mail address' },
  fullName: { vi: 'Họ và tên', en: 'Full name' },
  academicTitle: { vi: 'Học hàm, học vị', en: 'Academic title' },
  academicTitleHint: {
    vi: 'Như sẽ in trong văn bản, ví dụ PGS.TS.',
    en: 'As printed in papers, such as PGS.TS.',
  },
  gender: { vi: 'Giới tính', en: 'Gender' },
  genderHint: { vi: 'Chỉ dùng cho biểu thống kê.', en: 'For the statistics forms only.' },
  noGender: { vi: 'Không ghi', en: 'Not recorded' },
  institution: { vi: 'Tổ chức', en: 'Institution' },
  institutionHint: {
    vi: 'Gõ vài chữ, có dấu hoặc không dấu, rồi chọn tên gợi ý.',
    en: 'Type a few letters, with or without accents, then choose a suggested name.',
  },
  email: { vi: 'Thư điện tử', en: 'E-mail address' },
  phone: { vi: 'Điện thoại', en: 'Phone' },
  note: { vi: 'Ghi chú', en: 'Note' },
  add: { vi: 'Thêm người', en: 'Add a person' },
  change: { vi: 'Sửa thông tin', en: 'Change' },
  save: { vi: 'Lưu', en: 'Save' },
  all: { vi: 'Tất cả', en: 'All persons' },
  facts: { vi: 'Thông tin', en: 'Facts' },
  projects: { vi: 'Nhiệm vụ tham gia', en: 'Projects' },
  seats: { vi: 'Ghế trong các hội đồng', en: 'Seats in councils' },
  account: { vi: 'Tài khoản', en: 'Account' },
  noAccount: { vi: 'Chưa có tài khoản', en: 'No account' },
  shutAccount: { vi: 'đã khóa', en: 'shut' },
  openAccount: { vi: 'Mở tài khoản cho người này', en: 'Open an account for this person' },
  role: { vi: 'Vai trò', en: 'Role' },
  council: { vi: 'Hội đồng', en: 'Council' },
  since: { vi: 'Thành lập ngày', en: 'Established' },
  standing: { vi: 'Tình trạng', en: 'Standing' },
  inOffice: { vi: 'đương nhiệm', en: 'in office' },
  left: { vi: 'đã thôi', en: 'left' },
  empty: {
    vi: 'Danh mục chưa có ai như vậy. Thử từ khác hoặc thêm người.',
    en: 'There is nobody like that. Try another word or add the person.',
  },
} as const satisfies Record<string, Label>;

export const RECORD_MONEY = {
  project: { vi: 'Nhiệm vụ', en: 'Project' },
  role: { vi: 'Vai trò', en: 'Role' },
  source: { vi: 'Nguồn, năm', en: 'Source, year' },
  promised: { vi: 'Được giao hoặc cam kết (đồng)', en: 'Approved or promised (VND)' },
  moved: { vi: 'Đã chuyển (đồng)', en: 'Moved (VND)' },
  contributor: { vi: 'Góp', en: 'Gives' },
  receiver: { vi: 'Nhận', en: 'Receives' },
  total: { vi: 'Cộng', en: 'Total' },
} as const satisfies Record<string, Label>;

export const SHOWN_FIRST = {
  vi: (count: number) => `Chỉ hiện ${count} dòng mới nhất.`,
  en: (count: number) => `Only the newest ${count} are shown.`,
} as const;

export const SEAT_ENTRIES = counted('ghế', 'seat', 'seats');

/** What the pages of accounts say. */
import type { Role } from '../domain/access/actor.js';
import type { WideRole } from '../domain/access/wide-roles.js';
import type { Label } from './wording.js';

export const ROLE_WORDS: Readonly<Record<Role, Label>> = {
  administrator: { vi: 'Quản trị viên', en: 'Administrator' },
  secretary: { vi: 'Thư ký (cơ quan quản lý)', en: 'Secretary (the office)' },
  leader: { vi: 'Lãnh đạo', en: 'Leader' },
  finance: { vi: 'Tài chính', en: 'Finance' },
  'council-member': { vi: 'Thành viên hội đồng', en: 'Council member' },
  investigator: { vi: 'Chủ nhiệm, tổ chức chủ trì', en: 'Investigator' },
  reporter: { vi: 'Người lập báo cáo', en: 'Report writer' },
  auditor: { vi: 'Kiểm tra, giám sát', en: 'Auditor' },
};

export const ROLE_HINTS: Readonly<Record<Role, Label>> = {
  administrator: {
    vi: 'tài khoản, mẫu thư, lịch nghỉ, giám sát hệ thống',
    en: 'accounts, templates, holidays, watching the system',
  },
  secretary: { vi: 'nhiệm vụ, hội đồng, danh mục', en: 'projects, councils, registers' },
  leader: { vi: 'ký quyết định, xem tất cả', en: 'signs decisions, sees all' },
  finance: { vi: 'dự toán, giải ngân, đối chiếu', en: 'plans, ledger, reconciliation' },
  'council-member': { vi: 'hội đồng của mình', en: 'their own councils' },
  investigator: { vi: 'nhiệm vụ của nhóm hoặc tổ chức mình', en: 'projects of their team or institution' },
  reporter: { vi: 'báo cáo năm', en: 'the annual report' },
  auditor: { vi: 'xem tất cả, không sửa', en: 'reads all, changes nothing' },
};

export const WIDE_ROLE_REACH: Readonly<Record<WideRole, Label>> = {
  administrator: {
    vi: 'mở, khóa mọi tài khoản và giao mọi vai trò, kể cả quản trị viên; đọc toàn bộ nhật ký và thư gửi đi; đổi mẫu thư, lịch nghỉ, quy chế của cả cơ quan.',
    en: 'opens and shuts every account and gives every role, administrators too; reads the whole audit and all mails; changes templates, holidays and rulebooks of the office.',
  },
  secretary: {
    vi: 'xem và sửa mọi nhiệm vụ, hội đồng, danh mục; nhập phiếu giấy, quyết định xung đột lợi ích.',
    en: 'sees and changes all projects, councils and registers; enters paper ballots, decides conflicts of interest.',
  },
  leader: {
    vi: 'xem mọi nhiệm vụ, kinh phí và kết quả của mọi hội đồng; chuyển giai đoạn, chọn hồ sơ trúng tuyển.',
    en: 'sees all projects, all money and the results of all councils; moves stages, awards topics.',
  },
  auditor: {
    vi: 'đọc mọi nhiệm vụ, kinh phí, kết quả hội đồng, danh mục người và toàn bộ nhật ký.',
    en: 'reads all projects, all money, the results of councils, the register of persons and the whole audit.',
  },
};

export const ROLE_CONFIRMATION = {
  title: {
    vi: 'Chưa lưu. Hãy xem lại rồi bấm “Xác nhận và lưu”:',
    en: 'Not saved yet. Think it over, then press “Confirm and save”:',
  },
  confirm: { vi: 'Xác nhận và lưu', en: 'Confirm and save' },
  lost: { vi: 'Ông/bà tự bỏ vai trò của chính mình:', en: 'You take away a role of your own:' },
  lostHint: {
    vi: 'Lưu xong, các trang của vai trò này đóng lại ngay và chỉ quản trị viên khác giao lại được.',
    en: 'Once saved, its pages close to you at once, and only another administrator can give it back.',
  },
} as const satisfies Record<string, Label>;

export const LANGUAGE_WORDS = {
  vi: { vi: 'Tiếng Việt', en: 'Vietnamese' },
  en: { vi: 'Tiếng Anh', en: 'English' },
} as const satisfies Record<string, Label>;

export const ACCOUNTS = {
  menu: { vi: 'Tài khoản', en: 'Accounts' },
  title: { vi: 'Tài khoản', en: 'Accounts' },
  intro: {
    vi: 'Mỗi người một tài khoản riêng, không dùng chung mật khẩu. Vai trò quyết định người đó được làm gì.',
    en: 'One account for each person, no shared passwords. Roles say what the person may do.',
  },
  words: { vi: 'Tên hoặc thư điện tử', en: 'Name or e-mail address' },
  role: { vi: 'Vai trò', en: 'Role' },
  roles: { vi: 'Vai trò', en: 'Roles' },
  displayName: { vi: 'Tên hiển thị', en: 'Name shown' },
  email: { vi: 'Thư điện tử (để đăng nhập)', en: 'E-mail address (to sign in)' },
  person: { vi: 'Người trong danh mục', en: 'Person in the register' },
  personHint: {
    vi: 'Cần cho thành viên hội đồng và chủ nhiệm; cán bộ cơ quan được thêm tự động nếu để trống.',
    en: 'Council members and investigators need one; left empty, staff of the office are added by themselves.',
  },
  language: { vi: 'Ngôn ngữ của thư và trang', en: 'Language of mails and pages' },
  state: { vi: 'Tình trạng', en: 'State' },
  active: { vi: 'đang dùng', en: 'active' },
  shut: { vi: 'đã khóa', en: 'shut' },
  demonstration: { vi: 'minh họa', en: 'demonstration' },
  opened: { vi: 'Mở ngày', en: 'Opened on' },
  add: { vi: 'Mở tài khoản', en: 'Open an account' },
  all: { vi: 'Tất cả tài khoản', en: 'All accounts' },
  facts: { vi: 'Thông tin và vai trò', en: 'Facts and roles' },
  save: { vi: 'Lưu thay đổi', en: 'Save' },
  access: { vi: 'Khóa và mở lại', en: 'Shut and open again' },
  shutIt: { vi: 'Khóa tài khoản này…', en: 'Shut this account…' },
  shutHint: {
    vi: 'Người này bị đăng xuất ngay và không đăng nhập được nữa; khóa truy cập và địa chỉ lịch của họ bị thu hồi. Hồ sơ, phiếu và nhật ký của họ giữ nguyên; có thể mở lại.',
    en: 'They are signed out at once and can no longer sign in; their access tokens and calendar addresses are revoked. Their records, ballots and audit stay; the account can be opened again.',
  },
  shutNow: { vi: 'Khóa tài khoản', en: 'Shut the account' },
  openAgainHint: {
    vi: 'Mật khẩu, đăng nhập hai bước và định danh có từ trước khi khóa sẽ dùng lại được; các phiên, khóa truy cập và địa chỉ lịch cũ thì không. Nếu mật khẩu cũ có thể đã lộ, mở xong đề nghị gửi liên kết chọn mật khẩu và báo người đó đặt lại.',
    en: 'The password, two steps and identity of before open it again; sessions, access tokens and calendar addresses do not. If others may know the old password, send a link to choose another one afterwards and ask for it to be used.',
  },
  openAgain: { vi: 'Mở lại tài khoản', en: 'Open the account again' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  linkHint: {
    vi: 'Người dùng tự chọn mật khẩu qua liên kết gửi đến thư điện tử của họ. Liên kết trước đó hết hiệu lực; mật khẩu hiện tại vẫn dùng được đến khi đổi.',
    en: 'People choose their own password by a link that is mailed to them. Earlier links die; the present password works until it is changed.',
  },
  linkShownHint: {
    vi: 'Chưa đặt máy chủ thư, nên liên kết chọn mật khẩu sẽ hiện một lần tại đây để trao tận tay; việc này được ghi vào nhật ký.',
    en: 'No mail server is set, so the link to choose a password is shown here once, to be handed over; the audit tells of it.',
  },
  sendLink: { vi: 'Gửi liên kết chọn mật khẩu', en: 'Send a link to choose a password' },
  showLink: { vi: 'Lấy liên kết chọn mật khẩu', en: 'Get a link to choose a password' },
  sessions: { vi: 'Phiên đăng nhập', en: 'Sessions' },
  endSessions: { vi: 'Kết thúc mọi phiên…', en: 'End all sessions…' },
  endSessionsHint: {
    vi: 'Mọi trình duyệt đang dùng tài khoản này bị đăng xuất ngay, mọi khóa truy cập và địa chỉ lịch bị thu hồi. Người này đăng nhập lại và tạo lại những gì cần dùng được.',
    en: 'Every browser of this account is signed out at once, every access token and calendar address revoked. They can sign in again and make anew what they need.',
  },
  endSessionsNow: { vi: 'Kết thúc mọi phiên', en: 'End all sessions' },
  audit: { vi: 'Nhật ký của tài khoản này', en: 'Audit of this account' },
  empty: { vi: 'Không có tài khoản nào như vậy.', en: 'There is no such account.' },
} as const satisfies Record<string, Label>;

export const LINK_STATE_WORDS = {
  planned: {
    vi: 'Thư có liên kết đang được gửi, yêu cầu lúc',
    en: 'A mail with a link is on its way, asked for',
  },
  sent: { vi: 'Đã gửi thư có liên kết, yêu cầu lúc', en: 'A mail with a link was sent, asked for' },
  failed: {
    vi: 'Không gửi được thư có liên kết, yêu cầu lúc',
    en: 'The mail with a link could not be sent, asked for',
  },
  shown: { vi: 'Liên kết đã hiện cho quản trị viên lúc', en: 'A link was shown to an administrator' },
  used: { vi: 'Mật khẩu được chọn qua liên kết lúc', en: 'The password was chosen by a link' },
  ended: { vi: 'Liên kết sau cùng đã hết hiệu lực, yêu cầu lúc', en: 'The last link is dead, asked for' },
} as const satisfies Record<string, Label>;

export const OPEN_ID = {
  title: { vi: 'Đăng nhập qua hệ thống định danh', en: 'Sign-in at the identity provider' },
  hint: {
    vi: 'Gắn tài khoản với đúng một người của hệ thống định danh, theo mã định danh (sub) chứ không theo thư điện tử. Người chưa gắn sẽ thấy mã của mình khi thử đăng nhập.',
    en: 'Links the account to one person of the provider, by their subject (sub), not by e-mail. Whoever is not linked sees their subject when they try to sign in.',
  },
  issuer: { vi: 'Hệ thống định danh:', en: 'Provider:' },
  subject: { vi: 'Mã định danh (sub)', en: 'Subject (sub)' },
  subjectHint: {
    vi: 'Để trống để bỏ gắn; khi đó mọi phiên, khóa truy cập và địa chỉ lịch hết hiệu lực',
    en: 'Leave empty to unlink; all sessions, access tokens and calendar addresses end then',
  },
  save: { vi: 'Lưu định danh', en: 'Save' },
} as const satisfies Record<string, Label>;

export const GIVEN_LINK = {
  title: { vi: 'Liên kết chọn mật khẩu', en: 'Link to choose a password' },
  link: { vi: 'Liên kết (dùng được một lần)', en: 'Link (works once)' },
  hint: {
    vi: 'Chỉ hiện một lần trên trang này. Trao riêng cho đúng người, không gửi chung cho nhiều người; không tự mở liên kết.',
    en: 'Shown once, on this page only. Give it to that person alone, never to several people; do not open it yourself.',
  },
  toAccount: { vi: 'Đến tài khoản', en: 'To the account' },
} as const satisfies Record<string, Label>;

/** What the checklist of a new office says. */
import { counted, type Label } from './wording.js';

export const SETUP = {
  menu: { vi: 'Thiết lập cơ quan', en: 'Set up the office' },
  title: { vi: 'Thiết lập cơ quan', en: 'Set up the office' },
  intro: {
    vi: 'Các bước để một cơ quan thật bắt đầu làm việc. Trạng thái đọc từ dữ liệu; làm theo thứ tự, quay lại lúc nào cũng được.',
    en: 'The steps by which a real office starts to work. Their state is read from the records; follow the order, come back at any time.',
  },
  progress: { vi: 'Đã xong', en: 'Done' },
  done: { vi: 'xong', en: 'done' },
  open: { vi: 'chưa xong', en: 'to do' },
  byAdministrator: { vi: 'Quản trị viên làm bước này.', en: 'An administrator does this step.' },
  bySecretary: { vi: 'Thư ký làm bước này.', en: 'A secretary does this step.' },
} as const satisfies Record<string, Label>;

/** Each step: what it is for, and what is there. */
export const STEPS = {
  demonstration: { vi: 'Bỏ dữ liệu minh họa', en: 'Clear the demonstration' },
  administrator: { vi: 'Tài khoản quản trị của chính cơ quan', en: "An administrator of the office's own" },
  authority: { vi: 'Cơ quan quản lý', en: 'The authority' },
  letterhead: { vi: 'Thể thức văn bản', en: 'Letterhead' },
  staff: { vi: 'Tài khoản cán bộ', en: 'Accounts of the staff' },
  institutions: { vi: 'Tổ chức', en: 'Institutions' },
  people: { vi: 'Người', en: 'People' },
  mail: { vi: 'Thư điện tử', en: 'Mail' },
  holidays: { vi: 'Lịch nghỉ', en: 'Holidays' },
  rulebooks: { vi: 'Quy chế đánh giá', en: 'Rulebooks' },
  project: { vi: 'Nhiệm vụ đầu tiên', en: 'The first project' },
} as const satisfies Record<string, Label>;
export type StepName = keyof typeof STEPS;

export const STEP_HINTS: Readonly<Record<StepName, Label>> = {
  demonstration: {
    vi: 'Bỏ trước khi nhập dữ liệu thật: xóa là xóa toàn bộ cơ sở dữ liệu, và chỉ làm được khi chưa có nhiệm vụ thật nào.',
    en: 'Before any real record is entered: it empties the whole database, and works only while no project is real.',
  },
  administrator: {
    vi: 'Tài khoản riêng, không dùng chung; tài khoản minh họa nên khóa.',
    en: 'Their own, shared with nobody; the demonstration accounts should be shut.',
  },
  authority: {
    vi: 'Thêm một tổ chức loại “cơ quan quản lý” với mã; mã đứng đầu mã nhiệm vụ.',
    en: 'Add an institution of the kind "authority" with a code, which begins the project codes.',
  },
  letterhead: {
    vi: 'Tên cơ quan, ký hiệu, nơi nhận, chữ ký của báo cáo và biểu mẫu.',
    en: 'Agency, symbol, recipients and signature of reports and forms.',
  },
  staff: {
    vi: 'Ít nhất một thư ký, một lãnh đạo và một cán bộ tài chính: người nhập không tự xác nhận.',
    en: 'A secretary, a leader and finance at least: who enters does not confirm.',
  },
  institutions: {
    vi: 'Tổ chức chủ trì, phối hợp, đối ứng, ứng dụng kết quả.',
    en: 'Lead institutions, partners, contributors, receiving units.',
  },
  people: {
    vi: 'Chủ nhiệm và người có thể ngồi hội đồng, với thư điện tử để nhận lời mời.',
    en: 'Investigators and those who may sit in councils, with addresses for invitations.',
  },
  mail: {
    vi: 'Máy chủ thư đặt bằng SMTP_URL và MAIL_FROM khi khởi động; chưa có thì thư nằm ở hộp thư đi.',
    en: 'SMTP_URL and MAIL_FROM name the mail server at the start; without them mails stay in the outbox.',
  },
  holidays: {
    vi: 'Hạn tính theo ngày làm việc dựa vào lịch này; kiểm tra khi có thông báo nghỉ hằng năm.',
    en: 'Terms in working days rest on it; check it when the holidays of a year are announced.',
  },
  rulebooks: {
    vi: 'Quy chế của luật có sẵn; cơ quan chọn áp dụng thêm, hoặc viết quy chế riêng.',
    en: 'Those of the law are there; the office adopts further ones or writes its own.',
  },
  project: {
    vi: 'Ghi đề xuất đầu tiên; từ đó hệ thống theo dõi tới nghiệm thu.',
    en: 'Enter the first proposal; the system follows it from there.',
  },
};

export const STEP_LINKS: Readonly<Record<Exclude<StepName, 'demonstration'>, Label>> = {
  administrator: { vi: 'Mở tài khoản', en: 'Open an account' },
  authority: { vi: 'Thêm cơ quan', en: 'Add the authority' },
  letterhead: { vi: 'Thêm thể thức', en: 'Add a letterhead' },
  staff: { vi: 'Mở tài khoản', en: 'Open accounts' },
  institutions: { vi: 'Danh mục tổ chức', en: 'Register of institutions' },
  people: { vi: 'Danh mục người', en: 'Register of persons' },
  mail: { vi: 'Hộp thư đi', en: 'Outbox' },
  holidays: { vi: 'Lịch nghỉ', en: 'Holidays' },
  rulebooks: { vi: 'Quy chế', en: 'Rulebooks' },
  project: { vi: 'Danh sách nhiệm vụ', en: 'List of projects' },
};

export const SETUP_FACTS = {
  noDemonstration: { vi: 'Không có dữ liệu minh họa.', en: 'There is no demonstration.' },
  realBesideDemonstration: {
    vi: 'Đã có nhiệm vụ thật bên cạnh dữ liệu minh họa: không xóa được nữa. Hãy khóa các tài khoản minh họa.',
    en: 'There are real projects beside the demonstration: it can no longer be cleared. Shut the demonstration accounts.',
  },
  clearing: { vi: 'Cách xóa dữ liệu minh họa…', en: 'How to clear the demonstration…' },
  clearingWhy: {
    vi: 'Việc này xóa và tạo lại cơ sở dữ liệu nên không làm được trong chương trình đang chạy. Dừng chương trình, chạy lệnh sau trên máy chủ, rồi khởi động lại. Lệnh in ra những gì sẽ mất và chỉ làm khi thêm “--yes”; sau đó nó mở tài khoản quản trị đầu tiên và in mật khẩu một lần.',
    en: 'It drops and recreates the database, which no running program survives. Stop the program, run this on the server, and start again. The command says what will be lost and does it only with "--yes"; then it opens the first administrator account and prints its password once.',
  },
  countsBoth: {
    vi: 'Trong khi còn dữ liệu minh họa, các bước dưới đây đếm cả dữ liệu đó.',
    en: 'While the demonstration is there, the steps below count it too.',
  },
  noMailServer: { vi: 'Chưa đặt máy chủ thư (SMTP_URL).', en: 'No mail server is set (SMTP_URL).' },
  neverReached: { vi: 'Chưa thư nào tới được máy chủ.', en: 'No mail has reached the server yet.' },
  reached: { vi: 'Máy chủ thư trả lời lần cuối', en: 'The mail server last answered' },
  failing: { vi: 'Máy chủ thư không trả lời', en: 'The mail server does not answer' },
  missingRoles: { vi: 'Còn thiếu', en: 'Still missing' },
  allPurposes: {
    vi: 'Hôm nay mỗi loại hội đồng ở cấp tỉnh và cơ sở đều có quy chế hoặc được chọn quy chế.',
    en: 'Today each purpose at province and grassroots level has a rulebook or leaves the choice to the office.',
  },
  gapsToday: { vi: 'Hôm nay chưa có quy chế', en: 'No rulebook today' },
} as const satisfies Record<string, Label>;

export const COUNTED = {
  projects: counted('nhiệm vụ thật', 'real project', 'real projects'),
  demonstrationProjects: counted('nhiệm vụ minh họa', 'demonstration project', 'demonstration projects'),
  demonstrationAccounts: counted('tài khoản minh họa', 'demonstration account', 'demonstration accounts'),
  administrators: counted('quản trị viên', 'administrator', 'administrators'),
  authorities: counted('cơ quan có mã', 'authority with a code', 'authorities with a code'),
  letterheads: counted('cơ quan có thể thức', 'authority with a letterhead', 'authorities with a letterhead'),
  institutions: counted('tổ chức', 'institution', 'institutions'),
  persons: counted('người', 'person', 'persons'),
} as const;

export const TEST_MAIL = {
  send: { vi: 'Gửi thư thử cho tôi', en: 'Send me a test mail' },
  subject: { vi: 'Thư thử: hệ thống theo dõi nhiệm vụ KH&CN', en: 'Test mail: S&T project tracker' },
  text: {
    vi: (url: string) =>
      `Thư này được gửi để kiểm tra máy chủ thư. Nếu ông/bà đọc được, việc gửi thư hoạt động.\n\n${url}/setup`,
    en: (url: string) =>
      `This mail was sent to try the mail server. If you read it, sending works.\n\n${url}/setup`,
  },
  sent: { vi: 'Máy chủ đã nhận thư thử gửi tới', en: 'The server took the test mail to' },
  failed: { vi: 'Thư thử không đi được', en: 'The test mail did not go out' },
} as const;

/** What was done, in words: an act is coded as the record and the past tense of a verb, and said the same way. */
import type { Language } from '../domain/values/language.js';
import { RECORD_KIND_WORDS } from './audit-pages.js';
import type { Label } from './wording.js';

/** Where verb and record do not make a sentence by themselves. */
const WHOLE: Readonly<Record<string, Label>> = {
  'conflict.denied': {
    vi: 'Khai báo không có xung đột lợi ích',
    en: 'Declared to have no conflict of interest',
  },
  'saved-filter.default-turned': { vi: 'Đổi bộ lọc mặc định', en: 'Default filter changed' },
  'audit.read': { vi: 'Xem nhật ký', en: 'Read the audit' },
  'ballots.read': { vi: 'Xem phiếu, biên bản kiểm phiếu', en: 'Read ballots or the minutes of the tally' },
  'dossiers.read': { vi: 'Xuất toàn bộ hồ sơ nhiệm vụ', en: 'Exported the whole dossier of a project' },
  'persons.read': { vi: 'Xem thông tin cá nhân', en: 'Read personal data' },
  'account.signed-in': { vi: 'Đăng nhập', en: 'Signed in' },
  'account.signed-out': { vi: 'Đăng xuất', en: 'Signed out' },
  'account.password-changed': { vi: 'Đổi mật khẩu', en: 'Password changed' },
  'account.password-set-by-link': { vi: 'Chọn mật khẩu qua liên kết', en: 'Password chosen by link' },
  'account.link-sent': { vi: 'Gửi liên kết chọn mật khẩu', en: 'Link to choose a password sent' },
  'account.link-shown': { vi: 'Xem liên kết chọn mật khẩu', en: 'Link to choose a password shown' },
  'account.reset-asked': { vi: 'Yêu cầu đặt lại mật khẩu', en: 'New password asked for' },
  'account.second-factor-set': { vi: 'Bật đăng nhập hai bước', en: 'Signing in with two steps switched on' },
  'account.second-factor-removed': {
    vi: 'Tắt đăng nhập hai bước',
    en: 'Signing in with two steps switched off',
  },
  'account.recovery-codes-renewed': { vi: 'Lấy mã khôi phục mới', en: 'Recovery codes renewed' },
  'account.recovery-code-used': { vi: 'Dùng một mã khôi phục', en: 'Recovery code used' },
  'second-factor-demand.changed': {
    vi: 'Sửa quy định đăng nhập hai bước',
    en: 'Rule of signing in with two steps changed',
  },
  'account.identity-linked': { vi: 'Gắn định danh với tài khoản', en: 'Identity linked to the account' },
  'account.identity-unlinked': { vi: 'Bỏ gắn định danh', en: 'Identity unlinked' },
  'account.ways-in-voided': { vi: 'Hủy các cách đăng nhập cũ', en: 'Ways in of before voided' },
  'account.session-ended': { vi: 'Kết thúc một phiên đăng nhập', en: 'A session ended' },
  'account.sessions-ended': { vi: 'Kết thúc các phiên đăng nhập', en: 'Sessions ended' },
  'project.moved': { vi: 'Chuyển giai đoạn nhiệm vụ', en: 'Stage of the project moved' },
  'project.products-delivered': { vi: 'Ghi sản phẩm bàn giao', en: 'Delivered products recorded' },
  'session.attendance-recorded': { vi: 'Ghi người dự họp', en: 'Attendance recorded' },
  'session.officers-named': {
    vi: 'Cử thư ký, kiểm phiếu của phiên họp',
    en: 'Officers of the session named',
  },
  'session.paper-searched': {
    vi: 'Tìm phiếu giấy chờ xác nhận theo số',
    en: 'Paper ballot that waits searched for by its number',
  },
  'session.proposal-noted': { vi: 'Ghi đề nghị của phiên họp', en: 'Proposal of the session noted' },
  'session.step-recorded': { vi: 'Ghi bước của phiên họp', en: 'Step of the session recorded' },
  'session.voting-called': { vi: 'Bắt đầu bỏ phiếu', en: 'Voting called' },
  'rulebook.draft-deleted': { vi: 'Xóa bản thảo quy chế', en: 'Draft of the rulebook deleted' },
  'seat.joined': { vi: 'Thành viên tham gia hội đồng', en: 'Member joined the council' },
  'seat.left': { vi: 'Thành viên thôi tham gia hội đồng', en: 'Member left the council' },
  'checklist.documents-linked': {
    vi: 'Gắn tài liệu vào danh mục hồ sơ',
    en: 'Documents linked to the checklist',
  },
  'checklist.item-waived': { vi: 'Miễn một mục hồ sơ', en: 'Item of the checklist waived' },
  'checklist.item-asked-again': { vi: 'Yêu cầu lại một mục hồ sơ', en: 'Item of the checklist asked again' },
  'document.version-added': { vi: 'Nộp bản mới của tài liệu', en: 'Version of the document added' },
  'webhook.secret-renewed': { vi: 'Đổi khóa webhook', en: 'Secret of the webhook renewed' },
  'reminders.silent': { vi: 'Nhắc việc ngừng chạy', en: 'Reminders fell silent' },
};

const VERBS: Readonly<Record<string, Label>> = {
  added: { vi: 'Thêm', en: 'added' },
  adjusted: { vi: 'Điều chỉnh', en: 'adjusted' },
  adopted: { vi: 'Chọn áp dụng', en: 'adopted' },
  called: { vi: 'Triệu tập', en: 'called' },
  cancelled: { vi: 'Hủy', en: 'cancelled' },
  cast: { vi: 'Nộp', en: 'cast' },
  changed: { vi: 'Sửa', en: 'changed' },
  closed: { vi: 'Kết thúc', en: 'closed' },
  completed: { vi: 'Hoàn thành', en: 'completed' },
  confirmed: { vi: 'Xác nhận', en: 'confirmed' },
  decided: { vi: 'Kết luận về', en: 'decided' },
  declared: { vi: 'Khai báo', en: 'declared' },
  discarded: { vi: 'Bỏ', en: 'discarded' },
  dismissed: { vi: 'Bác', en: 'dismissed' },
  drafted: { vi: 'Soạn', en: 'drafted' },
  dropped: { vi: 'Bỏ', en: 'dropped' },
  ended: { vi: 'Chấm dứt hiệu lực của', en: 'ended' },
  established: { vi: 'Thành lập', en: 'established' },
  export: { vi: 'Xuất', en: 'exported' },
  exported: { vi: 'Xuất', en: 'exported' },
  failed: { vi: 'Không gửi được', en: 'failed' },
  fetched: { vi: 'Tải', en: 'fetched' },
  filed: { vi: 'Nộp', en: 'filed' },
  issued: { vi: 'Cấp', en: 'issued' },
  kept: { vi: 'Lưu', en: 'kept' },
  'keyed-in': { vi: 'Nhập từ bản giấy', en: 'keyed in from paper' },
  loaded: { vi: 'Nạp', en: 'loaded' },
  locked: { vi: 'Khóa', en: 'locked' },
  made: { vi: 'Lập', en: 'made' },
  moved: { vi: 'Dời', en: 'moved' },
  noted: { vi: 'Ghi', en: 'noted' },
  opened: { vi: 'Mở', en: 'opened' },
  placed: { vi: 'Đặt', en: 'placed' },
  postponed: { vi: 'Hoãn', en: 'postponed' },
  projected: { vi: 'Dự kiến', en: 'projected' },
  promised: { vi: 'Cam kết', en: 'promised' },
  proposed: { vi: 'Đề xuất', en: 'proposed' },
  published: { vi: 'Ban hành', en: 'published' },
  recorded: { vi: 'Ghi', en: 'recorded' },
  registered: { vi: 'Thêm vào danh mục', en: 'registered' },
  rehearsed: { vi: 'Chạy thử', en: 'rehearsed' },
  removed: { vi: 'Bỏ', en: 'removed' },
  reopened: { vi: 'Mở lại', en: 'reopened' },
  restored: { vi: 'Dùng lại bản gốc của', en: 'restored' },
  retried: { vi: 'Gửi lại', en: 'tried again' },
  reversed: { vi: 'Đảo', en: 'reversed' },
  revoked: { vi: 'Thu hồi', en: 'revoked' },
  scanned: { vi: 'Gắn bản quét của', en: 'scanned' },
  set: { vi: 'Đặt', en: 'set' },
  submitted: { vi: 'Nộp', en: 'submitted' },
  succeeded: { vi: 'Thay thế', en: 'succeeded' },
  suggested: { vi: 'Hệ thống nêu', en: 'suggested' },
  tested: { vi: 'Thử', en: 'tested' },
  upheld: { vi: 'Xác nhận', en: 'upheld' },
  uploaded: { vi: 'Tải lên', en: 'uploaded' },
  withdrawn: { vi: 'Rút', en: 'withdrawn' },
  written: { vi: 'Viết', en: 'written' },
};

export function actText(act: string, language: Language): string {
  const whole = WHOLE[act];
  if (whole) return whole[language];
  const [kind = '', verb = ''] = act.split('.');
  const [record, done] = [RECORD_KIND_WORDS[kind], VERBS[verb]];
  if (!record || !done) return act;
  return capital(language === 'vi' ? `${done.vi} ${record.vi}` : `${record.en} ${done.en}`);
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

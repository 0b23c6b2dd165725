/** What any record can be refused for. */

import type { RefusalFacts } from '../../domain/refusal.js';
import type { Language } from '../../domain/values/language.js';
import type { FillingList } from '../../domain/values/list-room.js';
import { formatDate } from '../../domain/values/plain-date.js';
import type { RECORD_REFUSALS } from '../../domain/values/refusals.js';
import type { Label, Wording } from '../wording.js';

const FULL: Readonly<Record<FillingList, Label>> = {
  'access-tokens': { vi: 'Tài khoản đã có {} khóa truy cập', en: 'The account has {} access tokens' },
  milestones: { vi: 'Nhiệm vụ đã có {} mốc đặt riêng', en: 'The project has {} milestones of its own' },
  outcomes: { vi: 'Nhiệm vụ đã ghi {} lần ứng dụng kết quả', en: 'The project has {} outcomes' },
  documents: {
    vi: 'Ông/bà đã nộp {} tài liệu vào hồ sơ này',
    en: 'You have filed {} documents in this record',
  },
  'document-versions': { vi: 'Tài liệu đã có {} bản', en: 'The document has {} versions' },
  sessions: { vi: 'Hội đồng đã có {} phiên họp', en: 'The council has {} sessions' },
  conflicts: { vi: 'Thành viên đã có {} lần khai báo', en: 'The member has {} declarations' },
  adjustments: { vi: 'Nhiệm vụ đã điều chỉnh {} lần', en: 'The project has {} adjustments' },
  commitments: { vi: 'Nhiệm vụ đã có {} cam kết', en: 'The project has {} commitments' },
  'plan-versions': { vi: 'Kinh phí đã có {} bản', en: 'The funding plan has {} versions' },
};
/** How there comes room again, where there does. */
const ROOM: Readonly<Partial<Record<FillingList, Label>>> = {
  'access-tokens': { vi: 'đề nghị thu hồi bớt một khóa trước', en: 'revoke one first' },
};
const NO_ROOM: Label = { vi: 'không thêm được nữa', en: 'no more can be added' };
const roomOf = ({ list }: RefusalFacts, language: Language) =>
  (ROOM[list as FillingList] ?? NO_ROOM)[language];
const full = ({ list, most }: RefusalFacts, language: Language) =>
  FULL[list as FillingList][language].replace('{}', String(most));

export const RECORD_REFUSAL_WORDING: Record<keyof typeof RECORD_REFUSALS, Wording> = {
  'not-found': {
    vi: () => 'Không tìm thấy nội dung này, hoặc ông/bà không có quyền xem.',
    en: () => 'There is no such record, or you may not see it.',
  },
  'malformed-request': {
    vi: ({ field }) =>
      field ? `Giá trị của “${field}” không hợp lệ; đề nghị kiểm tra lại.` : 'Nội dung gửi lên không hợp lệ.',
    en: ({ field }) =>
      field ? `The value of "${field}" is not valid; please check it.` : 'The request cannot be read.',
  },
  'not-signed-in': {
    vi: () => 'Đề nghị đăng nhập để tiếp tục.',
    en: () => 'Please sign in to continue.',
  },
  'wrong-credentials': {
    vi: () => 'Thư điện tử hoặc mật khẩu không đúng.',
    en: () => 'The e-mail address or the password is wrong.',
  },
  'csrf-token-missing': {
    vi: () => 'Trang đã mở quá lâu; đề nghị tải lại trang rồi thực hiện lại.',
    en: () => 'The page was open for too long; reload it and try again (header X-CSRF-Token).',
  },
  'not-permitted': {
    vi: () => 'Tài khoản này không có quyền thực hiện việc này.',
    en: () => 'This account may not do this.',
  },
  'stale-version': {
    vi: () => 'Nội dung đã được người khác thay đổi; đề nghị tải lại rồi sửa trên bản mới.',
    en: () =>
      'Somebody else has changed this record; load it again and repeat your change on the new version.',
  },
  'already-exists': {
    vi: () => 'Nội dung này đã có trong hệ thống.',
    en: () => 'There already is such a record.',
  },
  'last-administrator': {
    vi: () => 'Phải còn ít nhất một tài khoản quản trị đang hoạt động.',
    en: () => 'At least one active administrator must remain.',
  },
  'concurrent-change': {
    vi: () => 'Có người khác đang thay đổi nội dung này; đề nghị thực hiện lại.',
    en: () => 'Somebody else was changing this record at the same time; please try again.',
  },
  'database-full': {
    vi: () =>
      'Máy chủ không còn chỗ cho cơ sở dữ liệu nên chưa có gì thay đổi; đề nghị quản trị viên giải phóng dung lượng rồi thử lại.',
    en: () =>
      'The server has no room left for the database, so nothing was changed. Ask the administrator to make room, then try again.',
  },
  'idempotency-key-reused': {
    vi: () => 'Khóa Idempotency-Key này đã dùng cho một yêu cầu có nội dung khác.',
    en: () => 'This Idempotency-Key was used before for a request with another content.',
  },
  'idempotency-key-in-use': {
    vi: () => 'Yêu cầu có cùng Idempotency-Key đang được xử lý; đề nghị chờ rồi gửi lại.',
    en: () => 'The first request with this Idempotency-Key is still running; wait and send it again.',
  },
  'rights-changed-since': {
    vi: () =>
      'Việc đã làm của yêu cầu này vẫn còn nguyên, nhưng quyền của tài khoản có thể đã thay đổi từ đó nên không trả lời lại; đề nghị xem trực tiếp nội dung.',
    en: () =>
      'What this request did stands, but what your account may see may have changed since, so its answer is not given again. Look at the record itself.',
  },
  'unknown-reference': {
    vi: ({ field }) =>
      field ? `“${field}” chỉ đến một nội dung không có.` : 'Yêu cầu chỉ đến một nội dung không có.',
    en: ({ field }) =>
      field
        ? `"${field}" names a record that does not exist.`
        : 'The request names a record that does not exist.',
  },
  'request-head-too-long': {
    vi: () => 'Địa chỉ hoặc phần đầu của yêu cầu quá dài; đề nghị rút ngắn từ tìm kiếm hoặc bộ lọc.',
    en: () => 'The address or the head of the request is too long; shorten what is searched or filtered for.',
  },
  'request-too-slow': {
    vi: () => 'Yêu cầu gửi lên quá chậm nên đã bị ngắt; đề nghị thử lại.',
    en: () => 'The request came too slowly and was cut off; try again.',
  },
  'request-too-large': {
    vi: () => 'Nội dung gửi lên quá lớn.',
    en: () => 'The request is too large.',
  },
  'unsupported-media-type': {
    vi: () => 'Định dạng hoặc cách nén nội dung gửi lên không được hỗ trợ; đề nghị gửi JSON không nén.',
    en: () => 'This content type or encoding is not supported; send JSON that is not packed.',
  },
  'decision-incomplete': {
    vi: () => 'Quyết định cần có số và ngày đầy đủ (ngày/tháng/năm).',
    en: () => 'The decision needs its number and its full date (year, month and day).',
  },
  'period-reversed': {
    vi: ({ start, end }) =>
      `Thời gian kết thúc ${formatDate(String(end))} trước thời gian bắt đầu ${formatDate(String(start))}.`,
    en: ({ start, end }) => `The period ends (${end}) before it starts (${start}).`,
  },
  'effective-date-in-future': {
    vi: ({ date }) => `Ngày hiệu lực ${formatDate(String(date))} chưa đến.`,
    en: ({ date }) => `The effective date ${date} has not come yet.`,
  },
  'name-not-registered': {
    vi: ({ name }) => `Danh mục chưa có “${name}”; hãy kiểm tra chính tả hoặc thêm vào danh mục trước.`,
    en: ({ name }) => `The register does not have "${name}"; check the spelling or add it there first.`,
  },
  'name-not-unique': {
    vi: ({ name, found }) => `Có nhiều “${name}”: ${found}. Hãy ghi đúng như một trong các tên này.`,
    en: ({ name, found }) => `There are several "${name}": ${found}. Write it as one of these.`,
  },
  'institution-ends-before-it-begins': {
    vi: () => 'Ngày cuối cùng phải sau ngày bắt đầu.',
    en: () => 'Its last day must come after its first.',
  },
  'institution-succeeds-itself': {
    vi: () => 'Tổ chức không thể kế thừa chính mình.',
    en: () => 'An institution cannot be its own successor.',
  },
  'too-many-saved-filters': {
    vi: ({ most }) => `Đã có ${most} bộ lọc được lưu; đề nghị bỏ bớt một bộ trước.`,
    en: ({ most }) => `There are ${most} saved filters already; remove one first.`,
  },
  'list-full': {
    vi: (facts) => `${full(facts, 'vi')}, là mức tối đa; ${roomOf(facts, 'vi')}.`,
    en: (facts) => `${full(facts, 'en')} already, which is the most; ${roomOf(facts, 'en')}.`,
  },
};
